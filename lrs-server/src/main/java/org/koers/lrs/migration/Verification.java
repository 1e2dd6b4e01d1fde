package org.koers.lrs.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Comparison;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.source.SourceReader;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;

/** Holds what is here against the source, statement by statement. */
public final class Verification {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final RunJournal journal;
  private final MigrationRun run;
  private final List<String> missing = new ArrayList<>();
  private final List<String> different = new ArrayList<>();
  private long compared;
  private long refused;

  public Verification(RunJournal journal, MigrationRun run) {
    this.journal = journal;
    this.run = run;
  }

  /**
   * What came out.
   *
   * @param compared statements that both have
   * @param refused known to have been refused, so not compared
   * @param missing ids that only one of them has
   * @param different ids under which they do not say the same
   * @param notVoidedHere statements that are voided at the source only
   */
  public record Outcome(
      long compared,
      long refused,
      List<String> missing,
      List<String> different,
      long notVoidedHere) {
    public Outcome {
      missing = List.copyOf(missing);
      different = List.copyOf(different);
    }

    public boolean good() {
      return counts().good();
    }

    /** Without the ids, as the books keep it. */
    public Comparison counts() {
      return new Comparison(compared, missing.size(), different.size(), notVoidedHere);
    }
  }

  /** Asks the source for some of the statements that came from it. */
  public Outcome bySample(SourceReader source, int size) throws InterruptedException {
    List<UUID> ids = journal.sample(run, size);
    Map<UUID, String> texts = journal.texts(run.tenant().id(), ids);
    for (UUID id : ids) {
      Optional<Arrival> there = source.find(id);
      compare(id.toString(), texts.get(id), there.map(Arrival::text).orElse(null));
    }
    return outcome();
  }

  /** Reads all that the source shows once more. */
  public Outcome byAll(SourceReader source) throws InterruptedException {
    for (Optional<Delivery> page = source.next(); page.isPresent(); page = source.next()) {
      List<Arrival> arrivals = page.get().arrivals();
      List<UUID> ids = arrivals.stream().map(Arrival::id).filter(Objects::nonNull).toList();
      Map<UUID, String> texts = journal.texts(run.tenant().id(), ids);
      Set<UUID> refusals = new HashSet<>(journal.refused(run, ids));
      for (Arrival arrival : arrivals) {
        String here = arrival.id() == null ? null : texts.get(arrival.id());
        if (here == null && (arrival.id() == null || refusals.contains(arrival.id()))) {
          refused++;
        } else {
          compare(arrival.place(), here, arrival.text());
        }
      }
    }
    return outcome();
  }

  private void compare(String id, @Nullable String here, @Nullable String there) {
    if (here == null || there == null) {
      missing.add(id);
      return;
    }
    compared++;
    if (!here.equals(there) && !same(here, there)) {
      different.add(id);
    }
  }

  private static boolean same(String here, String there) {
    try {
      return statement(here).equivalentTo(statement(there));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return false;
    }
  }

  private static Statement statement(String text) throws JsonProcessingException {
    return StatementParser.statement(JSON.readTree(text));
  }

  private Outcome outcome() {
    return new Outcome(compared, refused, missing, different, journal.notVoidedHere(run));
  }
}
