package org.koers.packager.tag.llm;

import java.time.Duration;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Why no answer came, told with the address and a cure; the rules' proposals stand without it. */
final class Failures {

  private static final int SHOWN = 160;

  private Failures() {}

  static Finding of(Post.Reply failed, LlmSettings settings) {
    return switch (failed) {
      case Post.Reply.Silence silence ->
          finding(
              FindingCode.LLM_SILENT, settings, "The model was not heard: " + silence.why() + ".");
      case Post.Reply.Busy busy ->
          finding(
              FindingCode.LLM_BUSY,
              settings,
              "The service takes no more requests for now" + asks(busy.pause()) + ".");
      case Post.Reply.Refusal refusal -> refused(refusal, settings);
      case Post.Reply.Answer answer -> unreadable("it was not read", settings);
    };
  }

  static Finding unreadable(String why, LlmSettings settings) {
    return finding(
        FindingCode.LLM_ANSWER_UNREADABLE, settings, "The answer is of no use: " + why + ".");
  }

  private static String asks(Duration pause) {
    return pause.isZero() ? "" : " and asks to wait " + pause.toSeconds() + " seconds";
  }

  /** Who is refused for the key is not told in the service's words, which may have some of it. */
  private static Finding refused(Post.Reply.Refusal refusal, LlmSettings settings) {
    int status = refusal.status();
    if (status == 401 || status == 403) {
      String key = settings.key().isPresent() ? "refuses the key" : "wants a key";
      return finding(
          FindingCode.LLM_KEY_REFUSED, settings, "The service " + key + " (" + status + ").");
    }
    String words = refusal.body().isBlank() ? "" : ": " + shown(refusal.body());
    return finding(
        FindingCode.LLM_REFUSED, settings, "The service answered " + status + words + ".");
  }

  private static Finding finding(FindingCode code, LlmSettings settings, String message) {
    return Finding.of(code, settings.completions().toString(), message);
  }

  /** Words of others on one short line. */
  static String shown(String words) {
    String line = words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    int end = Math.min(SHOWN, line.length());
    return end == line.length()
        ? line
        : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
            + "...";
  }
}
