/**
 * Comes from: the cmi5.xml of a package.
 *
 * <p>Does: reads course, blocks, assignable units and objectives, leniently, with findings.
 *
 * <p>Goes to: intake, which makes a package of it; check and convert.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.cmi5.coursestructure;
