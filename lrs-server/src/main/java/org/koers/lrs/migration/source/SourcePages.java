package org.koers.lrs.migration.source;

import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;
import static org.koers.lrs.problem.ProblemCode.SOURCE_UNREADABLE;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Peek;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.attachment.ReceivedBody;

/**
 * All statements of a source that can be seen in its queries, page by page. Where a page link
 * breaks or goes in circles a new query begins at the checkpoint; after the last page another query
 * asks whether more has come meanwhile.
 */
final class SourcePages {

  private static final Original NOTHING_SAID = new Original(null, null, null, false);
  private static final int MOST_BARREN = 3;

  private final SourceClient client;
  private final Recent recent = new Recent();
  private int limit;
  private boolean attachments;
  private SourceQuery query;
  private @Nullable URI next;
  private boolean following;
  private int barren;
  private boolean ended;

  /**
   * @param limit statements of a page, if the source gives so many
   * @param attachments whether their files are asked for too
   */
  SourcePages(SourceClient client, Checkpoint begin, int limit, boolean attachments) {
    this.client = client;
    this.limit = limit;
    this.attachments = attachments;
    this.query = new SourceQuery(begin);
  }

  /**
   * What was not read before. Its files are the caller's to close.
   *
   * @return empty at the end
   */
  Optional<Delivery> next() throws InterruptedException {
    while (!ended) {
      ReceivedBody body = fetch();
      if (body != null) {
        Optional<Delivery> delivery = read(body);
        if (delivery.isPresent()) {
          return delivery;
        }
        body.close();
      }
    }
    return Optional.empty();
  }

  /** Null where another request must be made first. */
  private @Nullable ReceivedBody fetch() throws InterruptedException {
    URI address = next == null ? address() : next;
    following = next != null;
    try {
      return switch (client.get(
          address, limit > 1 ? SourceClient.PAGE_BYTES : SourceClient.ONE_BYTES)) {
        case SourceAnswer.Given(ReceivedBody body) -> body;
        case SourceAnswer.Refused(int status, String says) -> {
          refused(status, says);
          yield null;
        }
      };
    } catch (LrsProblem problem) {
      if (problem.code() == TOO_LARGE && limit > 1) {
        limit = Math.max(1, limit / 4);
      } else if (problem.code() == ATTACHMENT && attachments) {
        attachments = false;
      } else {
        throw client.problem(
            problem.code(), problem.detail() + " (" + address + ")", problem.getCause());
      }
      again("its page cannot be read: " + problem.detail());
      return null;
    }
  }

  private URI address() {
    Map<String, String> parameters = query.parameters();
    parameters.put("limit", Integer.toString(limit));
    if (attachments) {
      parameters.put("attachments", "true");
    }
    return client.source().statements(parameters);
  }

  private void refused(int status, String says) {
    String reason = "it answered " + status + (says.isEmpty() ? "" : ": " + says);
    if (!following && attachments) {
      attachments = false;
    } else if (!following) {
      throw client.refusal(reason + ". Is this the address of its xAPI endpoint?");
    }
    again(reason);
  }

  /** Begins a new query where this one came to. */
  private void again(String reason) {
    barren = query.anyNew() ? 0 : barren + 1;
    if (barren > MOST_BARREN) {
      throw client.problem(
          SOURCE_UNREADABLE,
          "Reading does not get on from %s: %s. What was read before is kept."
              .formatted(query.checkpoint(), reason),
          null);
    }
    query = new SourceQuery(query.checkpoint());
    next = null;
  }

  private Optional<Delivery> read(ReceivedBody body) {
    PageText text;
    List<Arrival> page = new ArrayList<>();
    try {
      text = PageText.of(body.statements());
      for (String statement : text.statements()) {
        page.add(Peek.at("", statement, client.version(), NOTHING_SAID));
      }
    } catch (IOException broken) {
      again("its answer is no page of statements: " + broken.getMessage());
      return Optional.empty();
    }
    if (query.hasSeen(page.stream().map(Arrival::place).toList())) {
      again("its more links go in circles");
      return Optional.empty();
    }
    query.see(page);
    List<Arrival> fresh = page.stream().filter(query::wanted).filter(this::isNew).toList();
    Checkpoint after = query.checkpoint();
    boolean below = query.isBelow(page);
    if (!text.more().isEmpty() && query.hasFollowed(text.more())) {
      again("its more links go in circles");
    } else if (text.more().isEmpty() || below) {
      end();
    } else {
      next = client.source().more(text.more());
    }
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(new Delivery(fresh, List.of(), body.attachments(), after));
  }

  private boolean isNew(Arrival arrival) {
    if (arrival.id() == null) {
      return true;
    }
    boolean isNew = recent.add(arrival.id());
    if (isNew) {
      query.foundNew();
    }
    return isNew;
  }

  private void end() {
    if (!query.anyNew() && query.reachesTheEnd()) {
      ended = true;
    } else {
      query = new SourceQuery(query.checkpoint().ended());
      next = null;
    }
  }
}
