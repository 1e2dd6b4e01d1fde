package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.preview.LibraryPreviews;
import org.koers.adaptive.library.preview.MadeUpLearners;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.words.PackagerWords;

/** What the choice would make of a package, were it with learners now. */
@Dependent
public class Rehearsal {

  private final NextActivities next;
  private final Catalogue catalogue;
  private final LibraryPreviews previews;
  private final LibraryPages pages;

  @Inject
  public Rehearsal(
      NextActivities next, Catalogue catalogue, LibraryPreviews previews, LibraryPages pages) {
    this.next = next;
    this.catalogue = catalogue;
    this.previews = previews;
    this.pages = pages;
  }

  /**
   * How it came out.
   *
   * @param roles to choose from; none while there is no graph
   * @param role the id of the one that was looked at
   * @param chosen whether the package came next
   * @param instead the title of what came next otherwise; empty if nothing did
   * @param reasons in words: why it came next, or why not
   * @param problem why it cannot be played here; empty if it can
   */
  public record View(
      List<Role> roles,
      String role,
      boolean chosen,
      String instead,
      List<String> reasons,
      String problem) {}

  /**
   * What the choice would make of it.
   *
   * @param wanted the id of a role; another text stands for the first one
   * @param language of the learner
   */
  View of(Visitor visitor, LibraryItem item, boolean expert, String wanted, Locale language) {
    CatalogueEntry entry;
    try {
      entry = previews.entry(item);
    } catch (NotPlayable why) {
      return new View(List.of(), "", false, "", List.of(), refused(visitor).sentences(why));
    }
    CompetencyGraph graph = pages.graph(visitor);
    if (graph == null || graph.roles().isEmpty()) {
      return new View(List.of(), "", false, "", List.of(), "");
    }
    List<Role> roles = List.copyOf(graph.roles());
    Role role = graph.role(wanted).orElse(roles.getFirst());
    LearnerState state =
        expert ? MadeUpLearners.expert(graph, Instant.now()) : MadeUpLearners.beginner();
    return view(visitor, entry, roles, role, decision(visitor, entry, role.id(), state, language));
  }

  private Refused refused(Visitor visitor) {
    return new Refused(pages.texts(visitor), PackagerWords.in(visitor.language()));
  }

  private Decision decision(
      Visitor visitor, CatalogueEntry entry, String role, LearnerState state, Locale language) {
    List<CatalogueEntry> activities = new ArrayList<>();
    long tenant = visitor.person().tenant().id();
    catalogue.published(tenant).stream()
        .filter(one -> !one.activityIri().equals(entry.activityIri()))
        .forEach(activities::add);
    activities.add(entry);
    return next.rehearse(tenant, role, language, state, activities);
  }

  private static View view(
      Visitor visitor, CatalogueEntry entry, List<Role> roles, Role role, Decision decision) {
    Explanation words = Explanation.in(visitor.language());
    boolean chosen =
        decision.next().filter(one -> one.activityIri().equals(entry.activityIri())).isPresent();
    List<String> reasons =
        chosen ? words.why(decision) : words.whyNot(decision.against(entry, role));
    String instead = chosen ? "" : decision.next().map(one -> one.entry().title()).orElse("");
    return new View(roles, role.id(), chosen, instead, reasons, "");
  }
}
