package org.koers.adaptive.learnerstate.retention;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Fitted parameters as text that a person can read: {@code model=FSRS-6}, {@code version=…}, {@code
 * parameters=} 21 numbers. Numbers are written so that they are read back bit for bit.
 */
public final class FsrsModelFile {

  private static final String MODEL = "FSRS-6";

  private FsrsModelFile() {}

  /** Why a model file cannot be used, with what to do. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String name, String problem) {
      super(
          "%s cannot be used: %s. Fit the model anew, or remove the file to go on with the defaults."
              .formatted(name, problem));
    }
  }

  public static String write(FsrsParameters parameters) {
    return """
    model=%s
    version=%s
    parameters=%s
    """
        .formatted(
            MODEL,
            parameters.version(),
            Arrays.stream(parameters.toArray())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" ")));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name of the file, for the problem
   * @throws Unusable if it is of another model, or a parameter is missing or out of its bounds
   */
  public static FsrsParameters read(String name, String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unusable(name, "it is no list of names and values");
    }
    String model = lines.getProperty("model", "");
    if (!model.equals(MODEL)) {
      throw new Unusable(
          name,
          model.isBlank() ? "it names no model" : "it is of " + model + ", needed is " + MODEL);
    }
    String version = lines.getProperty("version", "");
    if (version.isBlank()) {
      throw new Unusable(name, "it names no version");
    }
    try {
      double[] values =
          Arrays.stream(lines.getProperty("parameters", "").strip().split("\\s+", -1))
              .mapToDouble(Double::parseDouble)
              .toArray();
      return new FsrsParameters(version, values);
    } catch (IllegalArgumentException wrong) {
      throw new Unusable(name, "its parameters are wrong: " + wrong.getMessage());
    }
  }
}
