package org.koers.adaptive.observe;

/**
 * A course as its learner knows it.
 *
 * @param title as the catalogue has it, else as the statement calls it; empty if neither does
 */
public record ActivityName(String iri, String title) {}
