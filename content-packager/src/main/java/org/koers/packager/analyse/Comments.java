package org.koers.packager.analyse;

/** Takes the comments out of a script and leaves every line where it is. */
final class Comments {

  private static final int LONGEST = 20_000;

  private Comments() {}

  /** Texts are not told apart from code; what looks like a comment of 20,000 signs is none. */
  static String without(String source) {
    StringBuilder code = new StringBuilder(source.length());
    int at = 0;
    for (int begin = source.indexOf("/*"); begin >= 0; begin = source.indexOf("/*", at)) {
      int end = source.indexOf("*/", begin + 2);
      if (end < 0) {
        break;
      }
      if (end - begin > LONGEST || (begin > 0 && source.charAt(begin - 1) == '*')) {
        code.append(source, at, begin + 2);
        at = begin + 2;
      } else {
        code.append(source, at, begin);
        source.substring(begin, end).chars().filter(c -> c == '\n').forEach(c -> code.append('\n'));
        at = end + 2;
      }
    }
    return withoutLines(code.append(source, at, source.length()).toString());
  }

  private static String withoutLines(String source) {
    StringBuilder code = new StringBuilder(source.length());
    source
        .lines()
        .forEach(
            line -> code.append(line.stripLeading().startsWith("//") ? "" : line).append('\n'));
    return code.toString();
  }
}
