package org.koers.lrs.evidence.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Goes through a text from left to right: signs, words, paths and values. */
final class Scanner {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");
  private static final Pattern STRING = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
  private static final Pattern BARE = Pattern.compile("[^\\s,()\"\\[\\]]++");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,99})?([eE][+-]?\\d{1,2})?");

  private final String what;
  private final String text;
  private int at;

  /**
   * @param what is read, as its sender calls it, such as "filter"
   */
  Scanner(String what, String text) {
    this.what = what;
    this.text = text;
  }

  boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  /** Goes past this sign if it is next. */
  boolean takes(String sign) {
    skipBlanks();
    boolean there = text.startsWith(sign, at);
    if (there) {
      at += sign.length();
    }
    return there;
  }

  /** Goes past this word if it is next and ends here. */
  boolean takesWord(String word) {
    skipBlanks();
    int end = at + word.length();
    boolean there =
        text.startsWith(word, at)
            && (end == text.length() || " \t\r\n()\"".indexOf(text.charAt(end)) >= 0);
    if (there) {
      at = end;
    }
    return there;
  }

  Path path() {
    skipBlanks();
    int start = at;
    List<Path.Step> steps = new ArrayList<>();
    steps.add(text.startsWith("[", at) ? inBrackets() : new Path.Member(name()));
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
      if (text.charAt(at) == '.') {
        at++;
        steps.add(new Path.Member(name()));
      } else {
        steps.add(inBrackets());
      }
    }
    return new Path(text.substring(start, at), steps);
  }

  private String name() {
    return take(
        NAME, "a name such as actor; other characters stand so: [\"https://example.org/x\"]");
  }

  private Path.Step inBrackets() {
    at++;
    Path.Step step =
        text.startsWith("\"", at)
            ? new Path.Member(string())
            : new Path.Element(
                Integer.parseInt(
                    take(INDEX, "a name in double quotes or the number of an element, from 0")));
    if (!text.startsWith("]", at)) {
      throw refusal("a ]");
    }
    at++;
    return step;
  }

  /** A string in double quotes, a number, true, false, null, or a word as it stands. */
  JsonNode value() {
    skipBlanks();
    if (text.startsWith("\"", at)) {
      return TextNode.valueOf(string());
    }
    String bare = take(BARE, "a value; put it in double quotes if it is empty or has blanks");
    return switch (bare) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      case "null" -> NullNode.getInstance();
      default ->
          NUMBER.matcher(bare).matches()
              ? DecimalNode.valueOf(new BigDecimal(bare))
              : TextNode.valueOf(storable(bare));
    };
  }

  /** A text that a stored statement can have. */
  private String storable(String value) {
    if (value.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
      throw refusal("a text without NUL and halves of surrogate pairs before this");
    }
    return value;
  }

  private String string() {
    String quoted = take(STRING, "a \" that ends what the \" here begins");
    try {
      return storable(JSON.readValue(quoted, String.class));
    } catch (JsonProcessingException noJson) {
      at -= quoted.length();
      throw refusal("a string as in JSON, such as \"a \\\"b\\\" c\"");
    }
  }

  private String take(Pattern pattern, String expected) {
    Matcher next = pattern.matcher(text).region(at, text.length());
    if (!next.lookingAt()) {
      throw refusal(expected);
    }
    at = next.end();
    return next.group();
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Says what should stand where the reading has come to. */
  LrsProblem refusal(String expected) {
    String found = text.substring(at, Math.min(text.length(), at + 20));
    return new LrsProblem(
        ProblemCode.FILTER,
        "The %s cannot be read at character %d, %s: expected is %s."
            .formatted(
                what,
                at + 1,
                found.isEmpty() ? "its end" : "where \"" + found + "\" stands",
                expected));
  }
}
