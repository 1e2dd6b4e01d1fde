package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  private static final String LABEL = "rabcdefghijklmnopqrstuvwxyz";
  private static final PlaySettings LOCAL =
      new PlaySettings(URI.create("http://localhost:8080"), "localhost:8080", Path.of("content"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "LOCALHOST:8080",
        "localhost.:8080",
        "localhost:9999",
        "127.0.0.1:8080",
        "[::1]:8080",
        "example.org",
        "notlocalhost:8080",
        ""
      })
  void hostsThatAreNotBelowTheContentHostShouldBeKoers(String host) {
    assertThat(Site.of(host, LOCAL)).isEqualTo(new Site.Main());
  }

  @Test
  void aRequestWithoutHostShouldBeKoers() {
    assertThat(Site.of(null, LOCAL)).isEqualTo(new Site.Main());
  }

  @ParameterizedTest
  @ValueSource(strings = {LABEL + ".localhost:8080", LABEL + ".LocalHost:8080"})
  void aLabelBelowTheContentHostShouldBeContent(String host) {
    assertThat(Site.of(host, LOCAL)).isEqualTo(new Site.Content(LABEL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.localhost:8080",
        "www.localhost:8080",
        LABEL + ".evil.localhost:8080",
        ".localhost:8080",
        "r1.localhost:8080",
        LABEL + ".localhost",
        LABEL + ".localhost:",
        LABEL + ".localhost:9999",
        LABEL + ".localhost.:8080",
        LABEL + ".localhost.",
        "x.LOCALHOST.:1"
      })
  void otherNamesBelowTheContentHostShouldBeContentOfNobody(String host) {
    assertThat(Site.of(host, LOCAL)).isEqualTo(new Site.Content(""));
  }

  @Test
  void theDefaultPortShouldNotMatter() {
    PlaySettings https =
        new PlaySettings(
            URI.create("https://koers.example.org"), "play.example.org", Path.of("content"));
    assertThat(Site.of(LABEL + ".play.example.org:443", https)).isEqualTo(new Site.Content(LABEL));
    assertThat(Site.of("play.example.org", https)).isEqualTo(new Site.Content(""));
    assertThat(Site.of("play.example.org:8443", https)).isEqualTo(new Site.Content(""));
    assertThat(Site.of("play.example.org.", https)).isEqualTo(new Site.Content(""));
    assertThat(Site.of("koers.example.org:443", https)).isEqualTo(new Site.Main());
  }

  @RepeatedTest(20)
  void labelsThatWeMakeShouldBeKnownAsLabels() {
    String label = Secret.label();
    assertThat(Site.of(label + ".localhost:8080", LOCAL)).isEqualTo(new Site.Content(label));
  }
}
