package org.koers.packager.analyse.document;

import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/**
 * What became of reading a document.
 *
 * @param text without parts if nothing could be read
 * @param findings why not, or why not all of it
 */
public record DocumentReading(DocumentText text, List<Finding> findings) {

  static DocumentReading none(FindingCode code, String place, String message) {
    return new DocumentReading(DocumentText.NONE, List.of(Finding.of(code, place, message)));
  }
}
