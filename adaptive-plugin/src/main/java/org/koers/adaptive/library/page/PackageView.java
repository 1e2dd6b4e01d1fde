package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.ItemReading;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Likenesses;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.tag.Dimension;

/**
 * A package as its page shows it.
 *
 * @param tags by dimension, each with at least one
 * @param hints the course that it is perhaps a new edition of
 * @param others the newest editions of all other courses
 * @param field at which something is wrong; empty if nothing is
 * @param problem what, with the cure
 */
public record PackageView(
    LibraryLine line,
    ItemReading reading,
    Map<Dimension, List<ShownTag>> tags,
    List<ItemQuestion> questions,
    List<LibraryItem> editions,
    List<LibraryItem> relatives,
    List<Likenesses.Hint> hints,
    List<LibraryItem> others,
    String field,
    String problem) {

  private static final int MOST_SHOWN = 50;

  public LibraryItem item() {
    return line.item();
  }

  /** The dimensions that nothing was found or said about. */
  public List<Dimension> silent() {
    List<Dimension> silent = new ArrayList<>(List.of(Dimension.values()));
    silent.removeAll(tags.keySet());
    return silent;
  }

  /** Every dimension, to choose from. */
  public List<Dimension> dimensions() {
    return List.of(Dimension.values());
  }

  /** The most that a list on the page shows. */
  public int most() {
    return MOST_SHOWN;
  }

  /** Whether what is wrong is at this field. */
  public boolean wrongAt(String name) {
    return field.equals(name);
  }

  /** The newest edition that is not this one; null if this one is it. */
  public @Nullable LibraryItem newer() {
    return editions.getFirst().edition() > item().edition() ? editions.getFirst() : null;
  }

  /** The edition before this one; null if it is the first that is there. */
  public @Nullable LibraryItem before() {
    return editions.stream()
        .filter(one -> one.edition() < item().edition())
        .findFirst()
        .orElse(null);
  }

  /** Puts the page together. */
  @Dependent
  public static class Maker {

    private final Library library;
    private final LibraryPages pages;

    @Inject
    public Maker(Library library, LibraryPages pages) {
      this.library = library;
      this.pages = pages;
    }

    String page(
        Visitor visitor,
        LibraryItem item,
        @Nullable String change,
        String done,
        String field,
        String problem) {
      Map<String, Object> model = new HashMap<>();
      model.put("view", view(visitor, item, field, problem));
      return pages.page(visitor, "package", item.name(), change, done, model);
    }

    private PackageView view(Visitor visitor, LibraryItem item, String field, String problem) {
      Texts texts = pages.texts(visitor);
      ValueWords words = pages.words(visitor);
      List<ItemTag> tags = library.tags(item);
      Map<Dimension, List<ShownTag>> shown = new LinkedHashMap<>();
      for (Dimension dimension : Dimension.values()) {
        List<ShownTag> here =
            tags.stream()
                .filter(tag -> tag.dimension() == dimension)
                .map(tag -> ShownTag.of(tag, texts, words))
                .toList();
        if (!here.isEmpty()) {
          shown.put(dimension, here);
        }
      }
      return new PackageView(
          LibraryLine.of(item, tags),
          library.reading(item),
          shown,
          library.questions(item),
          library.editions(item),
          library.relatives(item),
          library.likenesses(item.tenantId()).hint(item).stream().toList(),
          library.courses(item.tenantId()).stream()
              .filter(one -> !one.course().equals(item.course()))
              .toList(),
          field,
          problem);
    }
  }
}
