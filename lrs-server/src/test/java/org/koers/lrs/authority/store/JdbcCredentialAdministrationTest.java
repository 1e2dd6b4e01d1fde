package org.koers.lrs.authority.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.problem.ProblemCode.CREDENTIAL_EXISTS;
import static org.koers.lrs.problem.ProblemCode.CREDENTIAL_TERMS;
import static org.koers.lrs.problem.ProblemCode.CREDENTIAL_UNKNOWN;
import static org.koers.lrs.problem.ProblemCode.TENANT_EXISTS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.test.TestDatabase;
import org.koers.lrs.xapi.version.XapiVersion;

class JdbcCredentialAdministrationTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Database AS_APPLICATION = new Database(DATABASE.app());
  private static final CredentialAdministration ADMINISTRATION =
      new JdbcCredentialAdministration(AS_APPLICATION);
  private static final AccessLog LOG = new JdbcAccessLog(AS_APPLICATION);
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final CredentialTerms ALL = new CredentialTerms("A course", Set.of(Scope.ALL));

  private final Tenant tenant =
      ADMINISTRATION.createTenant("tenant-" + TENANTS.incrementAndGet(), "anna");
  private final String key = "key-of-" + tenant.name();

  @Test
  void whatWasCreatedShouldBeListedWithAllItsTerms() {
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    CredentialTerms terms =
        new CredentialTerms(
            "The LMS",
            Set.of(Scope.STATEMENTS_WRITE, Scope.STATE),
            Optional.of(end),
            new Program(
                Optional.of(XapiVersion.V1_0_3),
                Set.of(Origin.of("https://lms.example.org").orElseThrow())));

    ADMINISTRATION.create(tenant, key, terms, "anna");

    ListedCredential listed = only();
    assertThat(listed.key()).isEqualTo(key);
    assertThat(listed.terms()).isEqualTo(terms);
    assertThat(listed.worksAt(end.minusMillis(1))).isTrue();
    assertThat(listed.worksAt(end)).isFalse();
    assertThat(ADMINISTRATION.tenants()).contains(tenant);
  }

  @Test
  void eachChangeShouldBeInTheListAndInTheAccessLogWithoutASecret() {
    String first = ADMINISTRATION.create(tenant, key, ALL, "anna");
    String second = ADMINISTRATION.rotate(tenant, key, Duration.ofHours(1), "bob");
    assertThat(only().oldSecretUntil())
        .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
    ADMINISTRATION.disable(tenant, key, "carol");
    assertThat(only().disabled()).isPresent();
    ADMINISTRATION.enable(tenant, key, "carol");
    assertThat(only().disabled()).isEmpty();
    CredentialTerms fewer = new CredentialTerms("Renamed", Set.of(Scope.STATEMENTS_READ));
    ADMINISTRATION.change(tenant, key, fewer, "dan");

    assertThat(only().terms()).isEqualTo(fewer);
    assertThat(LOG.page(tenant.id(), AccessLog.NEWEST, 10))
        .extracting(LoggedAccess::entry)
        .extracting(entry -> entry.who() + " " + entry.what() + " " + entry.about())
        .containsExactly(
            "dan credential.changed " + key,
            "carol credential.enabled " + key,
            "carol credential.disabled " + key,
            "bob credential.rotated " + key,
            "anna credential.created " + key,
            "anna tenant.created " + tenant.name());
    assertThat(LOG.page(tenant.id(), AccessLog.NEWEST, 10).toString())
        .doesNotContain(first, second);
  }

  @Test
  void whatExistsShouldBeLeftAsItIs() {
    ADMINISTRATION.create(tenant, key, ALL, "anna");
    Tenant other = ADMINISTRATION.createTenant(tenant.name() + "-other", "anna");

    assertRefused(
        CREDENTIAL_EXISTS,
        () ->
            ADMINISTRATION.create(
                tenant, key, new CredentialTerms("2", Set.of(Scope.DEFINE)), "anna"));
    assertRefused(CREDENTIAL_EXISTS, () -> ADMINISTRATION.create(other, key, ALL, "anna"));
    assertRefused(TENANT_EXISTS, () -> ADMINISTRATION.createTenant(tenant.name(), "anna"));
    assertThat(only().terms()).isEqualTo(ALL);
  }

  @Test
  void aKeyOfAnotherTenantShouldBeUnknownAndNothingLogged() {
    ADMINISTRATION.create(tenant, key, ALL, "anna");
    Tenant other = ADMINISTRATION.createTenant(tenant.name() + "-other", "anna");

    assertRefused(
        CREDENTIAL_UNKNOWN, () -> ADMINISTRATION.rotate(other, key, Duration.ZERO, "eve"));
    assertRefused(CREDENTIAL_UNKNOWN, () -> ADMINISTRATION.disable(other, key, "eve"));
    assertRefused(CREDENTIAL_UNKNOWN, () -> ADMINISTRATION.change(other, key, ALL, "eve"));
    assertThat(ADMINISTRATION.list(other)).isEmpty();
    assertThat(only().disabled()).isEmpty();
    assertThat(LOG.page(other.id(), AccessLog.NEWEST, 10)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b", "a\nb"})
  void aKeyThatBasicAuthenticationCannotCarryShouldBeRefused(String bad) {
    assertRefused(CREDENTIAL_TERMS, () -> ADMINISTRATION.create(tenant, bad, ALL, "anna"));
  }

  @Test
  void termsThatMakeNoSenseShouldBeRefused() {
    ADMINISTRATION.create(tenant, key, ALL, "anna");

    assertRefused(
        CREDENTIAL_TERMS,
        () -> ADMINISTRATION.change(tenant, key, new CredentialTerms("", Set.of()), "anna"));
    assertRefused(
        CREDENTIAL_TERMS, () -> ADMINISTRATION.rotate(tenant, key, Duration.ofDays(400), "anna"));
  }

  private ListedCredential only() {
    assertThat(ADMINISTRATION.list(tenant)).hasSize(1);
    return ADMINISTRATION.list(tenant).getFirst();
  }

  private static void assertRefused(ProblemCode code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            LrsProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
