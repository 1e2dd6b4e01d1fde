package org.koers.adaptive.placement.sitting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.placement.bank.BankReading;
import org.koers.adaptive.placement.bank.BankSource;
import org.koers.adaptive.placement.bank.ItemBanks;
import org.koers.adaptive.placement.bank.PackageQuestions;
import org.koers.adaptive.placement.item.Item;

/** Brings banks of questions in. */
@Dependent
public class Banks {

  private final ItemStore items;
  private final Clock clock;

  @Inject
  public Banks(ItemStore items) {
    this(items, Clock.systemUTC());
  }

  Banks(ItemStore items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param kept whether there was anything to keep; a file without a question changes nothing
   */
  public record Brought(Bank bank, BankReading reading, boolean kept) {}

  /**
   * Reads a file and keeps its questions in the place of those of the file of that name before.
   *
   * @throws org.koers.adaptive.placement.PlacementProblem if it cannot be read at all
   */
  public Brought file(Path file, String name, BankSource source, String who) {
    return keep(ItemBanks.read(file, source), name, Bank.Kind.FILE, source, who);
  }

  /** Keeps the confirmed questions of a package. */
  public Brought questions(
      List<ItemQuestion> questions, String activity, BankSource source, String who) {
    return keep(
        PackageQuestions.of(questions, activity, source), activity, Bank.Kind.PACKAGE, source, who);
  }

  private Brought keep(
      BankReading reading, String name, Bank.Kind kind, BankSource source, String who) {
    Bank bank =
        new Bank(
            source.tenant(),
            UUID.randomUUID(),
            name,
            kind,
            clock.instant(),
            who,
            reading.questions(),
            reading.findings());
    boolean keeps = !reading.items().isEmpty() || kind == Bank.Kind.PACKAGE;
    if (keeps) {
      items.keep(
          bank,
          reading.items(),
          reading.items().stream()
              .map(Item::level)
              .map(level -> Goals.fresh(level.orElse(Level.BASIC)))
              .toList());
    }
    return new Brought(bank, reading, keeps);
  }

  /** By name. */
  public List<Bank> all(long tenantId) {
    return items.banks(tenantId);
  }

  /** All questions that can be asked. */
  public List<KeptItem> items(long tenantId) {
    return items.items(tenantId);
  }
}
