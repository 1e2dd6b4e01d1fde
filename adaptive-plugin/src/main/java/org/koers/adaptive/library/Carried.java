package org.koers.adaptive.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a new edition of a course keeps of the decisions on the one before. */
final class Carried {

  private final int edition;
  private final Predicate<String> holds;

  /**
   * @param edition the number of the edition before
   * @param holds whether a passage still stands in the new one
   */
  Carried(int edition, Predicate<String> holds) {
    this.edition = edition;
    this.holds = holds;
  }

  /**
   * The tags of the new edition: what authors confirmed stays confirmed and what they rejected
   * stays rejected; what is proposed now and nobody decided on is open. A confirmed tag whose
   * passage is gone asks to be looked at again.
   */
  List<ItemTag> tags(List<ItemTag> before, List<ItemTag> proposed) {
    List<ItemTag> after = new ArrayList<>();
    for (ItemTag old : before) {
      Optional<ItemTag> again =
          proposed.stream()
              .filter(one -> one.says(old.dimension(), old.value()) || same(one, old))
              .findFirst();
      if (old.verdict() == Verdict.CONFIRMED
          || (old.verdict() == Verdict.REJECTED && again.isPresent())) {
        String passage = again.map(ItemTag::passage).orElse(old.passage());
        boolean gone =
            again.isEmpty() && old.verdict() == Verdict.CONFIRMED && !holds.test(old.passage());
        after.add(old.carriedTo(after.size(), edition, passage, gone));
      }
    }
    for (ItemTag now : proposed) {
      if (after.stream().noneMatch(kept -> answered(kept, now))) {
        after.add(now.at(after.size()));
      }
    }
    return List.copyOf(after);
  }

  /** A correction answers the proposal that it corrected, made again. */
  private static boolean same(ItemTag now, ItemTag old) {
    return now.dimension() == old.dimension() && now.value().equals(old.proposed());
  }

  private static boolean answered(ItemTag kept, ItemTag now) {
    boolean one = now.dimension().single() && kept.verdict() == Verdict.CONFIRMED;
    return kept.dimension() == now.dimension()
        && (one || kept.value().equals(now.value()) || kept.proposed().equals(now.value()));
  }

  /** The questions of the new edition: one with the same words keeps what was decided on it. */
  static List<ItemQuestion> questions(List<ItemQuestion> before, List<ItemQuestion> now) {
    return now.stream()
        .map(
            one ->
                before.stream()
                    .filter(old -> old.found().equals(one.found()))
                    .findFirst()
                    .map(one::asIn)
                    .orElse(one))
        .toList();
  }
}
