package org.koers.lrs.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://lms.example.org, https://lms.example.org",
    "HTTPS://LMS.Example.ORG:443, https://lms.example.org",
    "http://localhost:80, http://localhost",
    "http://localhost:8080, http://localhost:8080",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void anOriginShouldBeWrittenAsBrowsersDo(String given, String written) {
    assertThat(Origin.of(given)).hasValueSatisfying(o -> assertThat(o.text()).isEqualTo(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "",
        "lms.example.org",
        "https://*.example.org",
        "https://lms.example.org/",
        "https://me@lms.example.org",
        "https://lms.example.org?x",
        "file:///etc",
        "https://a b"
      })
  void whatIsNoOriginShouldBeNone(String given) {
    assertThat(Origin.of(given)).isEmpty();
  }

  @Test
  void originsShouldBeKeptAsTheyWere() {
    Set<Origin> origins = Set.of(new Origin("https://a.example"), new Origin("https://b.example"));

    assertThat(Origin.parse(Origin.format(origins))).isEqualTo(origins);
    assertThat(Origin.parse("")).isEmpty();
  }
}
