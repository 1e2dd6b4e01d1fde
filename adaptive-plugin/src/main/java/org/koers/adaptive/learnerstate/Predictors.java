package org.koers.adaptive.learnerstate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learnerstate.prediction.ModelFile;
import org.koers.adaptive.learnerstate.prediction.ModelFileProblem;

/**
 * What predicts the answers of each tenant's learners, read again only when another version is in
 * force. A model that this program cannot read is named in the log and does without: the rating
 * alone predicts.
 */
@ApplicationScoped
public class Predictors {

  private static final System.Logger LOG = System.getLogger(Predictors.class.getName());

  private final PredictionModels models;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  private record Known(String version, Predictor predictor) {}

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected Predictors() {
    this.models = null;
  }

  @Inject
  public Predictors(PredictionModels models) {
    this.models = models;
  }

  /** As it is now; the same object as before if it is the same version. */
  public Predictor of(long tenantId) {
    String version = models.versionInForce(tenantId).orElse("");
    Known before = known.get(tenantId);
    if (before == null || !before.version().equals(version)) {
      before =
          new Known(version, version.isEmpty() ? Predictor.UNTRAINED : read(tenantId, version));
      known.put(tenantId, before);
    }
    return before.predictor();
  }

  private Predictor read(long tenantId, String version) {
    Optional<byte[]> bytes = models.inForce(tenantId);
    try {
      return bytes.isEmpty()
          ? Predictor.UNTRAINED
          : new Predictor(ModelFile.of(bytes.get(), "Model " + version), tenantName(tenantId));
    } catch (ModelFileProblem unusable) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The prediction model of tenant {0} is not used: {1}. Learn a new one on the page Insight.",
          tenantId,
          unusable.getMessage());
      return Predictor.UNTRAINED;
    }
  }

  /** By which models know a tenant. */
  public static String tenantName(long tenantId) {
    return "tenant " + tenantId;
  }
}
