package org.koers.lrs.profile;

import static org.koers.lrs.problem.ProblemCode.MALFORMED_JSON;
import static org.koers.lrs.problem.ProblemCode.PROFILE_NOT_FOUND;
import static org.koers.lrs.problem.ProblemCode.PROFILE_REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.definition.DefinitionFinding;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.definition.ProfileReader;
import org.koers.lrs.profile.definition.ProfileReading;
import org.koers.lrs.profile.definition.VersionCheck;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.xapi.json.MalformedJson;

/** What can be done with the profiles of a tenant, apart from HTTP. */
public final class Profiles {

  /** Of a document. */
  public static final int MOST_BYTES = 4 << 20;

  private final ProfileStore store;
  private final ActiveProfiles active;
  private final StatementStore statements;

  public Profiles(ProfileStore store, ActiveProfiles active, StatementStore statements) {
    this.store = store;
    this.active = active;
    this.statements = statements;
  }

  /**
   * Registers a profile, or a new edition of one.
   *
   * @param fromNow whether a new profile leaves out what is in the log already
   * @return the profile as it is now
   */
  public RegisteredProfile register(long tenantId, String document, boolean fromNow) {
    ProfileReading.Taken read = read(document);
    ProfileDefinition profile = read.profile();
    List<DefinitionFinding> findings = new ArrayList<>(read.findings());
    find(tenantId, profile.id())
        .map(known -> store.document(tenantId, known.id(), known.current().number()))
        .filter(before -> !before.equals(document))
        .ifPresent(before -> findings.addAll(VersionCheck.check(read(before).profile(), profile)));
    store.register(
        tenantId,
        new NewEdition(
            profile.id(), profile.version(), document, ProfileJson.definition(findings).toString()),
        ProfileSettings.USUAL,
        fromNow ? statements.head(tenantId) : 0);
    active.forget(tenantId);
    return require(tenantId, profile.id());
  }

  private static ProfileReading.Taken read(String document) {
    try {
      return switch (ProfileReader.read(document)) {
        case ProfileReading.Taken taken -> taken;
        case ProfileReading.Refused refused ->
            throw new LrsProblem(
                PROFILE_REFUSED,
                "The profile was not registered. Correct what the findings of the requirement"
                    + " \"error\" say; with the others it would be taken.",
                refused.findings().stream()
                    .sorted(java.util.Comparator.comparing(DefinitionFinding::severity))
                    .map(Profiles::problem)
                    .toList());
      };
    } catch (MalformedJson malformed) {
      throw new LrsProblem(MALFORMED_JSON, String.valueOf(malformed.getMessage()));
    }
  }

  private static ProblemFinding problem(DefinitionFinding finding) {
    return new ProblemFinding(
        ProfileJson.text(finding.severity()), finding.place(), finding.message());
  }

  /** All that are not withdrawn. */
  public List<RegisteredProfile> all(long tenantId) {
    return store.all(tenantId).stream().filter(profile -> !profile.withdrawn()).toList();
  }

  private Optional<RegisteredProfile> find(long tenantId, String iri) {
    return store.all(tenantId).stream().filter(profile -> profile.iri().equals(iri)).findFirst();
  }

  /** The profile of this IRI, if it is not withdrawn. */
  public RegisteredProfile require(long tenantId, String iri) {
    return find(tenantId, iri)
        .filter(profile -> !profile.withdrawn())
        .orElseThrow(
            () ->
                new LrsProblem(
                    PROFILE_NOT_FOUND,
                    "No profile with the IRI \""
                        + iri
                        + "\" is registered. GET /api/profiles lists those that are; the parameter"
                        + " profile names one."));
  }

  public void change(long tenantId, RegisteredProfile profile, ProfileSettings settings) {
    store.change(tenantId, profile.id(), settings);
    active.forget(tenantId);
  }

  public void withdraw(long tenantId, RegisteredProfile profile) {
    store.withdraw(tenantId, profile.id());
    active.forget(tenantId);
  }

  public String document(long tenantId, RegisteredProfile profile, int number) {
    if (profile.editions().stream().noneMatch(edition -> edition.number() == number)) {
      throw new LrsProblem(
          PROFILE_NOT_FOUND,
          "The profile has the editions 1 to "
              + profile.current().number()
              + ", not "
              + number
              + ".");
    }
    return store.document(tenantId, profile.id(), number);
  }

  /** What the checks said of the current document. */
  public List<DefinitionFinding> definitionFindings(long tenantId, RegisteredProfile profile) {
    return ProfileJson.definition(
        store.definitionFindings(tenantId, profile.id(), profile.current().number()));
  }

  /** The name for people that the current document gives the profile. */
  public String label(long tenantId, RegisteredProfile profile) {
    return active.definition(tenantId, profile, profile.current()).label();
  }

  public List<NumberedFinding> findings(
      long tenantId, RegisteredProfile profile, FindingQuery query) {
    return store.findings(tenantId, profile.id(), query);
  }

  public List<TemplateCount> counts(long tenantId, RegisteredProfile profile) {
    return store.counts(tenantId, profile.id());
  }

  /** As far as the log was followed. */
  public List<EditionStatus> patterns(
      long tenantId, RegisteredProfile profile, Optional<String> state, int limit) {
    return store.patterns(tenantId, profile.id(), state, limit);
  }

  /** As the statements are at this moment. */
  public List<EditionStatus> patterns(long tenantId, RegisteredProfile profile, UUID registration) {
    List<ActiveProfile> editions =
        active.of(tenantId).stream()
            .filter(edition -> edition.profile().id() == profile.id())
            .toList();
    return new RegistrationPatterns(statements).of(tenantId, registration, editions);
  }

  /** The end of the log, to see how far following it is behind. */
  public long head(long tenantId) {
    return statements.head(tenantId);
  }
}
