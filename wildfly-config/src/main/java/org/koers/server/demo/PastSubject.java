package org.koers.server.demo;

/**
 * What the questions of a past course were about.
 *
 * @param competency its IRI
 * @param level as the graph has it, such as {@code basic}
 */
record PastSubject(String competency, String level) {}
