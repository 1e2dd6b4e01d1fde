package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON value: the text exactly as received, and the tree read from it. */
public record JsonText(String text, JsonNode tree) {}
