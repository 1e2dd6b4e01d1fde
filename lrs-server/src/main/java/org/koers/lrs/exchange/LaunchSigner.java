package org.koers.lrs.exchange;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/**
 * Signs tickets and credentials of launches and knows its own again (RFC 7519, HS256), so none of
 * them is kept anywhere. The two are of different types: one never passes for the other.
 */
final class LaunchSigner {

  /** The environment variable with the key: 32 bytes in base64url, the same on all nodes. */
  static final String KEY = "KOERS_EXCHANGE_KEY";

  /** What is signed, by the type that its header names. */
  enum Kind {
    TICKET("koers-ticket+jwt"),
    CREDENTIAL("koers-launch+jwt");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  /** Longer than any of ours. */
  private static final int MOST_CHARACTERS = 8_192;

  private final byte[] key;

  /**
   * @param key 32 bytes in base64url; empty: nothing can be signed and nothing is known
   */
  LaunchSigner(String key) {
    this.key = Base64.getUrlDecoder().decode(key);
    if (this.key.length != 32 && this.key.length != 0) {
      throw new IllegalArgumentException(KEY + " must be 32 bytes in base64url");
    }
  }

  static LaunchSigner fromEnvironment() {
    return new LaunchSigner(Optional.ofNullable(System.getenv(KEY)).orElse(""));
  }

  String sign(Kind kind, Launch launch) {
    Bounds bounds = launch.bounds();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .jwtID(launch.id().toString())
            .audience(launch.exchange())
            .expirationTime(Date.from(launch.expires()))
            .claim("until", launch.until().getEpochSecond())
            .claim("learner", List.of(bounds.learner().homePage().value(), bounds.learner().name()))
            .claim("activity", bounds.activity())
            .claim("registration", bounds.registration().toString())
            .claim("verified", bounds.verified())
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(kind.type)).build(),
            claims);
    try {
      token.sign(new MACSigner(requiredKey()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  /** What was signed here as this kind; its times are for the caller to judge. */
  Optional<Launch> read(Kind kind, String text) {
    if (text.length() > MOST_CHARACTERS || key.length == 0) {
      return Optional.empty();
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      boolean ours =
          JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
              && new JOSEObjectType(kind.type).equals(token.getHeader().getType())
              && token.verify(new MACVerifier(key));
      return ours ? Optional.of(launch(token.getJWTClaimsSet())) : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  private static Launch launch(JWTClaimsSet claims) throws ParseException {
    List<String> learner = claims.getStringListClaim("learner");
    return new Launch(
        UUID.fromString(claims.getJWTID()),
        claims.getAudience().getFirst(),
        new Bounds(
            new Ifi.Account(new Iri(learner.get(0)), learner.get(1)),
            claims.getStringClaim("activity"),
            UUID.fromString(claims.getStringClaim("registration")),
            claims.getBooleanClaim("verified")),
        claims.getExpirationTime().toInstant(),
        Instant.ofEpochSecond(claims.getLongClaim("until")));
  }

  /** The key, for what is derived from it. */
  byte[] requiredKey() {
    if (key.length == 0) {
      throw new LrsProblem(
          ProblemCode.LAUNCH_KEY,
          "This node has no key to sign launches with. Start it through the launcher, or set "
              + KEY
              + ".");
    }
    return key.clone();
  }
}
