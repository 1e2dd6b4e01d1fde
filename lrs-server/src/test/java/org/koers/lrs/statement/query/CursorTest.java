package org.koers.lrs.statement.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Selection;

class CursorTest {

  private static final Cursor FULL =
      new Cursor(
          new StatementFilter(
              Selection.QUERY,
              "account:https://example.org Zoë",
              "https://example.org/verb",
              "https://example.org/activity",
              UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"),
              Instant.parse("2026-11-21T18:04:40.123456Z"),
              Instant.parse("2027-01-01T00:00:00Z"),
              new StatementFilter.Related(true, false),
              null),
          new Slice(true, 17, 3),
          new Form(Format.CANONICAL, true));

  @Test
  void aCursorShouldKeepTheWholeQuery() {
    assertThat(Cursor.parse(FULL.text())).isEqualTo(FULL);
  }

  @Test
  void aCursorWithoutFiltersShouldHaveNoneAfterwards() {
    Cursor plain =
        new Cursor(StatementFilter.all(Selection.QUERY), new Slice(false, 5, 10), Form.USUAL);

    assertThat(Cursor.parse(plain.text())).isEqualTo(plain);
  }

  @Test
  void aCursorThatWasCutOffShouldBeRefused() {
    String text = FULL.text();

    assertThatThrownBy(() -> Cursor.parse(text.substring(0, text.length() - 4)))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "[true,1,1,null,null,null,\"no uuid\",null,null,false,false,\"exact\",false]",
        "[true,1,1,null,null,null,null,null,null,false,false,\"pretty\",false]",
        "[true,1,1,null,null,null,null,\"yesterday\",null,false,false,\"exact\",false]",
        "[true,1,1,null,null,null,null,null,null]"
      })
  void aForgedCursorShouldBeRefused(String parts) throws Exception {
    byte[] body = parts.getBytes(UTF_8);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(body);
    byte[] whole = Arrays.copyOf(sum, 8 + body.length);
    System.arraycopy(body, 0, whole, 8, body.length);
    String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);

    assertThatThrownBy(() -> Cursor.parse(forged))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAA"})
  void whatIsNoCursorShouldBeRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(LrsProblem.class);
  }
}
