package org.koers.packager.tag.propose;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.koers.packager.tag.learn.Calibration;

/**
 * What the scores of each rule are worth, by {@link Proposal#key()}.
 *
 * @param steps fitted on a gold set
 */
public record Calibrations(Map<String, Calibration> steps) {

  /** No rule without a measurement is believed more than this. */
  private static final double UNMEASURED = 0.5;

  private static final class Shipped {
    static final Calibrations STEPS = load();
  }

  /** Copies, so that nothing can change it later. */
  public Calibrations {
    steps = java.util.Collections.unmodifiableMap(new TreeMap<>(steps));
  }

  /** Those that are shipped, fitted on the gold set in content-packager/gold. */
  public static Calibrations shipped() {
    return Shipped.STEPS;
  }

  private static Calibrations load() {
    try (InputStream in = Calibrations.class.getResourceAsStream("calibration.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(in), Calibrations.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The share that was right at this score; unmeasured rules are never believed much. */
  public double confidence(Proposal proposal) {
    Calibration calibration = steps.get(proposal.key());
    return calibration == null
        ? Math.min(UNMEASURED, proposal.score())
        : calibration.confidence(proposal.score());
  }
}
