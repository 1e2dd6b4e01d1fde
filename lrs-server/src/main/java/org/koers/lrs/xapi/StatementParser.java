package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;

/** Builds the nouns from JSON that the rules have found valid; anything else is refused. */
public final class StatementParser {

  private StatementParser() {}

  /**
   * @throws IllegalArgumentException when the JSON is no valid statement
   */
  public static Statement statement(JsonNode json) {
    throw new IllegalArgumentException("No statement: " + json);
  }

  /**
   * @throws IllegalArgumentException when the JSON is no valid Agent or Group
   */
  public static Actor actor(JsonNode json) {
    throw new IllegalArgumentException("No actor: " + json);
  }
}
