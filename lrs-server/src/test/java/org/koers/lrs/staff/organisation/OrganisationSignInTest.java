package org.koers.lrs.staff.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffClient.Answer;
import org.koers.lrs.staff.StaffCookies;
import org.koers.lrs.staff.StaffSite;

/** A browser between our pages and a real provider with really signed tokens. */
class OrganisationSignInTest {

  private static final String DEPART = "/staff/sign-in/organisation?to=/staff";

  static {
    System.setProperty("koers.staff.oidc.client-id", TestProvider.CLIENT);
  }

  private final TestProvider provider;
  private final StaffSite site = new StaffSite();
  private final StaffClient client = site.newClient();

  OrganisationSignInTest() throws IOException {
    provider = new TestProvider();
  }

  @BeforeEach
  void serve() {
    serve(provider.issuer());
  }

  private void serve(String issuer) {
    OrganisationSignInResource resource = new OrganisationSignInResource();
    resource.use(site.sessions(), log());
    site.serving(
        resource.with(
            new OrganisationSettings(
                issuer,
                TestProvider.CLIENT,
                Optional.of(TestProvider.SECRET),
                "openid profile",
                "roles",
                OrganisationSettings.pairs("Koers auditors=auditor, Admins = administrator"),
                "tenant",
                Optional.empty(),
                URI.create(site.at(OrganisationSettings.RETURN))),
            new StaffCookies(false)));
  }

  @AfterEach
  void stop() {
    provider.close();
    site.close();
  }

  @AfterAll
  static void switchOff() {
    System.clearProperty("koers.staff.oidc.client-id");
  }

  @Test
  void whoSignsInAtTheOrganisationShouldHaveTheRolesThatItGives() {
    Answer arrived = arrive(provider.agree(depart()));
    assertThat(arrived.header("location")).endsWith("/staff");
    assertThat(client.get("/staff").body()).contains("Iris Müller", "Sign out");
    assertThat(client.cookie("koers-departure")).isEmpty();
    assertThat(entries()).anyMatch(entry -> entry.equals("oidc:4711 staff.signed-in "));
  }

  @Test
  void theSignInPageShouldOfferItAndSayWhatWentWrong() {
    assertThat(client.get("/staff/sign-in?refused=role").body())
        .contains("href=\"/staff/sign-in/organisation?to=/staff\"", "As the local administrator")
        .contains("have no role here yet", "role=\"alert\"");
    assertThat(client.get("/staff/sign-in?refused=%3Cb%3E").body()).doesNotContain("<b>", "alert");
  }

  @Test
  void aCodeShouldCountOnceAndOnlyForTheBrowserThatLeft() {
    URI back = provider.agree(depart());
    StaffClient other = site.newClient();
    assertThat(refusal(other.get(path(back)))).isEqualTo("expired");
    arrive(back);
    assertThat(refusal(client.get(path(back)))).isEqualTo("expired");
  }

  @Test
  void aStateThatIsNotOursShouldBeRefused() {
    URI back = provider.agree(depart());
    assertThat(refusal(client.get(path(back).replaceFirst("state=.", "state=~"))))
        .isEqualTo("expired");
  }

  @Test
  void aCodeOfAnotherSignInShouldBeRefused() {
    String theirs = path(provider.agree(depart(site.newClient()))).replaceFirst(".*code=", "");
    String mine = path(provider.agree(depart()));
    String mixed = mine.replaceFirst("code=[^&]*", "code=" + theirs.replaceFirst("&.*", ""));
    // its verifier is another's, so the provider refuses the code
    assertThat(refusal(client.get(mixed))).isEqualTo("silent");
    assertThat(client.get("/staff").status()).isEqualTo(303);
  }

  static Stream<Arguments> wrongTokens() {
    return Stream.of(
        token("another nonce", claims -> claims.claim("nonce", "x")),
        token("no nonce", claims -> claims.claim("nonce", null)),
        token("another client's", claims -> claims.audience("other")),
        token(
            "several clients', not made for us",
            c -> c.audience(List.of(TestProvider.CLIENT, "x"))),
        token("another issuer's", claims -> claims.issuer("https://evil.example")),
        token("too old", c -> c.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
        token("without an end", claims -> claims.expirationTime(null)),
        token("of nobody", claims -> claims.subject(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTokens")
  void aTokenThatIsNotForThisSignInShouldBeRefused(
      String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
    provider.saying(claims);
    assertThat(refusal(arriveAnyhow(provider.agree(depart())))).isEqualTo("wrong");
    assertThat(client.get("/staff").status()).isEqualTo(303);
  }

  @Test
  void aTokenWithoutSignatureShouldBeRefused() {
    provider.unsigned();
    assertThat(refusal(arriveAnyhow(provider.agree(depart())))).isEqualTo("wrong");
  }

  @Test
  void aTokenByAnUnknownKeyShouldBeRefused() {
    arrive(provider.agree(depart()));
    provider.signingWithAnUnknownKey();
    assertThat(refusal(arriveAnyhow(provider.agree(depart())))).isEqualTo("wrong");
  }

  @Test
  void aNewKeyOfTheProviderShouldBeFound() {
    arrive(provider.agree(depart()));
    provider.rotating();
    arrive(provider.agree(depart()));
  }

  @Test
  void whoHasNoRoleHereShouldBeToldSoAndBeInTheAccessLog() {
    provider.saying(claims -> claims.claim("roles", "others"));
    assertThat(refusal(arriveAnyhow(provider.agree(depart())))).isEqualTo("role");
    assertThat(entries()).anyMatch(entry -> entry.equals("oidc:4711 staff.refused no role"));
  }

  @Test
  void theTenantShouldBeTheOneThatTheTokenNamesAndNoOther() {
    new JdbcCredentialAdministration(new Database(site.database().app()))
        .createTenant("machine works", "test");
    assertThat(refusal(arriveAnyhow(provider.agree(depart())))).isEqualTo("tenant");
    provider.saying(
        claims -> claims.claim("tenant", "machine works").claim("roles", "administrator"));
    arrive(provider.agree(depart()));
    String home = client.get("/staff").body();
    assertThat(home).contains("machine works").doesNotContain("<option");
    String first = Long.toString(site.sessions().tenants().getFirst().id());
    assertThat(client.submit("/staff", "/staff/tenant", "tenant", first).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example", "/staff//evil.example\\", "/other"})
  void nobodyShouldBeSentElsewhereAfterwards(String to) {
    String departure =
        client
            .get(
                "/staff/sign-in/organisation?to="
                    + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8))
            .header("location");
    assertThat(arrive(provider.agree(departure)).header("location")).endsWith("/staff");
  }

  @Test
  void aRefusalOfTheProviderShouldBeSaid() {
    Map<String, String> asked = TestProvider.parameters(URI.create(depart()).getRawQuery());
    String back = OrganisationSettings.RETURN + "?error=access_denied&state=" + asked.get("state");
    assertThat(refusal(client.get(back))).isEqualTo("refused");
  }

  @Test
  void anAnswerOfAnotherProviderShouldBeRefused() {
    URI back = provider.agree(depart());
    assertThat(refusal(client.get(path(back) + "&iss=https://evil.example"))).isEqualTo("wrong");
  }

  @Test
  void aProviderThatIsAwayShouldBeSaid() {
    provider.close();
    assertThat(refusal(client.get(DEPART))).isEqualTo("silent");
  }

  @Test
  void theSessionAtTheOrganisationShouldBeEndedFromHere() {
    String end = client.get("/staff/sign-in/organisation/out").header("location");
    assertThat(end).startsWith(provider.issuer() + "/end?");
    assertThat(TestProvider.parameters(URI.create(end).getRawQuery()))
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("post_logout_redirect_uri", site.at("/staff/sign-in"));
  }

  private String depart() {
    return depart(client);
  }

  private static String depart(StaffClient browser) {
    return browser.get(DEPART).header("location");
  }

  private Answer arrive(URI back) {
    Answer answer = arriveAnyhow(back);
    assertThat(answer.header("location")).doesNotContain("refused");
    return answer;
  }

  private Answer arriveAnyhow(URI back) {
    return client.get(path(back));
  }

  private static String path(URI back) {
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private static String refusal(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("location").replaceFirst(".*[?]refused=", "");
  }

  private AccessLog log() {
    return new JdbcAccessLog(new Database(site.database().app()));
  }

  private List<String> entries() {
    long tenant = site.sessions().tenants().getFirst().id();
    return log().page(tenant, AccessLog.NEWEST, 100).stream()
        .map(LoggedAccess::entry)
        .map(entry -> entry.who() + " " + entry.what() + " " + entry.about())
        .toList();
  }

  private static Arguments token(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Arguments.of(name, claims);
  }
}
