package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a GIFT file before it is taken apart.
 *
 * @param line its first, from 1
 * @param category that it stands in; may be empty
 * @param text with escapes hidden, without comments
 * @param comments before it and in it, where Moodle writes {@code [id:…]} and {@code [tag:…]}
 * @param blankInside whether a blank line stands between its braces
 */
record GiftBlock(
    int line, String category, String text, List<String> comments, boolean blankInside) {

  private static final Pattern TAG = Pattern.compile("\\[(id|tag):([^\\]]*)\\]");

  GiftBlock {
    comments = List.copyOf(comments);
  }

  /** The id of Moodle's comment; may be empty. */
  String id() {
    List<String> ids = marked("id");
    return ids.isEmpty() ? "" : ids.getFirst();
  }

  /** What stands behind this word in a tag, such as {@code level=basic}; may be empty. */
  String tag(String word) {
    return marked("tag").stream()
        .filter(t -> t.startsWith(word + "="))
        .map(t -> t.substring(word.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private List<String> marked(String what) {
    List<String> found = new ArrayList<>();
    for (String comment : comments) {
      Matcher tags = TAG.matcher(comment);
      while (tags.find()) {
        if (tags.group(1).equals(what)) {
          found.add(tags.group(2).strip());
        }
      }
    }
    return found;
  }

  /** The blocks of a file. Questions end at a blank line that is not between braces. */
  static List<GiftBlock> of(String gift) {
    return new Splitter().split(gift);
  }

  /** One pass over the lines. */
  private static final class Splitter {

    private static final int LONGEST_GAP = 1;

    private final List<GiftBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> comments = new ArrayList<>();
    private String category = "";
    private int first;
    private int depth;
    private int gap;
    private boolean blankInside;

    List<GiftBlock> split(String gift) {
      String[] lines = gift.split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        line(lines[i], i + 1);
      }
      end();
      return blocks;
    }

    private void line(String line, int number) {
      String stripped = line.strip();
      if (stripped.startsWith("//")) {
        comments.add(stripped);
      } else if (stripped.startsWith("$CATEGORY:") && depth == 0) {
        end();
        category = category(stripped.substring("$CATEGORY:".length()));
      } else if (stripped.isEmpty()) {
        blank();
      } else {
        if (stripped.startsWith("::") && gap > 0) {
          end(); // the question before was never closed
        }
        first = text.isEmpty() ? number : first;
        String hidden = GiftEscapes.hide(line);
        depth += count(hidden, '{') - count(hidden, '}');
        blankInside |= gap > 0;
        gap = 0;
        text.append(hidden).append('\n');
      }
    }

    private void blank() {
      if (depth <= 0 || text.isEmpty() || gap >= LONGEST_GAP) {
        end();
      } else {
        gap++;
      }
    }

    private void end() {
      if (!text.isEmpty()) {
        blocks.add(new GiftBlock(first, category, text.toString().strip(), comments, blankInside));
        comments.clear();
      }
      text.setLength(0);
      depth = 0;
      gap = 0;
      blankInside = false;
    }

    private static int count(String line, char wanted) {
      return (int) line.chars().filter(c -> c == wanted).count();
    }

    /** Without what Moodle puts before each of its own. */
    private static String category(String path) {
      return path.strip().replaceFirst("^\\$(course|system|cat|module)\\$(/top)?(/|$)", "");
    }
  }
}
