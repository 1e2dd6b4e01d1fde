package org.koers.lrs.evidence.reading;

/**
 * An agent or an activity that statements speak of.
 *
 * @param key of the agent ({@link org.koers.lrs.xapi.Ifi#key}), or the IRI of the activity
 * @param name one by which it was called, or the JSON of the activity's definition; may be empty
 */
public record Known(boolean isAgent, String key, String name) {}
