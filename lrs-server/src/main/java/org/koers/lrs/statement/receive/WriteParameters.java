package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.INVALID_PARAMETER;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ID;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.koers.lrs.problem.LrsProblem;

/** The parameters of a PUT or POST. */
final class WriteParameters {

  private static final String ID = "statementId";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private WriteParameters() {}

  static UUID statementId(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      if (!name.equals(ID)) {
        throw unknown(name, "A PUT of a statement takes statementId only.");
      }
    }
    List<String> given = parameters.getOrDefault(ID, List.of());
    if (given.size() != 1 || !UUID_FORM.matcher(given.getFirst()).matches()) {
      throw new LrsProblem(
          STATEMENT_ID,
          "A PUT needs the parameter statementId once, with a UUID; found: " + given + ".");
    }
    return UUID.fromString(given.getFirst());
  }

  static void requireNone(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      throw unknown(name, "A POST of statements takes none; to name the id use PUT.");
    }
  }

  private static LrsProblem unknown(String name, String cure) {
    return new LrsProblem(
        INVALID_PARAMETER, "The parameter \"" + name + "\" is not known here. " + cure);
  }
}
