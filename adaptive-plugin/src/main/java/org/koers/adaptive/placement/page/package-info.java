/**
 * Comes from: learners who take a placement test, and staff who bring questions in.
 *
 * <p>Does: shows one question at a time, the result in words, and what is in the banks.
 *
 * <p>Goes to: browsers; the answers go to placement.sitting.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.page;
