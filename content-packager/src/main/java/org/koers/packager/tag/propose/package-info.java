/**
 * Comes from: what analyse found in a package, and the competency frameworks of an organisation.
 *
 * <p>Does: proposes tags by rules and models, each with the passage it rests on and a calibrated
 * confidence; keeps silent where that is low.
 *
 * <p>Goes to: the merge with what the package and a person say; evaluate, which measures it.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.propose;
