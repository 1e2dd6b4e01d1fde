package org.koers.lrs.evidence.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.lrs.test.TestDatabase;

/** Where a person is named in bytes that are no UTF-8, the search after an erasure says so. */
class SaysTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  static Stream<byte[]> bytesThatNameHer() {
    String name = "x\\000 \\ José@example.org y";
    byte[] latin = ("\u00ff" + name).getBytes(StandardCharsets.ISO_8859_1);
    byte[] withZeros =
        ("\u0000\u00ff\u0000" + name + "\u0000").getBytes(StandardCharsets.ISO_8859_1);
    return Stream.of(
        name.getBytes(StandardCharsets.UTF_8),
        latin,
        withZeros,
        ("\u00ff" + name).getBytes(StandardCharsets.UTF_16LE));
  }

  @ParameterizedTest
  @MethodSource("bytesThatNameHer")
  void whatNamesAPersonShouldBeFoundInWhateverBytes(byte[] bytes) throws SQLException {
    assertThat(says(bytes, "josé@example.org")).isTrue();
    assertThat(says(bytes, "jose@example.org")).isFalse();
  }

  @Test
  void whatNamesNobodyShouldNotBeFound() throws SQLException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(says(all, "ada")).isFalse();
    assertThat(says(new byte[0], "ada")).isFalse();
  }

  /** The needle in lower case of ASCII, as the search makes it. */
  private static boolean says(byte[] bytes, String needle) throws SQLException {
    try (Connection connection = DATABASE.owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select lrs.says(?::bytea, array[?], ?)")) {
      select.setBytes(1, bytes);
      select.setString(2, needle);
      select.setString(3, needle.replace(".", "\\."));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
