package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A value written in JavaScript: text, number, list or object (ECMAScript 13.2), also {@code new
 * Array(...)}. A name stands for itself as text. Whatever would have to be run is no value.
 */
final class JsLiteral {

  private static final int DEEPEST = 30;

  /** It is no value. */
  private static final class NoValue extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final String script;
  private int at;
  private int depth;

  private JsLiteral(String script, int at) {
    this.script = script;
    this.at = at;
  }

  /** The value that begins there. */
  static Optional<JsonNode> at(String script, int begin) {
    try {
      return Optional.of(new JsLiteral(script, begin).value());
    } catch (NoValue none) {
      return Optional.empty();
    }
  }

  /** The values in the parentheses that begin there. */
  static Optional<JsonNode> arguments(String script, int begin) {
    try {
      return Optional.of(new JsLiteral(script, begin).list('(', ')'));
    } catch (NoValue none) {
      return Optional.empty();
    }
  }

  private JsonNode value() throws NoValue {
    if (++depth > DEEPEST) {
      throw new NoValue();
    }
    char c = peek();
    JsonNode value =
        switch (c) {
          case '{' -> object();
          case '[' -> list('[', ']');
          case '"', '\'', '`' -> text();
          default -> name();
        };
    depth--;
    return value;
  }

  private JsonNode object() throws NoValue {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    at++;
    while (peek() != '}') {
      char c = peek();
      String key = c == '"' || c == '\'' ? text().asText() : word();
      take(':');
      object.set(key, value());
      if (peek() == ',') {
        at++;
      } else if (peek() != '}') {
        throw new NoValue();
      }
    }
    at++;
    return object;
  }

  private ArrayNode list(char open, char close) throws NoValue {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    take(open);
    while (peek() != close) {
      list.add(value());
      if (peek() == ',') {
        at++;
      } else if (peek() != close) {
        throw new NoValue();
      }
    }
    at++;
    return list;
  }

  private JsonNode text() throws NoValue {
    StringBuilder whole = new StringBuilder();
    do {
      JsString one = JsString.at(script, at).orElseThrow(NoValue::new);
      whole.append(one.text());
      at = one.end();
    } while (more());
    return JsonNodeFactory.instance.textNode(whole.toString());
  }

  /** Whether another text is added to this one; goes there. */
  private boolean more() throws NoValue {
    if (peek() != '+') {
      return false;
    }
    at++;
    char c = peek();
    if (c != '"' && c != '\'' && c != '`') {
      throw new NoValue();
    }
    return true;
  }

  private JsonNode name() throws NoValue {
    String word = word();
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (word.equals("new")) {
      word();
      return list('(', ')');
    } else if (word.equals("true") || word.equals("false")) {
      return make.booleanNode(word.equals("true"));
    } else if (word.matches("-?\\d{1,9}")) {
      return make.numberNode(Integer.parseInt(word));
    } else if (word.equals("null") || word.equals("undefined")) {
      return make.nullNode();
    }
    char after = peek();
    if (after == '(' || after == '=' || after == '[') {
      throw new NoValue();
    }
    return make.textNode(word);
  }

  private String word() throws NoValue {
    peek();
    int begin = at;
    while (at < script.length()
        && (Character.isJavaIdentifierPart(script.charAt(at))
            || script.charAt(at) == '.'
            || script.charAt(at) == '-')) {
      at++;
    }
    if (begin == at) {
      throw new NoValue();
    }
    return script.substring(begin, at);
  }

  private void take(char wanted) throws NoValue {
    if (peek() != wanted) {
      throw new NoValue();
    }
    at++;
  }

  /** The next sign that is neither blank nor in a comment. */
  private char peek() throws NoValue {
    while (at < script.length()) {
      if (Character.isWhitespace(script.charAt(at))) {
        at++;
      } else if (script.startsWith("//", at)) {
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
      } else if (script.startsWith("/*", at)) {
        int end = script.indexOf("*/", at + 2);
        at = end < 0 ? script.length() : end + 2;
      } else {
        return script.charAt(at);
      }
    }
    throw new NoValue();
  }
}
