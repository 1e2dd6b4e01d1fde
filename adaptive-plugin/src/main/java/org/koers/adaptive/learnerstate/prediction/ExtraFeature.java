package org.koers.adaptive.learnerstate.prediction;

/**
 * What another model knows about the next answer, such as the logit of still remembering it. The
 * model has learned a weight for each name that stood in its training; any other counts for
 * nothing.
 *
 * @param value finite, 0 for no opinion; best on the logit scale
 */
public record ExtraFeature(String name, double value) {

  public ExtraFeature {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Extra feature " + name + " must be finite: " + value);
    }
  }
}
