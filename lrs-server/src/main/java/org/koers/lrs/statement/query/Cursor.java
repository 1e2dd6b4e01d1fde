package org.koers.lrs.statement.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Related;

/**
 * Where a query goes on: the whole query and the last position that was given out. It can be read
 * but says nothing that its holder did not ask; the tenant, and to whose statements the holder is
 * confined, are never in it. A checksum finds what was cut off or changed on the way.
 */
record Cursor(StatementFilter filter, Slice slice, Form form) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CHECKSUM = 8;
  private static final int PARTS = 13;

  String text() {
    ArrayNode parts = JSON.createArrayNode();
    parts.add(slice.ascending()).add(slice.beyond()).add(slice.limit());
    parts.add(filter.actorKey()).add(filter.verb()).add(filter.activity());
    parts.add(text(filter.registration())).add(text(filter.since())).add(text(filter.until()));
    parts.add(filter.related().agents()).add(filter.related().activities());
    parts.add(form.format().text()).add(form.attachments());
    byte[] body = parts.toString().getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(checksum(body), CHECKSUM + body.length);
    System.arraycopy(body, 0, whole, CHECKSUM, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The same query, beyond that position. */
  Cursor beyond(long position) {
    return new Cursor(filter, new Slice(slice.ascending(), position, slice.limit()), form);
  }

  /** The same query with at most so many statements in an answer. */
  Cursor capped(int most) {
    int limit = Math.clamp(slice.limit(), 1, most);
    return new Cursor(filter, new Slice(slice.ascending(), slice.beyond(), limit), form);
  }

  /** Reads what {@link #text} wrote; refuses everything else. */
  static Cursor parse(String text) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(text);
      byte[] body = Arrays.copyOfRange(whole, CHECKSUM, whole.length);
      if (!Arrays.equals(checksum(body), Arrays.copyOf(whole, CHECKSUM))) {
        throw refusal();
      }
      return of(JSON.readTree(new String(body, UTF_8)));
    } catch (IllegalArgumentException | DateTimeException | JsonProcessingException broken) {
      throw refusal();
    }
  }

  private static Cursor of(JsonNode parts) {
    if (parts.size() != PARTS) {
      throw refusal();
    }
    StatementFilter filter =
        new StatementFilter(
            StatementFilter.Selection.QUERY,
            parts.path(3).textValue(),
            parts.path(4).textValue(),
            parts.path(5).textValue(),
            parts.path(6).isTextual() ? UUID.fromString(parts.path(6).textValue()) : null,
            parts.path(7).isTextual() ? Instant.parse(parts.path(7).textValue()) : null,
            parts.path(8).isTextual() ? Instant.parse(parts.path(8).textValue()) : null,
            new Related(parts.path(9).booleanValue(), parts.path(10).booleanValue()),
            null);
    Slice slice =
        new Slice(
            parts.path(0).booleanValue(), parts.path(1).longValue(), parts.path(2).intValue());
    Format format = Format.of(parts.path(11).asText()).orElseThrow(Cursor::refusal);
    return new Cursor(filter, slice, new Form(format, parts.path(12).booleanValue()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static byte[] checksum(byte[] body) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), CHECKSUM);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static LrsProblem refusal() {
    return new LrsProblem(
        ProblemCode.INVALID_PARAMETER,
        "The parameter more is not one that was given out here, or was cut off. Use the more of an"
            + " answer as it is, or ask again without it.");
  }
}
