package org.koers.lrs.migration.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.statement.receive.StatementReception;

/** Brings deliveries of one run through the intake into the store and the books. */
public final class Loader {

  private static final int BATCH_STATEMENTS = 500;
  private static final int BATCH_CHARACTERS = 4_000_000;

  private final StatementReception reception;
  private final RunJournal journal;
  private final MigrationRun run;
  private final Patience patience;
  private final Credential who;
  private final String authority;

  /**
   * @param patience with a database that does not answer
   */
  public Loader(
      StatementReception reception,
      RunJournal journal,
      StatementAuthority authority,
      MigrationRun run,
      Patience patience) {
    this.reception = reception;
    this.journal = journal;
    this.run = run;
    this.patience = patience;
    this.who = new Credential(run.tenant(), run.key(), Set.of(Scope.ALL), run.source());
    this.authority = authority.json(who);
  }

  /** Everything of it is stored or refused, and in the books, when this returns. */
  public Counts load(Delivery delivery) throws InterruptedException {
    Map<UUID, Original> accepted = new HashMap<>();
    List<Refusal> refused = new ArrayList<>(delivery.unreadable());
    int deliveries = 0;
    for (List<Arrival> batch : batches(delivery.arrivals())) {
      Intake done = patiently(() -> store(batch, delivery.files()));
      done.accepted().forEach(accepted::putIfAbsent);
      refused.addAll(done.refused());
      deliveries += done.deliveries();
    }
    RunJournal.Entry entry = new RunJournal.Entry(accepted, deliveries, refused, delivery.after());
    return patiently(() -> journal.record(run, authority, entry));
  }

  private Intake store(List<Arrival> batch, List<SpooledAttachment> files) {
    Intake intake = new Intake(reception, who, files);
    intake.store(batch);
    return intake;
  }

  private interface Step<T> {
    T take();
  }

  /** Taking a step again is safe: what is stored is recognised. */
  private <T> T patiently(Step<T> step) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return step.take();
      } catch (LrsProblem problem) {
        if (problem.code() != ProblemCode.STORE_UNAVAILABLE || !patience.allows(attempt)) {
          throw problem;
        }
        patience.rest(attempt);
      }
    }
  }

  /**
   * Statements of one version and with ids of their own; order is kept within a version. What
   * repeats an id of its batch, or names none in its text, comes alone.
   */
  static List<List<Arrival>> batches(List<Arrival> arrivals) {
    Map<Object, List<Arrival>> byVersion = new LinkedHashMap<>();
    List<List<Arrival>> alone = new ArrayList<>();
    Map<UUID, Arrival> seen = new HashMap<>();
    for (Arrival arrival : arrivals) {
      UUID id = arrival.id();
      if (id == null || !arrival.named() || seen.putIfAbsent(id, arrival) != null) {
        alone.add(List.of(arrival));
      } else {
        byVersion.computeIfAbsent(arrival.version(), v -> new ArrayList<>()).add(arrival);
      }
    }
    List<List<Arrival>> batches = new ArrayList<>();
    byVersion.values().forEach(all -> cut(all, batches));
    batches.addAll(alone);
    return batches;
  }

  private static void cut(List<Arrival> all, List<List<Arrival>> batches) {
    List<Arrival> batch = new ArrayList<>();
    int characters = 0;
    for (Arrival arrival : all) {
      characters += arrival.text().length();
      if (!batch.isEmpty() && (batch.size() == BATCH_STATEMENTS || characters > BATCH_CHARACTERS)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        characters = arrival.text().length();
      }
      batch.add(arrival);
    }
    batches.add(List.copyOf(batch));
  }
}
