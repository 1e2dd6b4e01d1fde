package org.koers.lrs.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The form of a credential as filled in, with what is wrong in it.
 *
 * @param lastDay as {@code 2027-01-31}; empty for none
 * @param origins one a line
 * @param version as in a header; empty for none
 * @param problems by the name of the field, the key of the text that says what is wrong
 */
public record CredentialForm(
    String key,
    String name,
    Set<String> scopes,
    String lastDay,
    String origins,
    String version,
    Map<String, String> problems) {

  private static final int MOST_CHARACTERS = 200;
  private static final ZoneId ZONE = ZoneId.systemDefault();

  /** Nothing filled in yet; sending and reading one's own statements is what most need. */
  public static CredentialForm empty() {
    return new CredentialForm(
        "",
        "",
        Set.of(Scope.STATEMENTS_WRITE.text(), Scope.STATEMENTS_READ_MINE.text()),
        "",
        "",
        "",
        Map.of());
  }

  static CredentialForm of(ListedCredential credential) {
    CredentialTerms terms = credential.terms();
    return new CredentialForm(
        credential.key(),
        terms.name(),
        terms.scopes().stream().map(Scope::text).collect(Collectors.toSet()),
        terms.expires().map(CredentialForm::lastDayBefore).orElse(""),
        terms.program().origins().stream()
            .map(Origin::text)
            .sorted()
            .collect(Collectors.joining("\n")),
        terms.program().version().map(XapiVersion::text).orElse(""),
        Map.of());
  }

  /** What was sent, with everything that is wrong in it. */
  static CredentialForm of(StaffForm sent) {
    CredentialForm filled =
        new CredentialForm(
            sent.text("key"),
            sent.text("name"),
            Set.copyOf(sent.all("scope")),
            sent.text("lastDay"),
            sent.text("origins"),
            sent.text("version"),
            Map.of());
    Map<String, String> problems = new LinkedHashMap<>();
    if (filled.name.isBlank() || tooLong(filled.name)) {
      problems.put("name", "problem.name");
    }
    if (tooLong(filled.key) || filled.key.indexOf(':') >= 0) {
      problems.put("key", "problem.key");
    }
    if (filled.scopeSet().isEmpty()) {
      problems.put("scope", "problem.scope");
    }
    if (!filled.lastDay.isEmpty() && filled.expires().isEmpty()) {
      problems.put("lastDay", "problem.lastDay");
    }
    if (filled.originLines().stream().anyMatch(line -> Origin.of(line).isEmpty())) {
      problems.put("origins", "problem.origins");
    }
    return filled.with(problems);
  }

  CredentialForm with(Map<String, String> found) {
    return new CredentialForm(key, name, scopes, lastDay, origins, version, Map.copyOf(found));
  }

  boolean isRight() {
    return problems.isEmpty();
  }

  CredentialTerms terms() {
    Set<Origin> pages = new LinkedHashSet<>();
    originLines().forEach(line -> Origin.of(line).ifPresent(pages::add));
    Optional<XapiVersion> spoken =
        version.isEmpty() ? Optional.empty() : XapiVersion.ofHeader(version);
    return new CredentialTerms(name, scopeSet(), expires(), new Program(spoken, pages));
  }

  private Set<Scope> scopeSet() {
    EnumSet<Scope> chosen = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if (scopes.contains(scope.text())) {
        chosen.add(scope);
      }
    }
    return chosen;
  }

  private List<String> originLines() {
    List<String> lines = new ArrayList<>();
    origins.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** The end of the last day. */
  private Optional<Instant> expires() {
    try {
      return lastDay.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(lastDay).plusDays(1).atStartOfDay(ZONE).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static String lastDayBefore(Instant end) {
    return end.minusMillis(1).atZone(ZONE).toLocalDate().toString();
  }

  private static boolean tooLong(String text) {
    return text.length() > MOST_CHARACTERS || text.chars().anyMatch(Character::isISOControl);
  }
}
