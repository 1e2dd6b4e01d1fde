package org.koers.lrs.migration.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.statement.receive.StatementReception;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * Sends batches to the intake, which takes all of one or nothing: what is refused is sought out and
 * the rest sent again.
 */
final class Intake {

  private final StatementReception reception;
  private final Credential who;
  private final List<SpooledAttachment> files;
  private final Map<UUID, Original> accepted = new HashMap<>();
  private final List<Refusal> refused = new ArrayList<>();
  private int deliveries;

  Intake(StatementReception reception, Credential who, List<SpooledAttachment> files) {
    this.reception = reception;
    this.who = who;
    this.files = files;
  }

  Map<UUID, Original> accepted() {
    return accepted;
  }

  List<Refusal> refused() {
    return refused;
  }

  int deliveries() {
    return deliveries;
  }

  void store(List<Arrival> batch) {
    if (batch.isEmpty()) {
      return;
    }
    if (batch.size() == 1) {
      storeOne(batch.getFirst());
      return;
    }
    try {
      accept(batch, send(batch, batch.getFirst().version()));
    } catch (LrsProblem problem) {
      requireRefusal(problem);
      Set<Integer> suspects = suspects(problem, batch.size());
      if (suspects.isEmpty()) {
        store(batch.subList(0, batch.size() / 2));
        store(batch.subList(batch.size() / 2, batch.size()));
      } else {
        suspects.forEach(i -> storeOne(batch.get(i)));
        store(
            IntStream.range(0, batch.size())
                .filter(i -> !suspects.contains(i))
                .mapToObj(batch::get)
                .toList());
      }
    }
  }

  /** By the rules of its version; and if they refuse it, by those of the other. */
  private void storeOne(Arrival arrival) {
    try {
      accept(List.of(arrival), send(List.of(arrival), arrival.version()));
    } catch (LrsProblem problem) {
      requireRefusal(problem);
      for (XapiVersion other : XapiVersion.values()) {
        if (other != arrival.version() && taken(arrival, other)) {
          return;
        }
      }
      refused.add(Refusal.of(arrival, problem));
    }
  }

  private boolean taken(Arrival arrival, XapiVersion version) {
    try {
      accept(List.of(arrival), send(List.of(arrival), version));
      return true;
    } catch (LrsProblem problem) {
      requireRefusal(problem);
      return false;
    }
  }

  private static void requireRefusal(LrsProblem problem) {
    if (problem.code().status() >= 500) {
      throw problem;
    }
  }

  private void accept(List<Arrival> batch, List<UUID> ids) {
    deliveries += batch.size();
    for (int i = 0; i < ids.size(); i++) {
      accepted.putIfAbsent(ids.get(i), batch.get(i).original());
    }
  }

  /** The files stay with the delivery, so the body is not closed. */
  @SuppressWarnings("resource")
  private List<UUID> send(List<Arrival> batch, XapiVersion version) {
    Arrival first = batch.getFirst();
    Stream<String> texts = batch.stream().map(Arrival::text);
    String json =
        batch.size() == 1 ? first.text() : texts.collect(Collectors.joining(",", "[", "]"));
    ReceivedBody body = new ReceivedBody(json.getBytes(UTF_8), filesOf(batch));
    UUID id = first.id();
    if (batch.size() > 1 || first.named() || id == null) {
      return reception.post(who, version, Map.of(), body);
    }
    reception.put(who, version, Map.of("statementId", List.of(id.toString())), body);
    return List.of(id);
  }

  private List<SpooledAttachment> filesOf(List<Arrival> batch) {
    Set<String> named =
        batch.stream().flatMap(a -> a.files().keySet().stream()).collect(Collectors.toSet());
    return files.stream().filter(file -> named.contains(file.sha2())).toList();
  }

  /** The statements of the batch in which the findings lie. */
  private static Set<Integer> suspects(LrsProblem problem, int size) {
    Set<Integer> suspects = new TreeSet<>();
    problem
        .findings()
        .forEach(
            finding -> {
              String index = finding.pointer().replaceFirst("^/(\\d{1,6})(/.*)?$", "$1");
              if (index.matches("\\d{1,6}") && Integer.parseInt(index) < size) {
                suspects.add(Integer.parseInt(index));
              }
            });
    return suspects;
  }
}
