package org.koers.lrs.staff.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.token.Discovery;
import org.koers.lrs.authority.token.TokenVerifier;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The organisation's OpenID Connect provider, as a client of it sees it. */
final class OrganisationProvider {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 100_000;

  private final OrganisationSettings settings;
  private final TokenVerifier verifier;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private @Nullable Discovery known;

  OrganisationProvider(OrganisationSettings settings) {
    this.settings = settings;
    this.verifier = new TokenVerifier(settings.issuer(), settings.clientId());
  }

  /** Asked when it is first needed: the provider may start after us. */
  private synchronized Discovery discovery() throws IOException {
    if (known == null) {
      known = Discovery.of(settings.issuer());
    }
    return known;
  }

  /**
   * Where the browser is sent to.
   *
   * @throws IOException when the provider does not answer
   */
  URI departure(Departure departure) throws IOException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", settings.returnTo().toString());
    query.put("scope", settings.scope());
    query.put("state", departure.state());
    query.put("nonce", departure.nonce());
    query.put("code_challenge", departure.challenge());
    query.put("code_challenge_method", "S256");
    return with(discovery().at("authorization_endpoint"), query);
  }

  /** Where people end their session there too, if the provider has that (RP-Initiated Logout). */
  Optional<URI> signOut() throws IOException {
    URI back = settings.returnTo().resolve("/staff/sign-in");
    return discovery()
        .find("end_session_endpoint")
        .map(
            end ->
                with(
                    end,
                    Map.of(
                        "client_id",
                        settings.clientId(),
                        "post_logout_redirect_uri",
                        back.toString())));
  }

  private static URI with(URI address, Map<String, String> query) {
    return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + encoded(query));
  }

  /**
   * What the ID token says that the provider gives for the code, once it is proved to be for us and
   * for this browser.
   *
   * @throws LrsProblem WRONG_TOKEN when it is not
   * @throws IOException when the provider does not answer, or refuses
   */
  JWTClaimsSet claims(String code, Departure departure) throws IOException {
    JWTClaimsSet claims = verifier.claims(idToken(code, departure));
    if (!departure.nonce().equals(claims.getClaim("nonce"))) {
      throw wrong("the nonce is not that of this sign-in");
    }
    if (claims.getAudience().size() > 1 && !settings.clientId().equals(claims.getClaim("azp"))) {
      throw wrong("it was made for another client");
    }
    if (claims.getSubject() == null || claims.getSubject().isBlank()) {
      throw wrong("it does not say who signed in");
    }
    return claims;
  }

  private static LrsProblem wrong(String what) {
    return new LrsProblem(ProblemCode.WRONG_TOKEN, "The ID token is not taken: " + what + ".");
  }

  private String idToken(String code, Departure departure) throws IOException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", settings.returnTo().toString());
    form.put("code_verifier", departure.verifier());
    if (settings.clientSecret().isEmpty()) {
      form.put("client_id", settings.clientId());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(discovery().at("token_endpoint"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    settings.clientSecret().ifPresent(secret -> request.header("Authorization", basic(secret)));
    Map<String, Object> answer = send(request.build());
    if (answer.get("id_token") instanceof String token) {
      return token;
    }
    throw new IOException("The provider gave no ID token but " + answer.get("error"));
  }

  private Map<String, Object> send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return JSONObjectUtils.parse(new String(body.readNBytes(MOST_BYTES), UTF_8));
      }
    } catch (ParseException noJson) {
      throw new IOException("The provider's answer cannot be read", noJson);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while the provider was asked", interrupted);
    }
  }

  /** As RFC 6749, 2.3.1, has it: both are encoded first. */
  private String basic(String secret) {
    String login = encoded(settings.clientId()) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
