package org.koers.packager.cli;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.llm.ApiKey;
import org.koers.packager.tag.llm.Llm;
import org.koers.packager.tag.llm.LlmSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a language model is asked too, which, and what may leave; by default none. */
final class LlmOptions {

  @Option(
      names = "--llm",
      paramLabel = "URL",
      description =
          "Ask a language model too: the base of an OpenAI-compatible API, such as"
              + " http://localhost:11434/v1. Without --llm-send this only shows what would leave,"
              + " and writes nothing.")
  private @Nullable String llm;

  @Option(names = "--llm-model", paramLabel = "NAME", description = "The model's name there.")
  private @Nullable String model;

  @Option(
      names = "--llm-key-env",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the key, if the service wants one.")
  private @Nullable String keyVariable;

  @Option(
      names = "--llm-seconds",
      paramLabel = "N",
      defaultValue = "120",
      description = "How long the model may take for a package (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--llm-characters",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How much of a course's text may leave, at most (default: ${DEFAULT-VALUE}).")
  private int characters;

  @Option(names = "--llm-send", description = "Send it; look first what leaves, without this.")
  private boolean send;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Whether what would leave is shown, and nothing done. */
  boolean look() {
    return llm != null && !send;
  }

  /** The model to ask; empty if none is. */
  Optional<Llm> model(CompetencyFramework framework) {
    if (llm == null) {
      if (model != null || keyVariable != null || send) {
        throw wrong("--llm-… options need --llm URL, which says where the model is.");
      }
      return Optional.empty();
    }
    if (model == null || model.isBlank()) {
      throw wrong("Say with --llm-model which model is asked.");
    }
    if (seconds < 1 || characters < 100) {
      throw wrong("--llm-seconds is at least 1, --llm-characters at least 100.");
    }
    return Optional.of(new Llm(settings(llm, model.strip()), framework, Clock.systemUTC()));
  }

  private LlmSettings settings(String address, String name) {
    Optional<ApiKey> key = key();
    try {
      URI base = LlmSettings.base(address);
      return new LlmSettings(base, name, key, Duration.ofSeconds(seconds), characters, send);
    } catch (IllegalArgumentException e) {
      throw wrong("--llm cannot be used so. " + e.getMessage());
    }
  }

  /** What was given is never shown: somebody may have put the key itself there. */
  private Optional<ApiKey> key() {
    if (keyVariable == null) {
      return Optional.empty();
    }
    String secret = System.getenv(keyVariable);
    if (secret == null || secret.isBlank()) {
      throw wrong(
          "The environment variable that --llm-key-env names is not set. It takes the name of a"
              + " variable, not the key.");
    }
    try {
      return Optional.of(new ApiKey(secret.strip()));
    } catch (IllegalArgumentException e) {
      throw wrong("What the variable of --llm-key-env holds cannot be a key: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
