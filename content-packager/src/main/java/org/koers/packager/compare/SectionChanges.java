package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Passage;

/** What became of the sections, and of the passages in them. */
record SectionChanges(SectionMatch match, Slip slip) {

  /** Passages of a section before they are known to have come from elsewhere. */
  private record Draft(@Nullable Part before, @Nullable Part after, List<PassageChange> passages) {}

  /** Those that changed, in the order of the new edition, removed ones last. */
  List<SectionChange> all() {
    List<Draft> drafts = new ArrayList<>();
    for (Part now : match.after()) {
      Part old = match.origin().get(now);
      List<Passage> before = old == null ? List.of() : old.passages();
      drafts.add(new Draft(old, now, PassageAlign.of(before, now.passages(), now.title(), slip)));
    }
    for (Part gone : match.gone()) {
      drafts.add(new Draft(gone, null, PassageAlign.of(gone.passages(), List.of(), "", slip)));
    }
    List<Draft> settled = moves(drafts);
    Set<Part> moved = match.moved();
    return settled.stream()
        .map(draft -> change(draft, draft.after() != null && moved.contains(draft.after())))
        .filter(change -> !unchanged(change))
        .toList();
  }

  private static boolean unchanged(SectionChange change) {
    boolean there = change.before().isPresent() && change.after().isPresent();
    boolean outside =
        Stream.concat(change.before().stream(), change.after().stream())
            .allMatch(p -> p.id().isEmpty());
    return change.passages().isEmpty()
        && (outside || (there && !change.moved() && !change.renamed() && !change.reidentified()));
  }

  private static SectionChange change(Draft draft, boolean moved) {
    Optional<SectionChange.Place> before = Optional.ofNullable(draft.before()).map(Part::place);
    Optional<SectionChange.Place> after = Optional.ofNullable(draft.after()).map(Part::place);
    Weight weight =
        draft.passages().stream().map(PassageChange::weight).reduce(Weight.NONE, Weight::or);
    boolean renamed =
        before.isPresent()
            && after.isPresent()
            && !before.get().title().equals(after.get().title());
    return new SectionChange(
        before,
        after,
        moved,
        draft.passages(),
        moved || renamed || before.isEmpty() || after.isEmpty() ? weight.or(Weight.MINOR) : weight);
  }

  /** What went in one place and came in another was moved: it is told where it is now. */
  private static List<Draft> moves(List<Draft> drafts) {
    Map<String, List<Draft>> went = new HashMap<>();
    drafts.forEach(
        d ->
            d.passages().stream()
                .filter(p -> p.kind() == PassageChange.Kind.REMOVED)
                .forEach(p -> went.computeIfAbsent(p.before(), t -> new ArrayList<>()).add(d)));
    IdentityHashMap<Draft, List<String>> taken = new IdentityHashMap<>();
    List<List<PassageChange>> come = new ArrayList<>();
    for (Draft draft : drafts) {
      List<PassageChange> passages = new ArrayList<>();
      for (PassageChange passage : draft.passages()) {
        List<Draft> origins = went.getOrDefault(passage.after(), List.of());
        if (passage.kind() == PassageChange.Kind.ADDED && !origins.isEmpty()) {
          Draft origin = origins.removeFirst();
          taken.computeIfAbsent(origin, o -> new ArrayList<>()).add(passage.after());
          passages.add(moved(passage, origin));
        } else {
          passages.add(passage);
        }
      }
      come.add(passages);
    }
    List<Draft> settled = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      List<String> elsewhere = taken.getOrDefault(draft, new ArrayList<>());
      List<PassageChange> left =
          come.get(i).stream()
              .filter(p -> p.kind() != PassageChange.Kind.REMOVED || !elsewhere.remove(p.before()))
              .toList();
      settled.add(new Draft(draft.before(), draft.after(), left));
    }
    return settled;
  }

  private static PassageChange moved(PassageChange added, Draft origin) {
    Part from = origin.before();
    return new PassageChange(
        PassageChange.Kind.MOVED,
        added.after(),
        added.after(),
        added.place(),
        from == null ? "" : from.title(),
        List.of(),
        Weight.MINOR);
  }
}
