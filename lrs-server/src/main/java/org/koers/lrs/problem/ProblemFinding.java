package org.koers.lrs.problem;

/**
 * One of the things that were wrong.
 *
 * @param requirement id in the conformance requirements; empty where there is none
 * @param pointer RFC 6901 pointer into the body; empty for the whole
 * @param message what is wrong there and the cure
 */
public record ProblemFinding(String requirement, String pointer, String message) {}
