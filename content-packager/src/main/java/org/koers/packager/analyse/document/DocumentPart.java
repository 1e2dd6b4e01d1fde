package org.koers.packager.analyse.document;

import java.util.List;

/**
 * A page, a slide, a chapter or a sheet.
 *
 * @param number from 1, as the document counts
 * @param title empty if it has none
 * @param paragraphs each on one line, in the order of the file
 */
public record DocumentPart(int number, String title, List<String> paragraphs) {}
