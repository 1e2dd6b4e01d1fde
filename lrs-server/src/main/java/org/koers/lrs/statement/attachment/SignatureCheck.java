package org.koers.lrs.statement.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Attachment;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/** The signature of a statement (Data 2.6): a JWS over the statement as it was before. */
final class SignatureCheck {

  private static final int MAX_BYTES = 4 << 20;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

  private final String pointer;

  private SignatureCheck(String pointer) {
    this.pointer = pointer;
  }

  /** Refuses the request if this is no signature of the statement. */
  static void check(
      Statement statement,
      Attachment attachment,
      @Nullable SpooledAttachment file,
      String pointer) {
    SignatureCheck check = new SignatureCheck(pointer);
    check.require(
        attachment.contentType().equalsIgnoreCase("application/octet-stream"),
        "A signature has the contentType application/octet-stream, not "
            + attachment.contentType()
            + ".");
    check.require(file != null, "A signature must come along as a part of the request.");
    if (file != null) {
      check.signature(statement, check.jws(file));
    }
  }

  private JWSObject jws(SpooledAttachment file) {
    try {
      require(file.length() <= MAX_BYTES, "The signature is larger than 4 MiB.");
      return JWSObject.parse(Files.readString(file.file(), US_ASCII).strip());
    } catch (ParseException | IOException notOne) {
      throw AttachmentCheck.refusal(
          pointer, "The signature is no JWS in compact serialization: " + notOne.getMessage());
    }
  }

  private void signature(Statement statement, JWSObject jws) {
    JWSAlgorithm algorithm = jws.getHeader().getAlgorithm();
    require(
        ALGORITHMS.contains(algorithm),
        "The signature uses " + algorithm + ". It is RS256, RS384 or RS512.");
    List<Base64> chain = jws.getHeader().getX509CertChain();
    if (chain != null && !chain.isEmpty()) {
      require(
          verifies(jws, chain.getFirst()),
          "The signature is not one by the key of the certificate in its x5c header.");
    }
    require(
        says(jws.getPayload().toString(), statement),
        "What the signature signs is not this statement.");
  }

  private static boolean verifies(JWSObject jws, Base64 encoded) {
    X509Certificate certificate = X509CertUtils.parse(encoded.decode());
    try {
      return certificate != null
          && certificate.getPublicKey() instanceof RSAPublicKey key
          && jws.verify(new RSASSAVerifier(key));
    } catch (JOSEException cannotBeVerified) {
      return false;
    }
  }

  private static boolean says(String payload, Statement statement) {
    try {
      return StatementParser.statement(StrictJson.value(payload).tree()).equivalentTo(statement);
    } catch (MalformedJson | IllegalArgumentException noStatement) {
      return false;
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw AttachmentCheck.refusal(pointer, otherwise);
    }
  }
}
