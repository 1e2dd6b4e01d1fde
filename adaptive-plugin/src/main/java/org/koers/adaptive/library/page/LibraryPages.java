package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** What the pages of authors have in common. */
@Dependent
public class LibraryPages {

  private final Library library;
  private final Decisions decisions;
  private final CompetencyGraphs graphs;

  @Inject
  public LibraryPages(Library library, Decisions decisions, CompetencyGraphs graphs) {
    this.library = library;
    this.decisions = decisions;
    this.graphs = graphs;
  }

  /** The organisation's competencies; null while there is no usable graph. */
  @Nullable CompetencyGraph graph() {
    try {
      return graphs.current();
    } catch (GraphProblem none) {
      return null;
    }
  }

  Texts texts(Visitor visitor) {
    return visitor.texts(LibraryPages.class);
  }

  ValueWords words(Visitor visitor) {
    return new ValueWords(texts(visitor), visitor.language(), graph());
  }

  /** The packages with where they stand, the newest first. */
  List<LibraryLine> lines(long tenantId) {
    Map<UUID, List<ItemTag>> tags = library.tags(tenantId);
    return library.items(tenantId).stream()
        .map(item -> LibraryLine.of(item, tags.getOrDefault(item.id(), List.of())))
        .toList();
  }

  /**
   * A page in the frame.
   *
   * @param change number of the decision that was just made, to be undone; null for none
   * @param notice key of what was just done; empty for nothing
   */
  String page(
      Visitor visitor,
      String template,
      String title,
      @Nullable String change,
      String notice,
      Map<String, Object> model) {
    Texts texts = texts(visitor);
    Map<String, Object> all = new HashMap<>(model);
    all.put("texts", texts);
    all.put("words", words(visitor));
    all.put("csrf", visitor.csrf());
    all.put("last", last(visitor, change).map(List::of).orElse(List.of()));
    String said =
        notice.isEmpty() || !texts.has("done." + notice) ? "" : texts.say("done." + notice);
    return Templates.framed(
        visitor.frame(title).noticing(said), "library/" + template + ".jte", all);
  }

  private Optional<ShownChange> last(Visitor visitor, @Nullable String change) {
    if (change == null || !change.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return decisions
        .find(visitor.person().tenant().id(), Long.parseLong(change))
        .filter(one -> one.who().equals(visitor.person().id()))
        .map(one -> shown(visitor, one));
  }

  ShownChange shown(Visitor visitor, Change change) {
    return ShownChange.of(change, texts(visitor), words(visitor));
  }

  /** The package of an address. */
  Optional<LibraryItem> find(Visitor visitor, String id) {
    return id.matches("[0-9a-fA-F-]{36}")
        ? library.item(visitor.person().tenant().id(), UUID.fromString(id))
        : Optional.empty();
  }
}
