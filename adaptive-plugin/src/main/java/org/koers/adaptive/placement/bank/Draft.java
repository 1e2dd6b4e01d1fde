package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;

/** A bank while it is read. Each question that is tried ends as an item or as a finding. */
final class Draft {

  private final BankSource source;
  private final List<Item> items = new ArrayList<>();
  private final List<BankFinding> findings = new ArrayList<>();
  private final Set<ItemKey> keys = new HashSet<>();
  private final Set<String> iris = new HashSet<>();
  private int questions;

  Draft(BankSource source) {
    this.source = source;
  }

  BankSource source() {
    return source;
  }

  /** Tries to read a question; what is thrown about it, or about its key, is a finding. */
  void question(String place, Supplier<Found> reading) {
    questions++;
    try {
      add(reading.get());
    } catch (Refused refused) {
      note(refused.code(), place, refused.message());
    } catch (IllegalArgumentException key) {
      note(BankFindingCode.KEY_INVALID, place, key.getMessage() + ".");
    }
  }

  private void add(Found found) {
    if (found.stem().isBlank()) {
      throw new Refused(BankFindingCode.TEXT_MISSING, "The question has no text.");
    }
    String version = Item.version(found.stem(), found.task());
    ItemKey key = key(found, version);
    String competency = source.competencyOf(found.competency(), found.topic());
    if (competency.isEmpty()) {
      note(
          BankFindingCode.COMPETENCY_MISSING,
          found.place(),
          "It is not known which competency this question is about.");
    }
    items.add(
        new Item(
            key,
            found.title(),
            found.stem(),
            found.task(),
            competency,
            found.topic(),
            found.level().or(source::level),
            found.language().isEmpty() ? source.language() : found.language(),
            found.feedback()));
  }

  private ItemKey key(Found found, String version) {
    String iri = source.iri(found.id().isEmpty() ? version : found.id());
    ItemKey key = new ItemKey(source.tenant(), iri, version);
    if (!keys.add(key)) {
      throw new Refused(BankFindingCode.TWICE, "The same question stands before this one.");
    }
    if (iris.add(iri)) {
      return key;
    }
    note(
        BankFindingCode.ID_TWICE,
        found.place(),
        "Another question has the id " + found.id() + "; this one is told apart by its content.");
    return new ItemKey(source.tenant(), iri + "-" + version, version);
  }

  void note(BankFindingCode code, String place, String message) {
    findings.add(new BankFinding(code, place, message));
  }

  BankReading done(String place) {
    if (items.isEmpty()) {
      note(
          BankFindingCode.BANK_EMPTY,
          place,
          questions == 0
              ? "There is no question in it."
              : "None of its " + questions + " questions can be asked.");
    }
    return new BankReading(items, findings, questions);
  }
}
