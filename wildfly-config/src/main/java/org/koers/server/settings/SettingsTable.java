package org.koers.server.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The manual's page on settings, made from {@link Setting}; a test keeps docs/settings.md equal to
 * it.
 */
public final class SettingsTable {
  private SettingsTable() {}

  public static String markdown() {
    String rows =
        Arrays.stream(Setting.values())
            .map(
                s ->
                    "| `%s` | `%s` | %s | %s | %s |"
                        .formatted(
                            s.key(),
                            s.environmentVariable(),
                            s.defaultValue().isEmpty() ? "" : "`" + s.defaultValue() + "`",
                            s.unit().replace("|", "\\|"),
                            s.meaning()))
            .collect(Collectors.joining("\n"));
    return """
        # Settings

        Generated from `Setting.java`; do not edit. A setting is looked for as a system property (`-Dkoers.port=9090`),
        then as an environment variable, then in `koers.properties` in the data folder.

        | setting | environment variable | default | unit | what it does |
        |---|---|---|---|---|
        %s
        """
        .formatted(rows);
  }
}
