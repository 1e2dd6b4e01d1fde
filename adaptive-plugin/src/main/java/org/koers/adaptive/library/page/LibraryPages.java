package org.koers.adaptive.library.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Publishing;
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
  private final Catalogue catalogue;

  @Inject
  public LibraryPages(
      Library library, Decisions decisions, CompetencyGraphs graphs, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.library = library;
    this.decisions = decisions;
    this.graphs = graphs;
  }

  /** The organisation's competencies; null while there is no usable graph. */
  @Nullable CompetencyGraph graph(long tenantId) {
    try {
      return graphs.current(tenantId);
    } catch (GraphProblem none) {
      return null;
    }
  }

  /** That of the visitor's organisation. */
  @Nullable CompetencyGraph graph(Visitor visitor) {
    return graph(visitor.person().tenant().id());
  }

  Texts texts(Visitor visitor) {
    return visitor.texts(LibraryPages.class);
  }

  ValueWords words(Visitor visitor) {
    return new ValueWords(texts(visitor), visitor.language(), graph(visitor));
  }

  /** The packages with where they stand, the newest first. */
  List<LibraryLine> lines(long tenantId) {
    Map<UUID, List<ItemTag>> tags = library.tags(tenantId);
    Set<UUID> unplayable = library.unplayable(tenantId);
    Map<UUID, CatalogueEntry> published =
        catalogue.published(tenantId).stream()
            .collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
    return library.items(tenantId).stream()
        .map(
            item -> {
              List<ItemTag> all = tags.getOrDefault(item.id(), List.of());
              return LibraryLine.of(
                  item,
                  all,
                  !unplayable.contains(item.id()),
                  changedSince(item, all, published.get(item.publication().entry())));
            })
        .toList();
  }

  /** How many courses learners can get that did not come through the library. */
  long elsewhere(long tenantId, List<LibraryLine> lines) {
    return catalogue.published(tenantId).stream()
        .filter(
            entry ->
                lines.stream()
                    .noneMatch(one -> entry.id().equals(one.item().publication().entry())))
        .count();
  }

  LibraryLine line(LibraryItem item) {
    return lines(item.tenantId()).stream()
        .filter(one -> one.item().id().equals(item.id()))
        .findFirst()
        .orElseGet(() -> LibraryLine.of(item, List.of(), true, false));
  }

  /** Whether learners get it by other tags than it has now. */
  private static boolean changedSince(
      LibraryItem item, List<ItemTag> tags, @Nullable CatalogueEntry entry) {
    return item.publication().open()
        && entry != null
        && !Publishing.says(entry, tags.stream().flatMap(tag -> tag.tag().stream()).toList());
  }

  TypedValues values(Visitor visitor) {
    return new TypedValues(graph(visitor));
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
    return page(visitor, template, title, told(visitor, "", change, notice), model);
  }

  /** A page in the frame; what was done is said at the top, or where the template puts it. */
  String page(
      Visitor visitor, String template, String title, Told told, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    boolean top = told.at().isEmpty();
    all.put("texts", texts(visitor));
    all.put("words", words(visitor));
    all.put("csrf", visitor.csrf());
    all.put("last", top ? told.last() : List.of());
    return Templates.framed(
        visitor.frame(title).noticing(top ? told.notice() : ""),
        "library/" + template + ".jte",
        all);
  }

  /**
   * What was just done.
   *
   * @param at id of the place at which it is said
   */
  Told told(Visitor visitor, String at, @Nullable String change, String notice) {
    Texts texts = texts(visitor);
    String key = "done." + notice;
    return new Told(
        at,
        texts.has(key) ? texts.say(key) : "",
        last(visitor, change).map(List::of).orElse(List.of()));
  }

  /** What a person is called, as far as the page knows. */
  static String who(Visitor visitor, String id) {
    return id.equals(visitor.person().id())
        ? visitor.person().name()
        : id.substring(id.indexOf(':') + 1);
  }

  private Optional<ShownChange> last(Visitor visitor, @Nullable String change) {
    if (change == null || !change.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return decisions
        .find(visitor.person().tenant().id(), Long.parseLong(change))
        .filter(one -> one.who().equals(visitor.person().id()))
        .map(one -> shown(visitor, one, Map.of()));
  }

  ShownChange shown(Visitor visitor, Change change, Map<UUID, LibraryItem> items) {
    return ShownChange.of(
        change, texts(visitor), words(visitor), who(visitor, change.who()), items);
  }

  /** The page that says that a package is no longer there. */
  String gone(Visitor visitor) {
    return page(visitor, "gone", texts(visitor).say("gone.title"), null, "", Map.of());
  }

  /** The package of an address. */
  Optional<LibraryItem> find(Visitor visitor, String id) {
    return id.matches("[0-9a-fA-F-]{36}")
        ? library.item(visitor.person().tenant().id(), UUID.fromString(id))
        : Optional.empty();
  }
}
