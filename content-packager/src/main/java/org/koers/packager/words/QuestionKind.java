package org.koers.packager.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What authoring tools call their kinds of questions, in one word for each kind. */
final class QuestionKind {

  /** By the tool's word in small letters, without {@code H5P.} and whatever is no letter. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("choice", "choice"),
          Map.entry("mcq", "choice"),
          Map.entry("mc", "choice"),
          Map.entry("singlechoiceset", "choice"),
          Map.entry("quiztest", "choice"),
          Map.entry("idevice", "choice"),
          Map.entry("multiplechoice", "choice"),
          Map.entry("multichoice", "choice"),
          Map.entry("knowledgecheck", "choice"),
          Map.entry("multipleresponse", "multiplechoice"),
          Map.entry("truefalse", "truefalse"),
          Map.entry("tf", "truefalse"),
          Map.entry("matching", "matching"),
          Map.entry("objectmatching", "matching"),
          Map.entry("relate", "matching"),
          Map.entry("relaciona", "matching"),
          Map.entry("sequencing", "ordering"),
          Map.entry("sequence", "ordering"),
          Map.entry("ordena", "ordering"),
          Map.entry("blanks", "blanks"),
          Map.entry("fillin", "blanks"),
          Map.entry("fillintheblank", "blanks"),
          Map.entry("fitb", "blanks"),
          Map.entry("complete", "blanks"),
          Map.entry("completa", "blanks"),
          Map.entry("textinput", "blanks"),
          Map.entry("opentextinput", "open"),
          Map.entry("shortanswer", "open"),
          Map.entry("shan", "open"),
          Map.entry("essay", "open"),
          Map.entry("slider", "slider"),
          Map.entry("confidenceslider", "slider"),
          Map.entry("likert", "slider"),
          Map.entry("gmcq", "pictures"),
          Map.entry("dragtext", "dragging"),
          Map.entry("dragquestion", "dragging"),
          Map.entry("hotspot", "hotspot"),
          Map.entry("form", "form"),
          Map.entry("script", "script"),
          Map.entry("interaction", "script"),
          Map.entry("trivial", "game"),
          Map.entry("quext", "game"),
          Map.entry("video", "game"));

  private QuestionKind() {}

  /** Its word; empty for one that is not known. */
  static Optional<String> of(String written) {
    String word = written.toLowerCase(Locale.ROOT).replaceFirst("^h5p\\.", "");
    return Optional.ofNullable(WORDS.get(word.replaceAll("[^a-z]", "")));
  }
}
