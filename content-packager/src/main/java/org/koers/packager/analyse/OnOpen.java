package org.koers.packager.analyse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a script reports completion when its page opens: outside every function, or in one that
 * runs at load, and in neither case under a condition.
 */
final class OnOpen {

  private static final Pattern DONE =
      Pattern.compile(
          "(?:SetValue|\\bset)\\s*\\(\\s*[\"'](?:cmi\\.(?:core\\.)?)?"
              + "(?:lesson_status|completion_status)[\"']\\s*,\\s*[\"'](?:completed|passed)[\"']"
              + "|(?<![A-Za-z])SetReachedEnd\\(",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "function\\s+(\\w+)\\s*\\([^)]*\\)\\s*$|(\\w+)\\s*=\\s*function\\s*\\([^)]*\\)\\s*$");
  private static final Pattern AT_LOAD =
      Pattern.compile(
          "(?:window\\.onload\\s*=|addEventListener\\(\\s*[\"'](?:load|DOMContentLoaded)[\"']\\s*,"
              + "|\\$\\(\\s*(?:document\\s*\\)\\s*\\.ready\\(\\s*)?)\\s*"
              + "(?:async\\s*)?(?:function\\s*\\w*\\s*\\([^)]*\\)|\\([^)]*\\)\\s*=>)\\s*$");

  private OnOpen() {}

  /** Where it does; -1 if nowhere. */
  static int at(String script) {
    Matcher done = DONE.matcher(script);
    while (done.find()) {
      if (opens(script, done.start())) {
        return done.start();
      }
    }
    return -1;
  }

  private static boolean opens(String script, int at) {
    int from = Math.max(0, script.lastIndexOf("<script", at));
    int depth = 0;
    for (int i = at - 1; i >= from; i--) {
      char c = script.charAt(i);
      if (c == '}') {
        depth++;
      } else if (c == '{' && depth-- == 0) {
        return runsAtLoad(script, script.substring(Math.max(from, i - 200), i));
      }
    }
    return depth == 0;
  }

  /**
   * By what stands before the innermost brace.
   *
   * @param before such as {@code function start() }
   */
  private static boolean runsAtLoad(String script, String before) {
    if (AT_LOAD.matcher(before).find()) {
      return true;
    }
    Matcher named = NAMED.matcher(before);
    if (!named.find()) {
      return false; // a condition, a loop, or a function without a name
    }
    String name = named.group(1) == null ? named.group(2) : named.group(1);
    return name.equalsIgnoreCase("onload")
        || Pattern.compile(
                "onload\\s*=\\s*[\"']?[^\"'>]{0,100}\\b"
                    + Pattern.quote(name)
                    + "\\b|(?:addEventListener\\(\\s*[\"'](?:load|DOMContentLoaded)[\"']\\s*,"
                    + "|\\$\\(\\s*(?:document\\)\\.ready\\()?)\\s*"
                    + Pattern.quote(name)
                    + "\\b")
            .matcher(script)
            .find();
  }
}
