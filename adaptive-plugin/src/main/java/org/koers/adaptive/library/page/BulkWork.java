package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.library.Author;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Releases;
import org.koers.adaptive.library.Rights;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.tag.Dimension;
import org.koers.packager.words.PackagerWords;

/** What an author does with several packages, or with one, in the words of the pages. */
@Dependent
public class BulkWork {

  private static final int MOST_ECHOED = 60;

  private final Library library;
  private final Decisions decisions;
  private final Releases releases;
  private final LibraryPages pages;
  private final AccessLog log;

  @Inject
  public BulkWork(
      Library library, Decisions decisions, Releases releases, LibraryPages pages, AccessLog log) {
    this.library = library;
    this.pages = pages;
    this.decisions = decisions;
    this.releases = releases;
    this.log = log;
  }

  /**
   * A package that stays as it was.
   *
   * @param why with the cure
   */
  public record Left(LibraryItem item, String why) {}

  Optional<Change> accept(Visitor visitor, List<LibraryItem> items, String percent) {
    double confidence = percent.matches("[0-9]{1,3}") ? Integer.parseInt(percent) / 100.0 : 1;
    return decisions.acceptAll(
        visitor.person().tenant().id(), items, confidence, visitor.person().id());
  }

  /** Why this is no value for this dimension; empty if it is one. */
  Optional<String> wrong(Visitor visitor, String dimension, String value) {
    Texts texts = visitor.texts(BulkWork.class);
    Optional<Dimension> known =
        Arrays.stream(Dimension.values()).filter(one -> one.name().equals(dimension)).findFirst();
    if (known.isEmpty()) {
      return Optional.of(texts.say("tag.dimensionMissing"));
    }
    if (value.isBlank()) {
      return Optional.of(texts.say("tag.valueMissing", example(visitor, known.get())));
    }
    if (normal(visitor, known.get(), value).isPresent()) {
      return Optional.empty();
    }
    String echo = value.length() > MOST_ECHOED ? value.substring(0, MOST_ECHOED) + "…" : value;
    return Optional.of(texts.say("tag.wrong", echo, example(visitor, known.get())));
  }

  /** A value as somebody wrote it, in its one spelling. */
  Optional<String> normal(Visitor visitor, Dimension dimension, String value) {
    return pages.values(visitor).normal(dimension, value);
  }

  private String example(Visitor visitor, Dimension dimension) {
    ValueWords words = pages.words(visitor);
    return dimension.choices().isEmpty()
        ? visitor.texts(BulkWork.class).say("form." + dimension.name())
        : dimension.choices().stream()
            .map(one -> words.value(dimension, one))
            .collect(Collectors.joining(", "));
  }

  /**
   * What became of many.
   *
   * @param done how many it was done with
   */
  record Outcome(int done, List<Left> left) {}

  /**
   * Publishes the newest edition of each course, if it can be; the others stay, with the reason.
   */
  Outcome publish(Visitor visitor, List<LibraryItem> items) {
    Texts texts = visitor.texts(BulkWork.class);
    Map<UUID, Integer> newest =
        library.courses(visitor.person().tenant().id()).stream()
            .collect(Collectors.toMap(LibraryItem::course, LibraryItem::edition));
    return each(
        items,
        item ->
            newest.getOrDefault(item.course(), 0) > item.edition()
                ? Optional.of(texts.say("bulk.older", newest.get(item.course())))
                : publish(visitor, item));
  }

  /** Withdraws each that learners can get. */
  Outcome withdraw(Visitor visitor, List<LibraryItem> items) {
    String why = visitor.texts(BulkWork.class).say("bulk.notPublished");
    return each(
        items,
        item -> {
          if (!item.publication().open()) {
            return Optional.of(why);
          }
          withdraw(visitor, item);
          return Optional.empty();
        });
  }

  /** Says of each what the organisation may do with it. */
  Outcome rights(Visitor visitor, List<LibraryItem> items, Rights rights) {
    items.forEach(item -> rights(visitor, item, rights, item.rightsNote()));
    return new Outcome(items.size(), List.of());
  }

  /** Forgets each that no learner can get. */
  Outcome remove(Visitor visitor, List<LibraryItem> items) {
    String why = visitor.texts(BulkWork.class).say("remove.published");
    return each(items, item -> library.remove(item) ? Optional.empty() : Optional.of(why));
  }

  private static Outcome each(
      List<LibraryItem> items, Function<LibraryItem, Optional<String>> work) {
    List<Left> left = new ArrayList<>();
    items.forEach(item -> work.apply(item).ifPresent(why -> left.add(new Left(item, why))));
    return new Outcome(items.size() - left.size(), List.copyOf(left));
  }

  /**
   * Says what the organisation may do with a package; one that it may not give to learners is
   * withdrawn.
   *
   * @return whether it was
   */
  boolean rights(Visitor visitor, LibraryItem item, Rights rights, String note) {
    library.setRights(item, rights, note);
    LibraryItem now = library.item(item.tenantId(), item.id()).orElse(item);
    boolean withdrawn = !rights.allowUse() && now.publication().open();
    if (withdrawn) {
      withdraw(visitor, now);
    }
    return withdrawn;
  }

  /** Publishes it; or says why not, with the cure. */
  Optional<String> publish(Visitor visitor, LibraryItem item) {
    Texts texts = visitor.texts(BulkWork.class);
    Optional<Releases.Refusal> refusal = releases.refusal(item);
    if (refusal.isPresent()) {
      return Optional.of(texts.say("refusal." + refusal.get().name()));
    }
    try {
      LibraryItem published = releases.publish(item, author(visitor));
      log.write(visitor.person().did("package.published", published.publication().activityIri()));
      return Optional.empty();
    } catch (NotPlayable problem) {
      return Optional.of(refused(visitor, texts).sentences(problem));
    } catch (PackageProblem problem) {
      return Optional.of(refused(visitor, texts).sentences(problem));
    }
  }

  static Author author(Visitor visitor) {
    return new Author(visitor.person().id(), visitor.person().name());
  }

  private static Refused refused(Visitor visitor, Texts texts) {
    return new Refused(texts, PackagerWords.in(visitor.language()));
  }

  LibraryItem withdraw(Visitor visitor, LibraryItem item) {
    LibraryItem after = releases.withdraw(item);
    log.write(visitor.person().did("package.withdrawn", after.publication().activityIri()));
    return after;
  }
}
