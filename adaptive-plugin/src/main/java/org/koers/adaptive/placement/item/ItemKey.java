package org.koers.adaptive.placement.item;

/**
 * Which item, in which edition. Another edition is another item to the model: its difficulty is not
 * that of the one before.
 *
 * @param tenant whose bank it is in
 * @param iri the same in all editions
 * @param version of what is asked and of its key; equal content has the same version
 */
public record ItemKey(long tenant, String iri, String version) {

  public ItemKey {
    if (iri.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("An item needs an IRI and a version");
    }
  }
}
