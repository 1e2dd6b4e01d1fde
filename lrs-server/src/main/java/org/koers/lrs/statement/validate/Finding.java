package org.koers.lrs.statement.validate;

/**
 * One broken rule.
 *
 * @param requirement its id in the conformance requirements, such as XAPI-00083
 * @param pointer RFC 6901 pointer to the place, from the top of the body
 * @param message what is wrong there and the cure
 */
public record Finding(String requirement, String pointer, String message) {}
