package org.koers.adaptive.learnerstate.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.learnerstate.PredictionModels;

/** The store of models on a test database, each call a transaction as in the server. */
public final class ModelStores {

  private ModelStores() {}

  public static PredictionModels models(AdaptiveDatabase database) {
    return database.transactional(PredictionModels.class, JpaPredictionModels::new);
  }
}
