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
 * @param questions as they are shown: one that was refused as it was filled in
 * @param kept the questions as they are
 * @param hints the course that it is perhaps a new edition of
 * @param others the newest editions of all other courses
 * @param cautions what stands out before learners get it
 * @param typed what was refused
 * @param told what was just done
 * @param receivedBy who brought it in
 */
public record PackageView(
    LibraryLine line,
    ItemReading reading,
    Map<Dimension, List<ShownTag>> tags,
    List<ItemQuestion> questions,
    List<ItemQuestion> kept,
    List<LibraryItem> editions,
    List<LibraryItem> relatives,
    List<Likenesses.Hint> hints,
    List<LibraryItem> others,
    List<String> cautions,
    Typed typed,
    Told told,
    String receivedBy) {

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
    return typed.wrongAt(name);
  }

  /** What is wrong, with the cure; empty if nothing is. */
  public String problem() {
    return typed.problem();
  }

  /** A question as it is. */
  public ItemQuestion kept(ItemQuestion shown) {
    return kept.stream().filter(one -> one.number() == shown.number()).findFirst().orElse(shown);
  }

  /** What a question is now, so that nobody overwrites what another decided since. */
  public static String now(ItemQuestion question) {
    return question.verdict() + " " + Integer.toHexString(question.asked().hashCode());
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
    private final Cautions cautions;

    @Inject
    public Maker(Library library, LibraryPages pages, Cautions cautions) {
      this.library = library;
      this.pages = pages;
      this.cautions = cautions;
    }

    String page(Visitor visitor, LibraryItem item, Told told) {
      return page(visitor, view(visitor, item, Typed.NOTHING, told));
    }

    /** With what was refused. */
    String page(Visitor visitor, LibraryItem item, Typed typed) {
      return page(visitor, view(visitor, item, typed, new Told("", "", List.of())));
    }

    private String page(Visitor visitor, PackageView view) {
      Map<String, Object> model = new HashMap<>();
      model.put("view", view);
      return pages.page(visitor, "package", view.item().name(), view.told(), model);
    }

    private PackageView view(Visitor visitor, LibraryItem item, Typed typed, Told told) {
      Texts texts = pages.texts(visitor);
      ValueWords words = pages.words(visitor);
      List<ItemTag> tags = library.tags(item);
      Map<Dimension, List<ShownTag>> shown = new LinkedHashMap<>();
      for (Dimension dimension : Dimension.values()) {
        List<ShownTag> here =
            tags.stream()
                .filter(tag -> tag.dimension() == dimension)
                .map(
                    tag ->
                        ShownTag.of(tag, texts, words, LibraryPages.who(visitor, tag.decidedBy())))
                .toList();
        if (!here.isEmpty()) {
          shown.put(dimension, here);
        }
      }
      List<ItemQuestion> kept = library.questions(item);
      List<ItemQuestion> questions = kept.stream().map(one -> typed(one, typed)).toList();
      return new PackageView(
          pages.line(item),
          library.reading(item),
          shown,
          questions,
          kept,
          library.editions(item),
          library.relatives(item),
          library.likenesses(item.tenantId()).hint(item).stream().toList(),
          library.courses(item.tenantId()).stream()
              .filter(one -> !one.course().equals(item.course()))
              .toList(),
          cautions.of(visitor, item),
          typed,
          isOn(told.at(), tags, questions) ? told : told.atTop(),
          LibraryPages.who(visitor, item.receivedBy()));
    }

    /** A question as it was filled in, where that was refused. */
    private static ItemQuestion typed(ItemQuestion question, Typed typed) {
      return typed.wrongAt("question-" + question.number())
          ? question.worded(QuestionsResource.words(typed.form(), question))
          : question;
    }

    private static boolean isOn(String at, List<ItemTag> tags, List<ItemQuestion> questions) {
      return List.of("tags", "questions", "editions", "rights").contains(at)
          || tags.stream().anyMatch(one -> at.equals("tag-" + one.number()))
          || questions.stream().anyMatch(one -> at.equals("question-" + one.number()));
    }
  }
}
