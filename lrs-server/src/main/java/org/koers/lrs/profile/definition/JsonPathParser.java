package org.koers.lrs.profile.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.profile.definition.JsonPath.Illegal;
import org.koers.lrs.profile.definition.JsonPath.Step;

/** Reads the JSONPath of a rule from left to right. */
final class JsonPathParser {

  /** Longer ones are no places in a statement. */
  private static final int LONGEST = 4_000;

  private static final int MOST_DIGITS = 6;

  private final String text;
  private int at;

  JsonPathParser(String text) {
    this.text = text;
  }

  List<List<Step>> paths() throws Illegal {
    if (text.length() > LONGEST) {
      throw new Illegal("it is longer than " + LONGEST + " characters");
    }
    List<List<Step>> paths = new ArrayList<>();
    do {
      paths.add(path());
    } while (take('|'));
    if (at < text.length()) {
      throw illegal("expected a dot, a bracket or a bar");
    }
    return paths;
  }

  private List<Step> path() throws Illegal {
    blanks();
    List<Step> steps = new ArrayList<>();
    if (!take('$') && peek() != '[') {
      steps.add(named(false));
    }
    while (peek() == '.' || peek() == '[') {
      steps.add(step());
    }
    if (steps.stream().filter(Step::descending).count() > 1) {
      throw illegal("\"..\" may stand in a path once");
    }
    blanks();
    return steps;
  }

  private Step step() throws Illegal {
    if (take('[')) {
      return bracket(false);
    }
    boolean descending = text.startsWith("..", at);
    at += descending ? 2 : 1;
    return descending && take('[') ? bracket(true) : named(descending);
  }

  private Step named(boolean descending) throws Illegal {
    if (take('*')) {
      return new Step(descending, true, Set.of(), Set.of());
    }
    int start = at;
    while (at < text.length() && ".[|]()?@,'\" \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw illegal("expected a name or *");
    }
    return new Step(descending, false, Set.of(text.substring(start, at)), Set.of());
  }

  private Step bracket(boolean descending) throws Illegal {
    Set<String> names = new LinkedHashSet<>();
    Set<Integer> numbers = new LinkedHashSet<>();
    boolean all = false;
    do {
      blanks();
      char next = peek();
      if (next == '*') {
        at++;
        all = true;
      } else if (next == '\'' || next == '"') {
        names.add(quoted(next));
      } else {
        numbers.add(number());
      }
      blanks();
    } while (take(','));
    if (!take(']')) {
      throw illegal("expected a comma or ]");
    }
    return new Step(descending, all, names, numbers);
  }

  private String quoted(char quote) throws Illegal {
    StringBuilder name = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      name.append(text.charAt(at++));
    }
    if (!take(quote)) {
      throw illegal("the name has no closing quote");
    }
    return name.toString();
  }

  private int number() throws Illegal {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start || at - start > MOST_DIGITS) {
      throw illegal(
          "a bracket takes quoted names, numbers from 0 or *, with commas between; filters,"
              + " scripts and slices may not be used");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private Illegal illegal(String why) {
    return new Illegal("at character " + (at + 1) + ": " + why);
  }
}
