package org.koers.adaptive.learnerstate.prediction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a model file holds after its head, names in their order. */
final class ModelBody {

  private ModelBody() {}

  /** The model looks at other features than this program. */
  static final class OtherFeatures extends Exception {
    private static final long serialVersionUID = 1L;

    OtherFeatures(List<String> others) {
      super("its features are " + others + ", not those of this Koers");
    }
  }

  static void write(PredictionModel model, DataOutputStream out) throws IOException {
    List<String> names = featureNames();
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    write(model.weights(), out);
    RatingParameters ratings = model.ratings();
    write(
        Weights.of(
            ratings.level(),
            ratings.learnerVariance(),
            ratings.learnerDrift(),
            ratings.competencyVariance(),
            ratings.competencyDrift()),
        out);
    BetaCalibration calibration = model.calibration();
    write(Weights.of(calibration.a(), calibration.b(), calibration.c()), out);
    Map<String, Weights> extras = new HashMap<>();
    model.extraWeights().forEach((name, weight) -> extras.put(name, Weights.of(weight)));
    write(extras, out);
    write(model.competencies().byName(), out);
    write(model.items().byName(), out);
    write(model.tenants().byName(), out);
  }

  static PredictionModel read(String version, DataInputStream in)
      throws IOException, OtherFeatures {
    String[] names = new String[in.readInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readUTF();
    }
    if (!Arrays.asList(names).equals(featureNames())) {
      throw new OtherFeatures(Arrays.asList(names));
    }
    Weights weights = weights(in);
    Weights r = weights(in);
    Weights c = weights(in);
    Map<String, Double> extras = new HashMap<>();
    byName(in).forEach((name, weight) -> extras.put(name, weight.get(0)));
    return new PredictionModel(
        version,
        new RatingParameters(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)),
        weights,
        extras,
        new Effects(EffectKind.COMPETENCY, byName(in)),
        new Effects(EffectKind.ITEM, byName(in)),
        new Effects(EffectKind.TENANT, byName(in)),
        new BetaCalibration(c.get(0), c.get(1), c.get(2)));
  }

  /** With what varies, since the sizes of the effects hang on it. */
  private static List<String> featureNames() {
    return Arrays.stream(Feature.values())
        .map(
            feature ->
                feature.name()
                    + (feature.variance(EffectKind.COMPETENCY) > 0 ? "+competency" : "")
                    + (feature.variance(EffectKind.ITEM) > 0 ? "+item" : ""))
        .toList();
  }

  private static void write(Map<String, Weights> byName, DataOutputStream out) throws IOException {
    out.writeInt(byName.size());
    for (Map.Entry<String, Weights> entry : new TreeMap<>(byName).entrySet()) {
      out.writeUTF(entry.getKey());
      write(entry.getValue(), out);
    }
  }

  private static Map<String, Weights> byName(DataInputStream in) throws IOException {
    Map<String, Weights> byName = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      byName.put(in.readUTF(), weights(in));
    }
    return byName;
  }

  private static void write(Weights weights, DataOutputStream out) throws IOException {
    out.writeInt(weights.size());
    for (double value : weights.toArray()) {
      out.writeDouble(value);
    }
  }

  private static Weights weights(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return Weights.of(values);
  }
}
