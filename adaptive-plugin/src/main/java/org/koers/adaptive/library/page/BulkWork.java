package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Releases;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.tag.Dimension;

/** What an author does with several packages, or with one, in the words of the pages. */
@Dependent
public class BulkWork {

  private final Decisions decisions;
  private final Releases releases;
  private final AccessLog log;

  @Inject
  public BulkWork(Decisions decisions, Releases releases, AccessLog log) {
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
    try {
      known.get().checked(value);
      return Optional.empty();
    } catch (PackageProblem wrong) {
      return Optional.of(texts.say("tag.wrong", value, example(texts, known.get())));
    }
  }

  private static String example(Texts texts, Dimension dimension) {
    return dimension.choices().isEmpty()
        ? texts.say("form." + dimension.name())
        : String.join(", ", dimension.choices());
  }

  /** Publishes each that can be; the others come back with the reason. */
  List<Left> publish(Visitor visitor, List<LibraryItem> items) {
    List<Left> left = new ArrayList<>();
    items.forEach(item -> publish(visitor, item).ifPresent(why -> left.add(new Left(item, why))));
    return List.copyOf(left);
  }

  /** Publishes it; or says why not, with the cure. */
  Optional<String> publish(Visitor visitor, LibraryItem item) {
    Texts texts = visitor.texts(BulkWork.class);
    Optional<Releases.Refusal> refusal = releases.refusal(item);
    if (refusal.isPresent()) {
      return Optional.of(texts.say("refusal." + refusal.get().name()));
    }
    try {
      LibraryItem published = releases.publish(item, visitor.person().name());
      log.write(visitor.person().did("package.published", published.publication().activityIri()));
      return Optional.empty();
    } catch (NotPlayable problem) {
      return Optional.of(problem.getMessage() + " " + problem.cure());
    } catch (PackageProblem problem) {
      return Optional.of(problem.message() + " " + problem.cure());
    }
  }

  LibraryItem withdraw(Visitor visitor, LibraryItem item) {
    LibraryItem after = releases.withdraw(item);
    log.write(visitor.person().did("package.withdrawn", after.publication().activityIri()));
    return after;
  }
}
