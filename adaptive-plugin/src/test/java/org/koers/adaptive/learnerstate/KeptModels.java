package org.koers.adaptive.learnerstate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Models of one tenant in memory, by the rules of the port. */
public final class KeptModels implements PredictionModels {

  private final SequencedMap<String, KeptModel> models = new LinkedHashMap<>();
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();
  private String inForce = "";

  @Override
  public List<KeptModel> kept(long tenantId) {
    return List.copyOf(models.reversed().values());
  }

  @Override
  public Optional<byte[]> inForce(long tenantId) {
    return Optional.ofNullable(bytes.get(inForce));
  }

  @Override
  public Optional<String> versionInForce(long tenantId) {
    return inForce.isEmpty() ? Optional.empty() : Optional.of(inForce);
  }

  @Override
  public void keep(KeptModel model, byte[] content) {
    models.put(model.version(), model);
    bytes.put(model.version(), content);
  }

  @Override
  public boolean use(long tenantId, String version) {
    boolean known = version.isEmpty() || models.containsKey(version);
    if (known) {
      inForce = version;
    }
    return known;
  }
}
