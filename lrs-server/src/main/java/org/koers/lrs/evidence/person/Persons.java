package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.evidence.person.PersonStore.Span;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What can be done with all that is kept of one person. Each use is written down. */
public final class Persons {

  private static final System.Logger LOG = System.getLogger(Persons.class.getName());

  private final PersonTools tools;
  private final RemovalLog removals;
  private final AccessLog accesses;
  private final Executor background;
  private final Map<String, Boolean> running = new ConcurrentHashMap<>();

  /**
   * @param background runs removals, which can take long
   */
  public Persons(PersonTools tools, RemovalLog removals, AccessLog accesses, Executor background) {
    this.background = background;
    this.tools = tools;
    this.removals = removals;
    this.accesses = accesses;
  }

  /** What there is of the person, and what a removal would take. */
  public Preview preview(Credential who, Person person) {
    long tenant = who.tenant().id();
    log(who, "person.previewed", person);
    Trace trace = tools.store().trace(tenant, person);
    long head = tools.store().head(tenant);
    Map<Place, Long> counts = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      counts.put(
          place, place == Place.TEXT ? saying(trace, head) : tools.store().count(trace, place));
    }
    List<Long> documents = tools.store().documentCounts(trace);
    return new Preview(
        trace,
        head,
        counts,
        tools.store().names(trace),
        documents.getFirst(),
        documents.getLast(),
        tools.store().search(trace));
  }

  private long saying(Trace trace, long head) {
    long count = 0;
    for (long after = 0; after < head; after += Removal.WINDOW) {
      Span span = new Span(after, Math.min(after + Removal.WINDOW, head));
      count += tools.store().saying(trace, span).size();
    }
    return count;
  }

  /**
   * What a removal must repeat, so that nobody removes a person without having seen the preview of
   * the same person.
   */
  public static String token(long tenantId, Person person, Mentions mentions) {
    String other = tenantId + "\n" + mentions + "\n" + String.join("\n", person.texts()) + "\n";
    return HexFormat.of().formatHex(person.hash(other.getBytes(UTF_8))).substring(0, 16);
  }

  /** Begins to remove; {@link #removal} tells how far it is. */
  public UUID remove(Credential who, Order order) {
    String once = token(order.tenantId(), order.person(), Mentions.ERASE);
    if (running.putIfAbsent(once, true) != null) {
      throw new LrsProblem(
          ProblemCode.REMOVAL_RUNS, "This person is being removed now. Wait until that is done.");
    }
    UUID id = UUID.randomUUID();
    try {
      log(who, "person.removal", order.person());
      removals.begin(order.tenantId(), id, order.person());
      background.execute(() -> run(id, order, once));
    } catch (RuntimeException notBegun) {
      running.remove(once);
      throw notBegun;
    }
    return id;
  }

  public RemovalLog.Entry removal(Credential who, UUID id) {
    return removals
        .find(who.tenant().id(), id)
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.NO_SUCH_REMOVAL,
                    "There was no removal " + id + " of this tenant."));
  }

  private void run(UUID id, Order order, String once) {
    Report report = new Report();
    try {
      new Removal(tools, order, report, () -> write(id, order, report, RemovalLog.State.RUNNING))
          .run();
      write(id, order, report, RemovalLog.State.COMPLETE);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "The removal " + id + " ended in the middle", failed);
      write(id, order, report, RemovalLog.State.FAILED);
    } finally {
      running.remove(once);
    }
  }

  private void write(UUID id, Order order, Report report, RemovalLog.State state) {
    removals.write(order.tenantId(), id, state, report.json(order.mentions()));
  }

  /** Everything there is of the person, to be written to a file. */
  public PersonExport export(Credential who, Person person) {
    log(who, "person.exported", person);
    Trace trace = tools.store().trace(who.tenant().id(), person);
    return new PersonExport(tools, trace, tools.store().head(who.tenant().id()));
  }

  /** Who the person is stays out of the log: a short salted digest tells two of them apart. */
  private void log(Credential who, String what, Person person) {
    byte[] salt = UUID.randomUUID().toString().getBytes(UTF_8);
    String about =
        new String(salt, UTF_8)
            + ":"
            + HexFormat.of().formatHex(person.hash(salt)).substring(0, 32);
    accesses.write(new AccessEntry(who.tenant().id(), who.key(), what, about));
  }
}
