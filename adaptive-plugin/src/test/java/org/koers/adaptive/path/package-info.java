/** Tests of the learner's pages. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.path;
