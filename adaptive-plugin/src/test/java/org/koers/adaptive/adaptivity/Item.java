package org.koers.adaptive.adaptivity;

import java.util.Set;
import org.koers.adaptive.catalogue.Level;

/**
 * A question as it really is.
 *
 * @param topic of the competency, from 0 to {@link Mind#TOPICS} (not included)
 * @param guess chance of guessing it right
 * @param before IRIs of the competencies before it
 */
record Item(
    String iri, String competency, Level level, int topic, double guess, Set<String> before) {}
