package org.koers.lrs.profile;

/**
 * A checked document to be registered.
 *
 * @param iri of the profile
 * @param version the IRI of the version
 * @param document as received
 * @param findings JSON, as the checks gave them
 */
public record NewEdition(String iri, String version, String document, String findings) {}
