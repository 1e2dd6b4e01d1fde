package org.koers.packager.check;

import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm2004;

/** Where the standards say so. */
final class Clause {

  static final String PRACTICE = "no clause: what LMSs were seen to do";

  private Clause() {}

  /** The chapter on content packaging of the edition that the package follows. */
  static String packaging(ContentPackage content, String element) {
    return content instanceof Scorm2004
        ? "SCORM 2004, Content Aggregation Model, chapter 3, " + element
        : "SCORM 1.2, Content Aggregation Model, section 2.3, " + element;
  }

  static String sequencing(String element) {
    return "SCORM 2004, Content Aggregation Model, chapter 5, " + element;
  }

  static String cmi5(String section) {
    return "cmi5, section " + section;
  }

  static String tinCan(String element) {
    return "Tin Can Packages, tincan.xml, " + element;
  }

  static String aicc(String file) {
    return "AICC CMI001, appendix A, " + file;
  }
}
