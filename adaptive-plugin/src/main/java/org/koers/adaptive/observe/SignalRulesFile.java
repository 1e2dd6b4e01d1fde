package org.koers.adaptive.observe;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.setting.SettingFile;

/**
 * The mapping in force: our own rules, and before them those in the file that the setting {@code
 * koers.signals} names.
 */
@ApplicationScoped
public class SignalRulesFile {

  /** System property with the path of the mapping file. */
  public static final String SETTING = "koers.signals";

  private final @Nullable SettingFile<SignalRules> file;

  /** By the setting. */
  public SignalRulesFile() {
    this(System.getProperty(SETTING));
  }

  SignalRulesFile(@Nullable String path) {
    this.file =
        path == null || path.isBlank()
            ? null
            : new SettingFile<>(Path.of(path), SignalRulesFile::read);
  }

  /**
   * The rules as they are now.
   *
   * @throws SignalRulesProblem if the file never held a usable mapping
   */
  public SignalRules current() {
    return file == null ? SignalRules.STANDARD : file.current();
  }

  private static SignalRules read(Path path) {
    try {
      return SignalRules.STANDARD.after(
          SignalRulesJson.read(Files.readAllBytes(path), path.toString()));
    } catch (IOException unreadable) {
      throw new SignalRulesProblem(
          path.toString(),
          "as a file",
          "it cannot be read (" + unreadable + "); correct the setting " + SETTING + ".");
    }
  }
}
