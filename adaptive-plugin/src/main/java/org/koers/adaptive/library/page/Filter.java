package org.koers.adaptive.library.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.reverseOrder;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which packages a list shows, and in which order.
 *
 * @param text that title or file name holds; empty for all
 * @param page from 1
 */
public record Filter(String text, Show show, Sort sort, int page) {

  /** How many packages a page shows. */
  static final int PAGE = 50;

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

  /** In which order. */
  public enum Sort {
    NEWEST,
    TITLE,
    /** With the most to decide first. */
    UNDECIDED,
    STANDING
  }

  static Filter of(
      @Nullable String text, @Nullable String show, @Nullable String sort, @Nullable String page) {
    return new Filter(
        text == null ? "" : text.strip(),
        named(Show.values(), show, Show.ALL),
        named(Sort.values(), sort, Sort.NEWEST),
        page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
  }

  private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E usual) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(usual);
  }

  /** For templates. */
  public List<Show> choices() {
    return List.of(Show.values());
  }

  /** For templates. */
  public List<Sort> sorts() {
    return List.of(Sort.values());
  }

  /** The query of the address of another page of the same list. */
  public String query(int other) {
    return "q="
        + URLEncoder.encode(text, UTF_8)
        + "&show="
        + show
        + "&sort="
        + sort
        + "&page="
        + other;
  }

  /** The lines that it takes, all pages of them, in its order. */
  List<LibraryLine> of(List<LibraryLine> all) {
    Comparator<LibraryLine> order =
        switch (sort) {
          case NEWEST -> Comparator.comparing(line -> line.item().received(), reverseOrder());
          case TITLE -> Comparator.comparing(line -> line.item().name().toLowerCase(Locale.ROOT));
          case UNDECIDED -> Comparator.comparingInt(line -> -line.open() - line.look());
          case STANDING -> Comparator.comparing(LibraryLine::standing);
        };
    return all.stream().filter(this::takes).sorted(order).toList();
  }

  /** Those of its page; of the last one where there are not so many. */
  List<LibraryLine> page(List<LibraryLine> taken) {
    int last = Math.max(1, pages(taken));
    int from = (Math.min(page, last) - 1) * PAGE;
    return taken.subList(from, Math.min(from + PAGE, taken.size()));
  }

  static int pages(List<LibraryLine> taken) {
    return (taken.size() + PAGE - 1) / PAGE;
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
          case UNPUBLISHED ->
              line.ready() && line.playable() && !line.standing().equals("PUBLISHED");
          case REFUSED -> line.standing().equals("REFUSED");
        };
  }
}
