package org.koers.adaptive.decision.page;

import java.util.List;

/**
 * A learner as a manager sees one: nothing of scores, chances or answers.
 *
 * @param chosen title of what is next; empty where nothing is
 * @param due what is to be refreshed and from when
 */
public record ManagerLine(
    String learner,
    String role,
    String chosen,
    String at,
    boolean own,
    boolean modelsOff,
    int objections,
    List<String> due) {}
