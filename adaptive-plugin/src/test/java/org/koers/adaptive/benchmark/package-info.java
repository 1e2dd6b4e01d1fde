/** {@code mvn -Pmodel-benchmark}: the tutor's models against the figures they must reach. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.benchmark;
