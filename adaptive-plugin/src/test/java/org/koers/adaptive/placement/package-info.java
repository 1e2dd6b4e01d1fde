/** Tests of the adaptive test, on answers of known learners. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement;
