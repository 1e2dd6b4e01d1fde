package org.koers.lrs.migration.source;

import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Peek;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.SpooledAttachment;

/**
 * Adds to a page what queries do not show: the voided statements, which only their voiding ones
 * tell of, and files that did not come along.
 */
final class WholeStatements {

  private final SourceClient client;
  private final Function<Collection<UUID>, Set<UUID>> known;

  /**
   * @param known which of these are here already
   */
  WholeStatements(SourceClient client, Function<Collection<UUID>, Set<UUID>> known) {
    this.client = client;
    this.known = known;
  }

  Delivery complete(Delivery page) throws InterruptedException {
    List<SpooledAttachment> files = new ArrayList<>(page.files());
    List<Arrival> arrivals = new ArrayList<>();
    Set<UUID> missing = missingTargets(page.arrivals());
    for (Arrival arrival : page.arrivals()) {
      UUID target = arrival.voids();
      if (target != null && missing.remove(target)) {
        fetch("voidedStatementId", target, files)
            .ifPresent(voided -> arrivals.add(voided.asVoided()));
      }
      if (lacksFile(arrival, files)) {
        fetch("statementId", arrival.id(), files);
      }
      arrivals.add(arrival);
    }
    return new Delivery(arrivals, page.unreadable(), files, page.after());
  }

  private Set<UUID> missingTargets(List<Arrival> page) {
    Set<UUID> targets = new HashSet<>();
    for (Arrival arrival : page) {
      if (arrival.voids() != null) {
        targets.add(arrival.voids());
      }
    }
    if (!targets.isEmpty()) {
      targets.removeAll(known.apply(Set.copyOf(targets)));
      targets.removeAll(page.stream().map(Arrival::id).collect(Collectors.toSet()));
    }
    return targets;
  }

  private static boolean lacksFile(Arrival arrival, List<SpooledAttachment> files) {
    Set<String> here = files.stream().map(SpooledAttachment::sha2).collect(Collectors.toSet());
    return arrival.id() != null
        && arrival.files().entrySet().stream()
            .anyMatch(file -> file.getValue() && !here.contains(file.getKey()));
  }

  /** One statement with its files; empty where the source does not give it. */
  Optional<Arrival> fetch(String parameter, UUID id, List<SpooledAttachment> files)
      throws InterruptedException {
    for (boolean attachments : new boolean[] {true, false}) {
      Map<String, String> parameters = new TreeMap<>(Map.of(parameter, id.toString()));
      if (attachments) {
        parameters.put("attachments", "true");
      }
      try {
        if (client.get(client.source().statements(parameters), SourceClient.ONE_BYTES)
            instanceof SourceAnswer.Given(ReceivedBody body)) {
          files.addAll(body.attachments());
          return Optional.of(arrival(id, body));
        }
      } catch (LrsProblem problem) {
        if (problem.code() != ATTACHMENT && problem.code() != TOO_LARGE) {
          throw problem;
        }
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Arrival arrival(UUID id, ReceivedBody body) throws IOException {
    String text = new String(body.statements(), java.nio.charset.StandardCharsets.UTF_8);
    return Peek.at(id.toString(), text, client.version(), new Original(null, null, null, false));
  }
}
