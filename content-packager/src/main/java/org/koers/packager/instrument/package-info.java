/**
 * Comes from: a SCORM package, and the address at which a launch is exchanged for a credential.
 *
 * <p>Does: puts a script into it that tells a record store what the content tells its LMS, and
 * takes it out again; no secret is put into the package.
 *
 * <p>Goes to: whoever uploads the package to an LMS.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.instrument;
