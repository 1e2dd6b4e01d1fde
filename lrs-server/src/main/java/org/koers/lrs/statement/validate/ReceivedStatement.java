package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import org.koers.lrs.xapi.Statement;

/** A valid statement: the text exactly as received, the tree of it, and its meaning. */
public record ReceivedStatement(String text, JsonNode tree, Statement statement) {}
