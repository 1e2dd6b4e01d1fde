package org.koers.lrs.migration.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.problem.ProblemCode.SOURCE_UNREADABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Peek;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads all that another record store has. */
public final class SourceReader {

  private static final JsonMapper JSON = new JsonMapper();

  private final SourceClient client;
  private final SourcePages pages;
  private final WholeStatements whole;
  private final boolean completing;

  private SourceReader(
      SourceClient client, SourcePages pages, WholeStatements whole, boolean completing) {
    this.client = client;
    this.pages = pages;
    this.whole = whole;
    this.completing = completing;
  }

  /**
   * Reads on from the checkpoint, with files and voided statements.
   *
   * @param known which of these statements are here already
   */
  public static SourceReader from(
      Checkpoint begin,
      int pageSize,
      SourceClient client,
      Function<Collection<UUID>, Set<UUID>> known)
      throws InterruptedException {
    client.speak(version(client));
    return new SourceReader(
        client,
        new SourcePages(client, begin, pageSize, true),
        new WholeStatements(client, known),
        true);
  }

  /** Reads what queries show and nothing else, for comparing. */
  public static SourceReader ofVisible(int pageSize, SourceClient client)
      throws InterruptedException {
    client.speak(version(client));
    return new SourceReader(
        client,
        new SourcePages(client, Checkpoint.START, pageSize, false),
        new WholeStatements(client, Set::copyOf),
        false);
  }

  /** The next statements; empty at the end. The caller closes them. */
  public Optional<Delivery> next() throws InterruptedException {
    Optional<Delivery> page = pages.next();
    return completing && page.isPresent() ? Optional.of(whole.complete(page.get())) : page;
  }

  /** The statement of this id, voided or not, without its files. */
  public Optional<Arrival> find(UUID id) throws InterruptedException {
    List<SpooledAttachment> files = new ArrayList<>();
    try {
      Optional<Arrival> visible = whole.fetch("statementId", id, files);
      return visible.isPresent() ? visible : whole.fetch("voidedStatementId", id, files);
    } finally {
      files.forEach(SpooledAttachment::close);
    }
  }

  /** When the source stored what it stored last, if it has anything. */
  public Optional<Instant> newest() throws InterruptedException {
    SourceAnswer answer =
        client.get(client.source().statements(Map.of("limit", "1")), SourceClient.ONE_BYTES);
    if (answer instanceof SourceAnswer.Given(ReceivedBody body)) {
      try {
        for (String text : PageText.of(body.statements()).statements()) {
          return Peek.at("", text, client.version(), new Original(null, null, null, false))
              .stored();
        }
      } catch (IOException broken) {
        throw client.problem(
            SOURCE_UNREADABLE,
            "its answer is no page of statements: " + broken.getMessage(),
            broken);
      }
    }
    return Optional.empty();
  }

  /** The newest version that both speak; 1.0.3 where the source does not say. */
  private static XapiVersion version(SourceClient client) throws InterruptedException {
    if (client.get(client.source().about(), SourceClient.PAGE_BYTES)
        instanceof SourceAnswer.Given(ReceivedBody about)) {
      try {
        JsonNode versions = JSON.readTree(new String(about.statements(), UTF_8)).path("version");
        for (JsonNode version : versions) {
          if (XapiVersion.ofHeader(version.asText())
              .filter(v -> v == XapiVersion.V2_0_0)
              .isPresent()) {
            return XapiVersion.V2_0_0;
          }
        }
      } catch (JsonProcessingException noAbout) {
        return XapiVersion.V1_0_3;
      }
    }
    return XapiVersion.V1_0_3;
  }
}
