package org.koers.packager.problem;

import static org.koers.packager.problem.Severity.ERROR;
import static org.koers.packager.problem.Severity.INFO;
import static org.koers.packager.problem.Severity.WARNING;

/**
 * Everything that can be said about a package that could be read; each with its weight and its
 * cure.
 */
public enum FindingCode {
  // the zip
  BACKSLASH_NAMES(
      WARNING, "Zip the folder again with a current tool, which writes forward slashes."),
  JUNK_ENTRIES(
      INFO, "Delete the __MACOSX folder if the size matters; it changes nothing for learners."),
  NESTED_ARCHIVE(INFO, "If the course is inside this archive, unpack it and use the inner one."),
  DOT_SEGMENTS(INFO, "Zip the folder again with a current tool."),
  MANIFEST_IN_SUBFOLDER(
      WARNING,
      "Zip the content of that folder, not the folder, so that the manifest is at the top."),
  MANIFEST_NAME_CASE(WARNING, "Rename it to imsmanifest.xml in lower case."),
  SEVERAL_MANIFESTS(WARNING, "Leave one manifest in the package, or zip each course apart."),
  FORMAT_UNKNOWN(
      ERROR,
      "Export the course again, so that its imsmanifest.xml or cmi5.xml is at the top of the zip."),

  // the document
  BYTE_ORDER_MARK(INFO, "Save the file without a byte order mark."),
  XML_DECLARATION_NOT_FIRST(WARNING, "Move the XML declaration to the very start of the file."),
  ENCODING_WRONG(WARNING, "Save the file in UTF-8 and declare that."),
  PREFIX_UNBOUND(WARNING, "Declare the prefix on the manifest element with its SCORM namespace."),
  NO_NAMESPACE(
      WARNING, "Declare the SCORM 1.2 content packaging namespace on the manifest element."),

  // the manifest
  ROOT_NOT_MANIFEST(ERROR, "Export the package again from the authoring tool."),
  SCHEMAVERSION_ABSENT(
      WARNING, "Add <schema>ADL SCORM</schema><schemaversion>1.2</schemaversion> to <metadata>."),
  SCHEMAVERSION_UNKNOWN(WARNING, "Write 1.2 in <schemaversion> if this is SCORM 1.2."),
  VERSIONS_MIXED(WARNING, "Export the package again with one SCORM version."),
  NO_ORGANIZATION(WARNING, "Add an <organization> with an <item> for each part."),
  DEFAULT_ORGANIZATION_MISSING(
      INFO, "Name one of the organizations in the default attribute of <organizations>."),
  DEFAULT_ORGANIZATION_UNKNOWN(
      WARNING, "Let the default attribute name an organization that is there."),
  IDENTIFIER_NOT_NCNAME(
      INFO, "Start identifiers with a letter and use letters, digits, - _ and . only."),
  IDENTIFIER_MISSING(WARNING, "Give the element an identifier."),
  IDENTIFIER_TWICE(WARNING, "Give each element an identifier of its own."),
  TITLE_MISSING(INFO, "Give the organization and each item a <title>."),
  TITLE_PLACEHOLDER(INFO, "Give the course a title that learners understand."),
  ITEM_WITHOUT_RESOURCE(WARNING, "Let identifierref name a <resource> of this manifest."),
  SCORMTYPE_ABSENT(WARNING, "Add adlcp:scormtype=\"sco\" (it reports to the LMS) or \"asset\"."),
  SCORMTYPE_WRONG(WARNING, "Write adlcp:scormtype=\"sco\" or \"asset\", in lower case."),
  NO_SCO(WARNING, "Mark what reports to the LMS as a SCO; assets are played without any result."),
  NOTHING_TO_LAUNCH(ERROR, "Give at least one item a resource with an href."),
  HREF_MISSING(WARNING, "Give the resource that the item launches an href."),
  HREF_BACKSLASH(WARNING, "Use forward slashes in href."),
  HREF_BLANK(INFO, "Write blanks in href as %20, or better, have none in file names."),
  HREF_CASE(WARNING, "Write the file name in href exactly as it is in the package."),
  HREF_NOT_IN_PACKAGE(WARNING, "Add the file to the package or take it out of the manifest."),
  HREF_OUTSIDE(WARNING, "Let href name a file inside the package."),
  HREF_EXTERNAL(
      WARNING, "Take the file into the package; an address elsewhere can change or vanish."),
  MASTERY_SCORE_INVALID(WARNING, "Write adlcp:masteryscore as a number from 0 to 100."),

  // the course structure of cmi5
  ROOT_NOT_COURSE_STRUCTURE(ERROR, "Export the package again from the authoring tool as cmi5."),
  CMI5_NAMESPACE(
      WARNING,
      "Write xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\" on"
          + " <courseStructure>."),
  CMI5_COURSE_MISSING(ERROR, "Add a <course> with an id, a title and a description."),
  CMI5_ID_NOT_IRI(
      WARNING, "Give it an IRI of your own, such as https://example.org/courses/1/units/1."),
  CMI5_MOVE_ON(
      WARNING, "Write Passed, Completed, CompletedAndPassed, CompletedOrPassed or NotApplicable."),
  CMI5_MASTERY_SCORE(WARNING, "Write masteryScore as a number from 0 to 1."),
  CMI5_OBJECTIVE_UNKNOWN(WARNING, "Let idref name an objective of the course structure."),

  // AICC and H5P
  AICC_FILE_MISSING(
      WARNING, "Export the course again, with all of its .crs, .au, .des and .cst files."),
  AICC_TABLE(WARNING, "Save the table as text with commas, with the names of the columns on top."),
  JSON_UNREADABLE(ERROR, "Export the content again."),
  H5P_CONTENT_MISSING(ERROR, "Export the content again, so that content/content.json is in it."),

  // the content
  PICTURE_WITHOUT_TEXT(
      INFO, "Describe each picture in its alt; write alt=\"\" if it only decorates."),
  LINK_BROKEN(WARNING, "Add the file, or take the link out."),
  LINK_EXTERNAL(INFO, "See that these addresses still answer; what lies there can change."),
  VIDEO_WITHOUT_CAPTIONS(INFO, "Add captions as a .vtt file of the same name, or as a track."),
  COMPLETED_ON_OPEN(
      WARNING,
      "Let the content report completion after the learner has done something; until then its"
          + " completion is no evidence of learning."),

  // documents in it
  DOCUMENT_CUT(
      WARNING, "If the document can be trusted, raise this limit with the option of its name."),
  DOCUMENT_STOPPED(
      WARNING,
      "If the document can be trusted, raise this limit with the option of its name; else save it"
          + " anew with a current program."),
  DOCUMENT_UNREADABLE(
      WARNING, "Open it in the program that made it and save it again, then pack the course anew."),
  DOCUMENT_ENCRYPTED(WARNING, "Save it without a password; learners could not open it either."),
  DOCUMENT_WITHOUT_TEXT(
      INFO, "Run text recognition over it, so that it can be searched and read out too."),
  DOCUMENT_OLD_FORMAT(INFO, "Save it as .pptx, .docx, .xlsx or PDF."),
  DOCUMENT_READER_MISSING(
      WARNING,
      "Run the packager on a full Java 25 (its folder has bin/java), with room in the folder for"
          + " temporary files."),

  // the metadata
  METADATA_LOCATION_MISSING(
      WARNING, "Add the file that adlcp:location names, or take the element out."),
  METADATA_UNREADABLE(WARNING, "Export the metadata again as LOM of SCORM 1.2 (imsmd_rootv1p2p1)."),
  METADATA_OF_A_PART(
      INFO, "If it describes the whole course, name it in the metadata of the manifest itself."),
  METADATA_KEPT(INFO, "To change it, give the value as an option together with --confirm."),
  METADATA_REPLACED(WARNING, "Nothing to do, if this is what you meant."),

  // a language model
  LLM_TEXT_CUT(
      INFO, "If more may leave, raise --llm-characters; mind how much the model can take."),
  LLM_SILENT(
      WARNING, "See that the service runs at this address, and raise --llm-seconds if it is slow."),
  LLM_KEY_REFUSED(
      WARNING,
      "Put the service's key into an environment variable and name it with --llm-key-env."),
  LLM_BUSY(
      WARNING, "Try again later, with fewer packages at a time (--jobs 1) or more --llm-seconds."),
  LLM_REFUSED(
      WARNING,
      "See that --llm names the base of an OpenAI-compatible API (often ending in /v1) and"
          + " --llm-model a model there that can answer by a JSON schema."),
  LLM_ANSWER_UNREADABLE(
      WARNING, "Take a model that can answer by a JSON schema, or lower --llm-characters."),
  LLM_PROPOSAL_DROPPED(
      INFO, "Nothing to do; what has no known value or does not quote the text is not proposed."),
  LLM_DIFFERS(INFO, "Look at both passages, and confirm the value that is right."),

  // competency frameworks
  FRAMEWORK_ROW_INVALID(WARNING, "Mend this row in the framework's file and read it again."),
  FRAMEWORK_LABEL_MISSING(WARNING, "Give the competency a label in at least one language."),
  FRAMEWORK_PARENT_UNKNOWN(
      WARNING, "Add the parent to the framework, or take the reference to it out."),

  // what an LMS would refuse
  REQUIRED_MISSING(ERROR, "Add it, or export the package again from the authoring tool."),
  DEPENDENCY_UNKNOWN(ERROR, "Let identifierref name a resource, or take the dependency out."),
  BRANCH_LAUNCHES(
      ERROR, "Take identifierref from the item, and add an item below it that launches the file."),
  ASSET_AS_SCO(WARNING, "Write adlcp:scormtype=\"sco\" if it reports to the LMS."),
  ATTRIBUTE_CASE(
      WARNING, "Write the attribute as its edition does; an LMS may miss it and take an asset."),
  FILE_UNLISTED(
      WARNING, "List every file in a <file> of its resource; some LMSs drop what is not listed."),
  SEQUENCING_VALUE(ERROR, "Write one of the values that the standard has for it."),
  SEQUENCING_REFERENCE(ERROR, "Let IDRef name an ID of the sequencing collection."),
  MAP_INFO(
      WARNING,
      "For Moodle on PHP 8, whose importer fails on this, export as SCORM 1.2 or without"
          + " <mapInfo>."),
  CMI5_LAUNCH_METHOD(ERROR, "Write OwnWindow or AnyWindow."),
  CMI5_URL_PARAMETER(ERROR, "Give the parameter another name; an LMS refuses this course."),
  ACTIVITY_ID_NOT_IRI(
      ERROR, "Give it an IRI of your own, such as https://example.org/activities/1."),
  SCHEMA_INVALID(
      ERROR, "Correct that line, or export the package again; an LMS that validates refuses it."),

  // statements in SCORM content
  PAGE_NOT_HOOKED(
      WARNING, "Nothing is told about this part; the rest of the course is not affected."),
  ASSET_TELLS_NOTHING(
      INFO, "Nothing to do; an asset reports nothing to the LMS, so there is nothing to tell."),
  CONTENT_SECURITY_POLICY(
      WARNING,
      "Allow scripts of its own, and the exchange and the record store in connect-src of that"
          + " page."),
  NOT_INSTRUMENTED(INFO, "Nothing to do; the package was copied as it is."),
  CHANGED_SINCE(
      INFO, "Nothing to do; what instrumenting put in was taken out, every other change was kept."),

  // what a conversion could not carry over
  LOST_PREREQUISITES(WARNING, "Set the order of the units in the LMS, if it has to be kept."),
  LOST_TIME_LIMIT(WARNING, "Set a time limit in the LMS, if it has one, or in the content."),
  LOST_SEQUENCING(
      WARNING, "Keep the SCORM 2004 package beside it where the sequencing matters to learners."),
  LOST_NAVIGATION(INFO, "Nothing to do; the buttons are those of the LMS."),
  LOST_COMPLETION_THRESHOLD(WARNING, "Try it out: does the content report completed by itself?"),
  LOST_SHARED_DATA(WARNING, "Try it out: does a later unit need what an earlier one wrote?"),
  LOST_OBJECTIVES(WARNING, "Try it out: does a later unit need an objective of an earlier one?"),
  LOST_ORGANIZATION(WARNING, "Make a package of each organization, and convert each of them."),
  LOST_HIDDEN_ITEM(INFO, "Take the item out before converting, if learners should not see it."),
  LOST_EMPTY_ITEM(INFO, "Nothing to do, if it was a heading only."),
  LOST_MISSING_FILE(WARNING, "Add the file to the package and convert it again."),
  LOST_EXTERNAL_RESOURCE(WARNING, "Take the page into the package, so that it can report."),
  LOST_METADATA(INFO, "Use retag on the new package; the old manifest is kept in its folder."),
  LOST_RUNTIME_DATA(INFO, "Nothing to do, unless a report needs them."),
  LOST_FORMAT(WARNING, "Export it as PDF, HTML or MP4, which browsers can show.");

  private final Severity severity;
  private final String cure;

  FindingCode(Severity severity, String cure) {
    this.severity = severity;
    this.cure = cure;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** What to do about it, as a sentence. */
  public String cure() {
    return cure;
  }
}
