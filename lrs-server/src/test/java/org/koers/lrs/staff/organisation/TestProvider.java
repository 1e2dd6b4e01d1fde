package org.koers.lrs.staff.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An OpenID Connect provider that knows one person and one client, and holds the client to the
 * standard: the redirect address, PKCE, the client's secret, a code once.
 */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "koers-staff";
  static final String SECRET = "secret & more";

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private RSAKey key = newKey();
  private RSAKey published = key;
  private UnaryOperator<JWTClaimsSet.Builder> bend = claims -> claims;
  private boolean unsigned;

  TestProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The ID tokens say this from now on. */
  void saying(UnaryOperator<JWTClaimsSet.Builder> changes) {
    bend = changes;
  }

  /** The ID tokens have no signature (alg none) from now on. */
  void unsigned() {
    unsigned = true;
  }

  /** Signs with a key that it does not publish, as somebody else would. */
  void signingWithAnUnknownKey() {
    key = newKey();
  }

  /** Signs with a new key that it publishes. */
  void rotating() {
    key = newKey();
    published = key;
  }

  /** The person agrees: the address that the browser is sent back to. */
  URI agree(String departure) {
    URI asked = URI.create(departure);
    Map<String, String> query = parameters(asked.getRawQuery());
    if (!asked.getPath().equals("/authorize")
        || !CLIENT.equals(query.get("client_id"))
        || !"code".equals(query.get("response_type"))
        || !"S256".equals(query.get("code_challenge_method"))
        || !List.of(query.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
      throw new AssertionError("No such request: " + departure);
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, query);
    return URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body =
        switch (exchange.getRequestURI().getPath()) {
          case "/.well-known/openid-configuration" ->
              """
              {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
               "token_endpoint":"%1$s/token","end_session_endpoint":"%1$s/end"}
              """
                  .formatted(issuer());
          case "/keys" -> new JWKSet(published.toPublicJWK()).toString();
          case "/token" -> token(exchange);
          default -> "{}";
        };
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(body.contains("\"error\"") ? 400 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    String login =
        Base64.getEncoder().encodeToString((CLIENT + ":secret+%26+more").getBytes(UTF_8));
    boolean right =
        asked != null
            && ("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && "authorization_code".equals(form.get("grant_type"))
            && asked.get("redirect_uri").equals(form.get("redirect_uri"))
            && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    return right
        ? "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
            + idToken(asked.get("nonce"))
            + "\"}"
        : "{\"error\":\"invalid_grant\"}";
  }

  private String idToken(String nonce) {
    JWTClaimsSet claims =
        bend.apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .subject("4711")
                    .claim("name", "Iris Müller")
                    .claim("nonce", nonce)
                    .claim("roles", List.of("Koers auditors", "others"))
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(120))))
            .build();
    if (unsigned) {
      return new PlainJWT(claims).serialize();
    }
    try {
      SignedJWT signed =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      signed.sign(new RSASSASigner(key));
      return signed.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (java.security.NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  static Map<String, String> parameters(String text) {
    Map<String, String> all = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      all.put(parts[0], parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
    }
    return all;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
