/**
 * Comes from: authors at their browsers.
 *
 * <p>Does: shows the library, one package with its proposals beside what they rest on, the coverage
 * of competencies, and a preview; takes what authors decide.
 *
 * <p>Goes to: the library, and the access log for what reaches learners.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.page;
