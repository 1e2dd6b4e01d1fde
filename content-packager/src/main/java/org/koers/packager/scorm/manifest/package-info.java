/**
 * Comes from: imsmanifest.xml as intake found it.
 *
 * <p>Does: reads it leniently, with a finding for each thing an LMS might trip over.
 *
 * <p>Goes to: intake, as the part of a ContentPackage that says what can be launched.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.scorm.manifest;
