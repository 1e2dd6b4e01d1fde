package org.koers.lrs.authority.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** A small OpenID Connect provider: a discovery document, its public keys, and signed tokens. */
final class TokenIssuer implements AutoCloseable {

  private static final AtomicInteger KEYS = new AtomicInteger();

  private final HttpServer server;
  private RSAKey key = newKey();

  TokenIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              exchange.getRequestURI().getPath().equals("/keys")
                  ? new JWKSet(key.toPublicJWK()).toString()
                  : "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url());
          byte[] bytes = body.getBytes(UTF_8);
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on it signs with a new key, and says so. */
  void rotate() {
    key = newKey();
  }

  /** Claims that are right: for us, from now, to an application with all scopes. */
  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience("koers")
        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
        .claim("azp", "course-app")
        .claim("tenant", "acme")
        .claim("scope", "all");
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signedBy(key, claims);
  }

  static String signedBy(RSAKey key, JWTClaimsSet.Builder claims) {
    try {
      return signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** As a forger would: the public key, which all can read, taken for a shared secret. */
  String signedWithThePublicKey(JWTClaimsSet.Builder claims) {
    try {
      byte[] secret = key.toPublicJWK().toString().getBytes(UTF_8);
      return signed(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret), claims);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }

  private static String signed(
      JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet.Builder claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key-" + KEYS.incrementAndGet()).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  RSAKey key() {
    return key;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
