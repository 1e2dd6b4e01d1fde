package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.library.ItemReading;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Rights;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** What an author should know before learners get a package, and after. */
@Dependent
public class Cautions {

  private final Library library;
  private final LibraryPages pages;

  @Inject
  public Cautions(Library library, LibraryPages pages) {
    this.library = library;
    this.pages = pages;
  }

  /** Each a sentence; none if nothing stands out. */
  List<String> of(Visitor visitor, LibraryItem item) {
    Texts texts = pages.texts(visitor);
    List<ItemTag> tags = library.tags(item);
    ItemReading reading = library.reading(item);
    long stops = reading.judgements().stream().filter(one -> one.finding().stops()).count();
    List<String> cautions = new ArrayList<>();
    if (tags.stream().noneMatch(tag -> tag.verdict() == Verdict.CONFIRMED)) {
      cautions.add(texts.say("caution.undecided"));
    }
    if (unused(item)) {
      cautions.add(texts.say("caution.unused"));
    }
    if (item.rights() == Rights.UNSAID) {
      cautions.add(texts.say("caution.rights"));
    }
    if (stops > 0) {
      cautions.add(texts.say("caution.findings", stops));
    }
    if (item.outline().words() == 0) {
      cautions.add(texts.say("caution.words"));
    }
    return List.copyOf(cautions);
  }

  /** Whether no choice ever comes to it: it gives nothing that a role needs. */
  boolean unused(LibraryItem item) {
    Set<String> needed = needed(item.tenantId());
    return library.tags(item).stream()
        .filter(
            tag -> tag.dimension() == Dimension.TEACHES || tag.dimension() == Dimension.ASSESSES)
        .flatMap(tag -> tag.tag().stream())
        .filter(Publishing::steers)
        .map(Tag::value)
        .noneMatch(needed::contains);
  }

  /** What roles need, with all that comes before it or is a part of it. */
  private Set<String> needed(long tenantId) {
    Set<String> needed = new HashSet<>();
    CompetencyGraph graph = pages.graph(tenantId);
    if (graph != null) {
      graph.roles().stream()
          .flatMap(role -> role.requirements().stream())
          .map(Requirement::competency)
          .forEach(
              one -> {
                needed.add(one.iri());
                graph.prerequisitesOf(one.iri()).stream().map(Competency::iri).forEach(needed::add);
                graph.partsOf(one.iri()).stream().map(Competency::iri).forEach(needed::add);
              });
    }
    return needed;
  }
}
