package org.koers.adaptive.library;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.packager.tag.Dimension;

/**
 * What authors decide about tags and questions. Each decision, on one or on many, is kept with what
 * was before, and can be undone.
 */
public final class Decisions {

  private final LibraryStore store;
  private final Clock clock;

  public Decisions(LibraryStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Confirms, rejects or opens a tag again. */
  public Optional<Change> decide(LibraryItem item, int number, Verdict verdict, String who) {
    Change.Kind kind =
        switch (verdict) {
          case OPEN -> Change.Kind.REOPENED;
          case CONFIRMED -> Change.Kind.ACCEPTED;
          case REJECTED -> Change.Kind.REJECTED;
        };
    List<ItemTag> tags = store.tags(item.tenantId(), item.id());
    return tags.stream()
        .filter(tag -> tag.number() == number)
        .filter(tag -> tag.verdict() != verdict || tag.look())
        .findFirst()
        .map(
            tag -> {
              Instant now = now();
              List<Change.Step> steps = new ArrayList<>();
              steps.add(new Change.Step(item.id(), tag, tag.decided(verdict, who, now)));
              if (verdict == Verdict.CONFIRMED) {
                steps.addAll(yielding(item, tags, tag, who, now));
              }
              return keep(item.tenantId(), kind, tag.value(), steps, who, now);
            });
  }

  private static boolean hasOneValue(Dimension dimension) {
    return dimension.single() || dimension == Dimension.LANGUAGE;
  }

  /**
   * Where a package has one value, what was confirmed before gives way to what is confirmed now.
   */
  private static List<Change.Step> yielding(
      LibraryItem item, List<ItemTag> tags, ItemTag to, String who, Instant now) {
    return tags.stream()
        .filter(one -> hasOneValue(to.dimension()))
        .filter(one -> one.dimension() == to.dimension() && one.number() != to.number())
        .filter(one -> one.verdict() == Verdict.CONFIRMED)
        .map(one -> new Change.Step(item.id(), one, one.decided(Verdict.REJECTED, who, now)))
        .toList();
  }

  /**
   * Gives a tag another value, confirmed.
   *
   * @param value as checked by {@link Dimension#normal}
   */
  public Optional<Change> change(LibraryItem item, int number, String value, String who) {
    List<ItemTag> tags = store.tags(item.tenantId(), item.id());
    Optional<ItemTag> twin =
        tags.stream()
            .filter(tag -> tag.number() == number)
            .findFirst()
            .flatMap(
                tag -> tags.stream().filter(one -> one.says(tag.dimension(), value)).findFirst());
    if (twin.isPresent() && twin.get().number() != number) {
      return decide(item, twin.get().number(), Verdict.CONFIRMED, who);
    }
    return tags.stream()
        .filter(tag -> tag.number() == number)
        .findFirst()
        .map(
            tag -> {
              Instant now = now();
              List<Change.Step> steps = new ArrayList<>();
              steps.add(new Change.Step(item.id(), tag, tag.valued(value, who, now)));
              steps.addAll(yielding(item, tags, tag, who, now));
              return keep(item.tenantId(), Change.Kind.CHANGED, value, steps, who, now);
            });
  }

  /** Adds a tag that nobody proposed. */
  public Optional<Change> add(LibraryItem item, Dimension dimension, String value, String who) {
    List<Change.Step> steps = setting(item, dimension, value, who, now());
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(keep(item.tenantId(), Change.Kind.ADDED, value, steps, who, now()));
  }

  private List<Change.Step> setting(
      LibraryItem item, Dimension dimension, String value, String who, Instant now) {
    List<ItemTag> tags = store.tags(item.tenantId(), item.id());
    Optional<ItemTag> there = tags.stream().filter(one -> one.says(dimension, value)).findFirst();
    if (there.filter(one -> one.verdict() == Verdict.CONFIRMED).isPresent()) {
      return List.of();
    }
    ItemTag after =
        there
            .map(one -> one.decided(Verdict.CONFIRMED, who, now))
            .orElseGet(() -> ItemTag.added(next(tags), dimension, value, who, now));
    List<Change.Step> steps = new ArrayList<>();
    steps.add(new Change.Step(item.id(), there.orElse(null), after));
    steps.addAll(yielding(item, tags, after, who, now));
    return steps;
  }

  private static int next(List<ItemTag> tags) {
    return tags.stream().mapToInt(ItemTag::number).max().orElse(-1) + 1;
  }

  /** Confirms every open proposal of at least this confidence, in all these packages. */
  public Optional<Change> acceptAll(
      long tenantId, Collection<LibraryItem> items, double confidence, String who) {
    Instant now = now();
    List<Change.Step> steps = new ArrayList<>();
    for (LibraryItem item : items) {
      List<ItemTag> tags = store.tags(tenantId, item.id());
      for (ItemTag tag : tags) {
        boolean taken =
            hasOneValue(tag.dimension())
                && tags.stream()
                    .anyMatch(
                        one ->
                            one.dimension() == tag.dimension()
                                && one.verdict() == Verdict.CONFIRMED);
        if (tag.verdict() == Verdict.OPEN && tag.confidence() >= confidence && !taken) {
          steps.add(new Change.Step(item.id(), tag, tag.decided(Verdict.CONFIRMED, who, now)));
        }
      }
    }
    String about = Math.round(confidence * 100) + " %";
    return kept(tenantId, Change.Kind.ACCEPTED_ALL, about, steps, who, now);
  }

  /** Says the same of all these packages. */
  public Optional<Change> setAll(
      long tenantId, Collection<LibraryItem> items, Dimension dimension, String value, String who) {
    Instant now = now();
    List<Change.Step> steps = new ArrayList<>();
    items.forEach(item -> steps.addAll(setting(item, dimension, value, who, now)));
    return kept(tenantId, Change.Kind.SET_ALL, value, steps, who, now);
  }

  private Optional<Change> kept(
      long tenantId,
      Change.Kind kind,
      String about,
      List<Change.Step> steps,
      String who,
      Instant now) {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(keep(tenantId, kind, about, steps, who, now));
  }

  private Change keep(
      long tenantId,
      Change.Kind kind,
      String about,
      List<Change.Step> steps,
      String who,
      Instant now) {
    int items = (int) steps.stream().map(Change.Step::item).distinct().count();
    Change change =
        new Change(0, now, who, kind, about, items, List.copyOf(steps), List.of(), "", null);
    return change.numbered(store.change(tenantId, change));
  }

  private Optional<Change> keep(
      LibraryItem item, Change.Kind kind, List<Change.Asked> asked, String who, Instant now) {
    List<Change.Asked> changed =
        asked.stream().filter(one -> !one.before().equals(one.after())).toList();
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    String about = changed.getFirst().after().asked().text();
    Change change = new Change(0, now, who, kind, about, 1, List.of(), changed, "", null);
    return Optional.of(change.numbered(store.change(item.tenantId(), change)));
  }

  /** The newest decisions first. */
  public List<Change> changes(long tenantId, int limit) {
    return store.changes(tenantId, limit);
  }

  public Optional<Change> find(long tenantId, long id) {
    return store.change(tenantId, id);
  }

  /**
   * Takes a decision back.
   *
   * @return how many tags and questions stay as they are, because somebody decided on them again
   *     since
   */
  public int undo(long tenantId, Change change, String who) {
    List<Change.Step> back =
        change.steps().stream()
            .filter(step -> current(tenantId, step).filter(step.after()::equals).isPresent())
            .toList();
    List<Change.Asked> asked =
        change.questions().stream()
            .filter(one -> store.questions(tenantId, one.item()).contains(one.after()))
            .toList();
    Change part = change.part(back, asked);
    if (part.size() > 0) {
      store.undo(tenantId, part, who, now());
    }
    return change.size() - part.size();
  }

  private Optional<ItemTag> current(long tenantId, Change.Step step) {
    UUID item = step.item();
    return store.tags(tenantId, item).stream()
        .filter(tag -> tag.number() == step.after().number())
        .findFirst();
  }

  /** Approves a question with these words, rejects it, or opens it again with them. */
  public Optional<Change> decide(
      LibraryItem item,
      ItemQuestion question,
      Verdict verdict,
      ItemQuestion.Wording words,
      String who) {
    Change.Kind kind =
        switch (verdict) {
          case OPEN -> Change.Kind.QUESTION_REOPENED;
          case CONFIRMED -> Change.Kind.QUESTION_APPROVED;
          case REJECTED -> Change.Kind.QUESTION_REJECTED;
        };
    if (question.verdict() == verdict && question.asked().equals(words)) {
      return Optional.empty();
    }
    Instant now = now();
    Change.Asked step =
        new Change.Asked(item.id(), question, question.decided(verdict, words, who, now));
    return keep(item, kind, List.of(step), who, now);
  }

  /** Approves every open question that has a key and can be asked as it is. */
  public Optional<Change> approveAll(LibraryItem item, String who) {
    Instant now = now();
    List<Change.Asked> steps =
        store.questions(item.tenantId(), item.id()).stream()
            .filter(ItemQuestion::ready)
            .map(
                one ->
                    new Change.Asked(
                        item.id(), one, one.decided(Verdict.CONFIRMED, one.asked(), who, now)))
            .toList();
    return keep(item, Change.Kind.QUESTIONS_APPROVED, steps, who, now);
  }
}
