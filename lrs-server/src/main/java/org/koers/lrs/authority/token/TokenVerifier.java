package org.koers.lrs.authority.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Checks tokens by the issuer's public keys, which are found by its discovery document, kept, and
 * fetched anew when a key is not among them. Only signatures by a key pair count, so a token cannot
 * be signed with a public key, or not at all.
 */
public final class TokenVerifier {

  private static final Set<JWSAlgorithm> BY_KEY_PAIR =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);
  private static final int SKEW_SECONDS = 30;

  private final String issuer;
  private final String audience;
  private @Nullable DefaultJWTProcessor<SecurityContext> processor;

  TokenVerifier(TokenSettings settings) {
    this(settings.issuer(), settings.audience());
  }

  /**
   * @param audience that a token must be for
   */
  public TokenVerifier(String issuer, String audience) {
    this.issuer = issuer;
    this.audience = audience;
  }

  /**
   * The claims of a token that is what it says; any other is refused.
   *
   * @throws LrsProblem also when the issuer's keys cannot be had
   */
  public JWTClaimsSet claims(String token) {
    try {
      return processor().process(token, null);
    } catch (BadJOSEException | ParseException wrong) {
      throw refusal("The token is not taken: " + wrong.getMessage() + ".");
    } catch (JOSEException | IOException unreachable) {
      throw new LrsProblem(
          ProblemCode.TOKEN_ISSUER_SILENT,
          "The keys of the issuer of tokens cannot be had now. Send the same again later, or use a"
              + " key and its secret.",
          unreachable);
    }
  }

  static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.WRONG_TOKEN, detail)
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  /** Made at the first token: the issuer may start after us. */
  private synchronized DefaultJWTProcessor<SecurityContext> processor() throws IOException {
    if (processor == null) {
      processor = make();
    }
    return processor;
  }

  private DefaultJWTProcessor<SecurityContext> make() throws IOException {
    DefaultResourceRetriever retriever = Discovery.retriever();
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(Discovery.of(issuer).at("jwks_uri").toURL(), retriever)
            .retrying(true)
            .build();
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            new HashSet<>(Set.of(audience)), // it asks whether null is among them
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("exp"),
            Set.of());
    claims.setMaxClockSkew(SKEW_SECONDS);
    DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
    made.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    made.setJWSKeySelector(new JWSVerificationKeySelector<>(BY_KEY_PAIR, keys));
    made.setJWTClaimsSetVerifier(claims);
    return made;
  }
}
