package org.koers.adaptive.learner;

import java.util.Locale;

/**
 * Someone who learns, under a pseudonym.
 *
 * @param pseudonym the account name in statements; says nothing about the person
 * @param displayName for the greeting on the learner's own page only; never in a statement
 * @param role id of the role in the competency graph
 * @param language of the learner's page, when they have not asked for another
 */
public record Learner(
    long tenantId, String pseudonym, String displayName, String role, Locale language) {}
