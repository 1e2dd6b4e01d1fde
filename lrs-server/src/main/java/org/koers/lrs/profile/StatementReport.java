package org.koers.lrs.profile;

import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.profile.match.CheckedStatement;
import org.koers.lrs.profile.match.TemplateOutcome;
import org.koers.lrs.statement.store.StoredStatement;

/** Everything that is wrong with a statement by a profile that it names (structure 5, 8, 9). */
record StatementReport(ActiveProfile edition, StoredStatement stored, CheckedStatement statement) {

  List<ProfileFinding> findings(TemplateOutcome outcome) {
    List<ProfileFinding> findings = new ArrayList<>();
    outcome
        .broken()
        .forEach(b -> findings.add(finding(b.template(), b.place(), b.message() + ".")));
    if (edition.patterns().any()) {
      if (outcome.kind() == TemplateOutcome.Kind.UNMATCHED) {
        findings.add(
            finding(
                "",
                "$",
                "No template of the profile means the statement, so it cannot be part of a"
                    + " pattern, as every statement that names the profile must be."));
      }
      if (statement.registration().isEmpty()) {
        findings.add(
            finding(
                "",
                "$.context.registration",
                "All statements that follow a pattern must have the same registration; this has"
                    + " none."));
      }
    }
    statement
        .subregistrationFaults()
        .forEach(fault -> findings.add(finding("", "$.context.extensions", fault)));
    return findings;
  }

  private ProfileFinding finding(String template, String place, String message) {
    return new ProfileFinding(
        stored.position(),
        edition.edition(),
        stored.id(),
        statement.registration(),
        template,
        place,
        message);
  }
}
