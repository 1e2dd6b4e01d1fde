package org.koers.lrs.migration.ndjson;

/**
 * Where lines come from, as people are told of it when they break off.
 *
 * @param name within a sentence, such as "the file /data/all.ndjson"
 * @param cure a sentence of its own: what to do
 */
public record NdjsonSource(String name, String cure) {}
