package org.koers.packager.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text literals of a script in their order (ECMAScript 12.9.4 and 12.9.6), those that are added
 * to each other as one. Nothing of it is run.
 */
final class JsTexts {

  /**
   * One of them.
   *
   * @param language the name of the object around it, if that is one of a language; else empty
   */
  record Text(String text, String language) {}

  private static final int BEFORE = 60;
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|[\\s,{;])[\"']?(nl|en|de|fr|es|it|pt|pl|da|sv)[\"']?\\s*[:=]\\s*$");
  private static final Pattern FOR_DEVELOPERS =
      Pattern.compile("(?:Error|console\\.\\w+|assert|require|import|from)\\s*\\(?\\s*$");
  private static final Pattern REGEX_MAY_FOLLOW =
      Pattern.compile("(?s).*([(,=:\\[!&|?{};]|return)\\s*|\\s*");

  private final String script;
  private final List<Text> texts = new ArrayList<>();
  private final Deque<String> languages = new ArrayDeque<>();
  private int at;
  private int ended = -1;

  private JsTexts(String script) {
    this.script = script;
  }

  static List<Text> of(String script) {
    JsTexts texts = new JsTexts(script);
    texts.scan();
    return texts.texts;
  }

  private void scan() {
    languages.push("");
    while (at < script.length()) {
      char c = script.charAt(at);
      if (script.startsWith("//", at)) {
        at = end(script.indexOf('\n', at), 1);
      } else if (script.startsWith("/*", at)) {
        at = end(script.indexOf("*/", at + 2), 2);
      } else if (c == '"' || c == '\'' || c == '`') {
        text();
      } else if (c == '/' && REGEX_MAY_FOLLOW.matcher(before(at)).matches()) {
        regex();
      } else {
        brace(c);
        at++;
      }
    }
  }

  private void brace(char c) {
    if (c == '{') {
      Matcher name = LANGUAGE.matcher(before(at));
      languages.push(name.find() ? name.group(1) : languages.element());
    } else if (c == '}' && languages.size() > 1) {
      languages.pop();
    }
  }

  private int end(int found, int length) {
    return found < 0 ? script.length() : found + length;
  }

  private String before(int to) {
    return script.substring(Math.max(0, to - BEFORE), to);
  }

  private void text() {
    int begin = at;
    Optional<JsString> text = JsString.at(script, at);
    at = text.map(JsString::end).orElse(at + 1);
    text.ifPresent(t -> add(begin, t.text()));
  }

  private void add(int begin, String text) {
    boolean more = ended >= 0 && script.substring(ended, begin).strip().equals("+");
    ended = at;
    if (more) {
      Text last = texts.removeLast();
      texts.add(new Text(last.text() + text, last.language()));
    } else if (!FOR_DEVELOPERS.matcher(before(begin)).find()) {
      texts.add(new Text(text, languages.element()));
    } else {
      ended = -1;
    }
  }

  private void regex() {
    boolean inClass = false;
    for (at++; at < script.length() && script.charAt(at) != '\n'; at++) {
      char c = script.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        at++;
        return;
      }
    }
  }
}
