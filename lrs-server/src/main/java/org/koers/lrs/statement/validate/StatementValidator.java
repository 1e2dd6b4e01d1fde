package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.koers.lrs.xapi.version.XapiVersion;

/** Holds a statement against every rule; an empty list is a valid statement. */
public final class StatementValidator {

  private StatementValidator() {}

  public static List<Finding> validate(JsonNode statement, XapiVersion version) {
    return List.of(new Finding("", "", "Not read: " + statement + version));
  }
}
