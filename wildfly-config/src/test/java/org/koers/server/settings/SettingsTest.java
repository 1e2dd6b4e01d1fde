package org.koers.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void theManualShouldListEverySettingAsItIs() throws IOException {
    Path manual = Path.of(System.getProperty("koers.root"), "docs/settings.md");
    if (Boolean.getBoolean("koers.docs.write")) {
      Files.writeString(manual, SettingsTable.markdown());
    }
    assertThat(manual).hasContent(SettingsTable.markdown());
  }

  @Test
  void aPropertyShouldWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Files.writeString(
        folder.resolve("koers.properties"),
        "koers.port=1\nkoers.heap=300\nkoers.policy=sequence\n");
    Properties properties = properties();
    properties.setProperty("koers.port", "3");
    Settings settings =
        new SettingsReader(properties, Map.of("KOERS_PORT", "2", "KOERS_HEAP", "400")).read();
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.heapMiB()).isEqualTo(400);
    assertThat(settings.server().get(Setting.POLICY)).isEqualTo("sequence");
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:3"));
  }

  @ParameterizedTest
  @CsvSource({
    "koers.port, eighty, whole number from 1 to 65535",
    "koers.port, 70000, whole number from 1 to 65535",
    "koers.heap, 1, whole number from 128",
    "koers.base-url, localhost:8080, http:// or https://",
    "koers.base-url, http://host/path, no path",
    "koers.data, '', name a folder",
    "koers.graph, /nope.ttl, Turtle file",
    "koers.signals, /nope.json, a file that can be read",
    "koers.xapi.attachments, /nope/at/all, can be written",
    "koers.database.url, jdbc:postgresql://x:99999/y, 65535",
    "koers.policy, magic, mastery or sequence or zpdes",
    "koers.traces.endpoint, collector:4318, http://host:port",
    "koers.traces.endpoint, http://user:secret@collector:4318, http://host:port",
    "koers.traces.ratio, 10%, from 0 to 1",
    "koers.traces.ratio, 1.5, from 0 to 1",
    "koers.traces.ratio, NaN, from 0 to 1",
    "koers.staff.oidc.roles, Admins=boss, Roles: author",
    "koers.database.url, jdbc:mysql://x/y, jdbc:postgresql:",
    "koers.database.url, jdbc:postgresql://x/y, koers.database.user"
  })
  void aSettingThatCannotBeUsedShouldBeNamedWithItsCure(String key, String value, String cure) {
    Properties properties = properties();
    properties.setProperty(key, value);
    SettingsReader reader = new SettingsReader(properties, Map.of());
    assertThatThrownBy(reader::read)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("koers.")
        .hasMessageContaining(cure);
  }

  @Test
  void aSettingsFileThatCannotBeReadShouldBeNamed() throws IOException {
    Files.writeString(folder.resolve("koers.properties"), "koers.data=C:\\users\n");
    SettingsReader reader = new SettingsReader(properties(), Map.of());
    assertThatThrownBy(reader::read)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("koers.properties")
        .hasMessageContaining("Mend that line");
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("koers.data", folder.toString());
    return properties;
  }
}
