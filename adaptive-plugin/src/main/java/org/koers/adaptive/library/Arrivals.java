package org.koers.adaptive.library;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.tag.framework.Competency;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.propose.Tagger;

/**
 * Reads packages that have come in, one after the other. What is read is said in the database, so
 * that a package whose reader fell silent is read again, by this node or another.
 */
public final class Arrivals {

  private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int MOST_TRIES = 3;

  private final LibraryStore store;
  private final LibraryFolder folder;
  private final CompetencyGraphs graphs;
  private final Clock clock;

  public Arrivals(LibraryStore store, LibraryFolder folder, CompetencyGraphs graphs, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.graphs = graphs;
    this.clock = clock;
  }

  /** Reads the package that has waited longest; false if none waits. */
  public boolean readNext() {
    Optional<LibraryStore.Claim> claim = store.claim(clock.instant(), LEASE);
    claim.ifPresent(this::read);
    return claim.isPresent();
  }

  private void read(LibraryStore.Claim claim) {
    LibraryItem item = claim.item();
    if (claim.times() > MOST_TRIES) {
      store.refuse(claim, tooHard());
      return;
    }
    try {
      store.keep(claim, found(item));
    } catch (PackageProblem problem) {
      failed(
          claim,
          new ItemProblem(
              problem.code().name(), problem.place(), problem.message(), problem.cure()));
    } catch (RuntimeException | Error unexpected) {
      LOG.log(ERROR, "Reading the package " + item.id() + " failed", unexpected);
      failed(claim, tooHard());
    }
  }

  /** What a stopping server broke off says nothing about the package: it waits again. */
  private void failed(LibraryStore.Claim claim, ItemProblem why) {
    if (Thread.interrupted()) {
      store.readAgain(claim.item().tenantId(), claim.item().id());
      Thread.currentThread().interrupt();
    } else {
      store.refuse(claim, why);
    }
  }

  private static ItemProblem tooHard() {
    return new ItemProblem(
        "READING_FAILED",
        "",
        "Koers could not read this package.",
        "Export it again from its authoring tool. If that does not help, tell whoever runs Koers; the"
            + " log has the rest.");
  }

  private LibraryStore.Found found(LibraryItem item) {
    Tagger tagger =
        Tagger.shipped().with(framework(item.tenantId())).with(Lessons.of(store, item.tenantId()));
    ItemReader reader = ItemReader.of(folder.zip(item), tagger);
    Optional<LibraryItem> before = before(item, reader.outline());
    return new LibraryStore.Found(
        before.map(LibraryItem::course).orElse(item.course()),
        before.map(one -> one.edition() + 1).orElse(item.edition()),
        reader.outline(),
        reader.reading(),
        before.map(old -> tags(old, reader)).orElseGet(reader::tags),
        before.map(old -> questions(old, reader)).orElseGet(reader::questions),
        reader.traces());
  }

  /**
   * The last edition of the same course: the same identifier and title. Where only one of them is
   * the same, an author says whether it is.
   */
  private Optional<LibraryItem> before(LibraryItem item, LibraryItem.Outline outline) {
    boolean again = item.edition() > 1;
    return store.items(item.tenantId()).stream()
        .filter(one -> one.state() == ItemState.READY && !one.id().equals(item.id()))
        .filter(
            one ->
                again
                    ? one.course().equals(item.course()) && one.edition() < item.edition()
                    : !outline.identifier().isEmpty()
                        && one.outline().identifier().equals(outline.identifier())
                        && one.outline().title().equals(outline.title()))
        .max(Comparator.comparingInt(LibraryItem::edition));
  }

  private List<ItemTag> tags(LibraryItem before, ItemReader reader) {
    return new Carried(before.edition(), reader::holds)
        .tags(store.tags(before.tenantId(), before.id()), reader.tags());
  }

  private List<ItemQuestion> questions(LibraryItem before, ItemReader reader) {
    return Carried.questions(store.questions(before.tenantId(), before.id()), reader.questions());
  }

  /** The organisation's competencies; none while there is no usable graph. */
  private CompetencyFramework framework(long tenantId) {
    try {
      CompetencyGraph graph = graphs.current(tenantId);
      return new CompetencyFramework(
          "", graph.competencies().stream().map(Arrivals::competency).toList());
    } catch (GraphProblem none) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Packages are read without competencies. {0}",
          none.getMessage());
      return CompetencyFramework.NONE;
    }
  }

  private static Competency competency(org.koers.adaptive.competency.Competency one) {
    return new Competency(
        one.iri(),
        one.labels().byLanguage(),
        java.util.Map.of(),
        java.util.Map.of(),
        one.broader().stream().toList());
  }
}
