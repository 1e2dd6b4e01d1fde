/**
 * Comes from: the manifest of a SCORM 2004 package.
 *
 * <p>Does: reads how an LMS is to lead through it (IMS Simple Sequencing with ADL's additions),
 * with the defaults of the standard where nothing is written.
 *
 * <p>Goes to: check and convert; the manifest itself stays as it is.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.scorm.sequencing;
