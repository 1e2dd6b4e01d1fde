package org.koers.server.demo;

/**
 * A sentence that is true or false.
 *
 * @param id last part of the question's IRI
 */
record PastQuestion(String id, String text, boolean truth) {}
