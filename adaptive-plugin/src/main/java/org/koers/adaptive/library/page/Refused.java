package org.koers.adaptive.library.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.library.ItemProblem;
import org.koers.lrs.staff.Texts;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.words.Explained;
import org.koers.packager.words.PackagerWords;

/** Why a package cannot be read, played or given to learners, in the language of the page. */
record Refused(Texts texts, PackagerWords words) {

  private static final Pattern FORMAT = Pattern.compile("(?s).*, and this is (.+)\\.");

  /** Of a package that could not be read, or that the player cannot play. */
  Explained explained(ItemProblem problem) {
    return switch (problem.code()) {
      case "NOT_PLAYABLE" -> unplayable(problem.message());
      case "READING_FAILED" ->
          new Explained(
              texts.say("problem.READING_FAILED"),
              "",
              false,
              texts.say("problem.READING_FAILED.cure"));
      default -> words.explained(problem.code(), problem.message(), problem.cure());
    };
  }

  String sentences(PackageProblem problem) {
    return sentences(words.explained(problem.code().name(), problem.message(), problem.cure()));
  }

  String sentences(NotPlayable problem) {
    return sentences(unplayable(String.valueOf(problem.getMessage())));
  }

  private Explained unplayable(String message) {
    Matcher format = FORMAT.matcher(message);
    String key = format.matches() ? "problem.FORMAT" : "problem.NOTHING_TO_START";
    String value = format.matches() ? format.group(1) : "";
    return new Explained(texts.say(key, value), "", false, texts.say(key + ".cure"));
  }

  private static String sentences(Explained explained) {
    String detail = explained.detail().isEmpty() ? "" : " " + explained.detail();
    return explained.title() + "." + detail + " " + explained.cure();
  }
}
