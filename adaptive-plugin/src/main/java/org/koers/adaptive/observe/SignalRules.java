package org.koers.adaptive.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Statement;

/**
 * The mapping from statements to learning signals: rules in their order, of which the first that
 * takes a statement decides.
 *
 * @param rules those of the organisation before our own
 */
public record SignalRules(List<SignalRule> rules) {

  private static final String OWN = "signals.json";

  /**
   * For the vocabularies of SCORM, cmi5, video and H5P, and for Moodle's log store.
   *
   * <p>Sources: the profiles {@code https://w3id.org/xapi/scorm}, {@code
   * https://w3id.org/xapi/cmi5} and {@code https://w3id.org/xapi/video}; cmi5 9.3; the statements
   * that H5P and Moodle's plugin {@code logstore_xapi} send.
   */
  public static final SignalRules STANDARD = new SignalRules(standard());

  public SignalRules {
    rules = List.copyOf(rules);
  }

  /** With an organisation's rules before our own. */
  SignalRules after(List<SignalRule> before) {
    List<SignalRule> all = new ArrayList<>(before);
    all.addAll(rules);
    return new SignalRules(all);
  }

  Optional<SignalRule> ruleFor(Statement statement, Activity object) {
    return rules.stream().filter(rule -> rule.takes(statement, object)).findFirst();
  }

  private static List<SignalRule> standard() {
    try (InputStream file =
        Objects.requireNonNull(SignalRules.class.getResourceAsStream(OWN), OWN)) {
      return SignalRulesJson.read(file.readAllBytes(), OWN);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
