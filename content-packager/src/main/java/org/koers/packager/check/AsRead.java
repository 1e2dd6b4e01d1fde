package org.koers.packager.check;

import static org.koers.packager.problem.Severity.ERROR;
import static org.koers.packager.problem.Severity.INFO;
import static org.koers.packager.problem.Severity.WARNING;

import java.util.List;
import org.koers.packager.intake.Aicc;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.H5p;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.intake.TinCan;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.Severity;

/** What was forgiven when the package was read, as those see it who do not forgive. */
final class AsRead implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    return content.findings().stream().map(f -> judged(f, content)).toList();
  }

  private static Judgement judged(Finding finding, ContentPackage content) {
    Severity weight = finding.severity() == ERROR ? ERROR : weight(finding, content);
    return new Judgement(
        new Finding(finding.code(), weight, finding.place(), finding.message(), finding.cure()),
        clause(finding, content));
  }

  private static Severity weight(Finding finding, ContentPackage content) {
    return switch (finding.code()) {
      case MANIFEST_IN_SUBFOLDER, MANIFEST_NAME_CASE -> ERROR;
      case XML_DECLARATION_NOT_FIRST, ENCODING_WRONG, PREFIX_UNBOUND, NO_NAMESPACE -> ERROR;
      case SCHEMAVERSION_UNKNOWN, VERSIONS_MIXED -> ERROR;
      case SCHEMAVERSION_ABSENT, DEFAULT_ORGANIZATION_MISSING, TITLE_MISSING ->
          content instanceof Scorm12 ? WARNING : ERROR;
      case NO_ORGANIZATION, DEFAULT_ORGANIZATION_UNKNOWN -> ERROR;
      case IDENTIFIER_MISSING, IDENTIFIER_TWICE, ITEM_WITHOUT_RESOURCE -> ERROR;
      case IDENTIFIER_NOT_NCNAME, HREF_BLANK -> WARNING;
      case SCORMTYPE_ABSENT, SCORMTYPE_WRONG, MASTERY_SCORE_INVALID -> ERROR;
      case HREF_MISSING, HREF_CASE, HREF_NOT_IN_PACKAGE, HREF_OUTSIDE -> ERROR;
      case HREF_EXTERNAL -> content instanceof Cmi5 ? INFO : WARNING;
      case CMI5_NAMESPACE, CMI5_ID_NOT_IRI, CMI5_MOVE_ON, CMI5_MASTERY_SCORE -> ERROR;
      case CMI5_OBJECTIVE_UNKNOWN, AICC_FILE_MISSING, AICC_TABLE -> ERROR;
      default -> finding.severity();
    };
  }

  private static String clause(Finding finding, ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> scorm(finding, scorm);
      case Scorm2004 scorm -> scorm(finding, scorm);
      case Cmi5 cmi5 -> cmi5(finding);
      case TinCan tinCan -> Clause.tinCan("<activity>");
      case Aicc aicc -> Clause.aicc(finding.place());
      case H5p h5p -> "H5P specification, file structure";
      default -> Clause.PRACTICE;
    };
  }

  private static String scorm(Finding finding, ContentPackage content) {
    return switch (finding.code()) {
      case MANIFEST_IN_SUBFOLDER, MANIFEST_NAME_CASE, SEVERAL_MANIFESTS, ROOT_NOT_MANIFEST ->
          Clause.packaging(content, "imsmanifest.xml at the root of the package");
      case XML_DECLARATION_NOT_FIRST, ENCODING_WRONG -> "XML 1.0, sections 2.8 and 4.3.3";
      case PREFIX_UNBOUND -> "Namespaces in XML 1.0, section 5";
      case NO_NAMESPACE -> Clause.packaging(content, "<manifest>, its namespace");
      case SCHEMAVERSION_ABSENT, SCHEMAVERSION_UNKNOWN, VERSIONS_MIXED ->
          Clause.packaging(content, "<schemaversion>");
      case NO_ORGANIZATION, DEFAULT_ORGANIZATION_MISSING, DEFAULT_ORGANIZATION_UNKNOWN ->
          Clause.packaging(content, "<organizations>, default");
      case IDENTIFIER_MISSING, IDENTIFIER_TWICE, IDENTIFIER_NOT_NCNAME ->
          Clause.packaging(content, "identifier (xs:ID)");
      case TITLE_MISSING -> Clause.packaging(content, "<title>");
      case ITEM_WITHOUT_RESOURCE, NOTHING_TO_LAUNCH ->
          Clause.packaging(content, "<item>, identifierref");
      case SCORMTYPE_ABSENT, SCORMTYPE_WRONG, NO_SCO ->
          Clause.packaging(content, "<resource>, adlcp:scormtype");
      case HREF_MISSING, HREF_BACKSLASH, HREF_BLANK, HREF_CASE, HREF_NOT_IN_PACKAGE, HREF_OUTSIDE ->
          Clause.packaging(content, "<resource> and <file>, href");
      case MASTERY_SCORE_INVALID -> Clause.packaging(content, "<adlcp:masteryscore>");
      default -> Clause.PRACTICE;
    };
  }

  private static String cmi5(Finding finding) {
    return switch (finding.code()) {
      case MANIFEST_IN_SUBFOLDER, MANIFEST_NAME_CASE -> Clause.cmi5("14.1");
      case ROOT_NOT_COURSE_STRUCTURE, CMI5_NAMESPACE -> Clause.cmi5("13.2");
      case CMI5_COURSE_MISSING -> Clause.cmi5("13.1.1");
      case CMI5_ID_NOT_IRI -> Clause.cmi5("3 (IRI) and 13.1");
      case IDENTIFIER_MISSING, IDENTIFIER_TWICE, TITLE_MISSING -> Clause.cmi5("13.1");
      case CMI5_OBJECTIVE_UNKNOWN -> Clause.cmi5("13.1.3");
      case CMI5_MOVE_ON, CMI5_MASTERY_SCORE, HREF_MISSING, NOTHING_TO_LAUNCH ->
          Clause.cmi5("13.1.4");
      case HREF_NOT_IN_PACKAGE, HREF_OUTSIDE, HREF_CASE, HREF_EXTERNAL, HREF_BACKSLASH ->
          Clause.cmi5("14.1");
      default -> Clause.PRACTICE;
    };
  }
}
