package org.koers.adaptive.learnerstate;

import java.util.List;
import java.util.Optional;

/** The models that tenants have learned from their own answers; versions stay. */
public interface PredictionModels {

  /** Of a tenant, the newest first. */
  List<KeptModel> kept(long tenantId);

  /**
   * What {@link org.koers.adaptive.learnerstate.prediction.ModelFile} wrote, of the one in force.
   */
  Optional<byte[]> inForce(long tenantId);

  /** The version in force; empty for {@link Predictor#UNTRAINED}. */
  Optional<String> versionInForce(long tenantId);

  void keep(KeptModel model, byte[] bytes);

  /**
   * From now on this version.
   *
   * @param version empty for none
   * @return whether there is such a version
   */
  boolean use(long tenantId, String version);
}
