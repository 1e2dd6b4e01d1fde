package org.koers.adaptive.library.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which packages a list shows.
 *
 * @param text that title or file name holds; empty for all
 */
public record Filter(String text, Show show) {

  /** Where packages stand. */
  public enum Show {
    ALL,
    /** Somebody has to decide something. */
    OPEN,
    PUBLISHED,
    /** Ready, and not with learners. */
    UNPUBLISHED,
    REFUSED
  }

  static Filter of(@Nullable String text, @Nullable String show) {
    return new Filter(
        text == null ? "" : text.strip(),
        Arrays.stream(Show.values())
            .filter(one -> one.name().equals(show))
            .findFirst()
            .orElse(Show.ALL));
  }

  /** For templates. */
  public List<Show> choices() {
    return List.of(Show.values());
  }

  boolean takes(LibraryLine line) {
    String wanted = text.toLowerCase(Locale.ROOT);
    boolean named =
        line.item().name().toLowerCase(Locale.ROOT).contains(wanted)
            || line.item().fileName().toLowerCase(Locale.ROOT).contains(wanted);
    return named
        && switch (show) {
          case ALL -> true;
          case OPEN -> line.open() + line.look() > 0 || line.standing().equals("REFUSED");
          case PUBLISHED -> line.standing().equals("PUBLISHED");
          case UNPUBLISHED -> line.ready() && !line.standing().equals("PUBLISHED");
          case REFUSED -> line.standing().equals("REFUSED");
        };
  }
}
