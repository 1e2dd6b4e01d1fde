/**
 * Comes from: files of an organisation or a standards body: SKOS, CASE, ESCO, a spreadsheet.
 *
 * <p>Does: reads them into one model of competencies, and says of every bad row where it is.
 *
 * <p>Goes to: the proposals of tag, which compare a package's text with it.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.framework;
