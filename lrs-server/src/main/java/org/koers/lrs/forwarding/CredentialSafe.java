package org.koers.lrs.forwarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.koers.lrs.forwarding.TargetCredential.Basic;
import org.koers.lrs.forwarding.TargetCredential.Bearer;
import org.koers.lrs.forwarding.TargetCredential.None;
import org.koers.lrs.forwarding.TargetCredential.Signature;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Encrypts the credentials of targets (AES-256-GCM, bound to the tenant) with a key that is never
 * in the database, so that its backups open nobody's door.
 */
public final class CredentialSafe {

  /** The environment variable with the key: 32 bytes in base64url. */
  public static final String KEY = "KOERS_FORWARDING_KEY";

  private static final JsonMapper JSON = new JsonMapper();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Optional<SecretKey> key;

  /**
   * @param key 32 bytes in base64url; anything else is no key
   */
  public CredentialSafe(String key) {
    this.key = Optional.of(key).filter(k -> !k.isEmpty()).map(CredentialSafe::read);
  }

  public static CredentialSafe fromEnvironment() {
    return new CredentialSafe(Optional.ofNullable(System.getenv(KEY)).orElse(""));
  }

  private static SecretKey read(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != 32) {
      throw new IllegalArgumentException(KEY + " must be 32 bytes in base64url");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  public SealedCredential seal(long tenantId, TargetCredential credential) {
    String json =
        switch (credential) {
          case None none -> "";
          case Basic(String name, String secret) ->
              JSON.createObjectNode().put("key", name).put("secret", secret).toString();
          case Bearer(String token) -> JSON.createObjectNode().put("token", token).toString();
          case Signature(String secret) -> JSON.createObjectNode().put("secret", secret).toString();
        };
    if (json.isEmpty()) {
      return SealedCredential.NONE;
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] secret = crypt(Cipher.ENCRYPT_MODE, tenantId, nonce, json.getBytes(UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + secret.length);
    System.arraycopy(secret, 0, whole, NONCE, secret.length);
    return new SealedCredential(credential.kind(), Base64.getEncoder().encodeToString(whole));
  }

  public TargetCredential open(long tenantId, SealedCredential sealed) {
    if (sealed.sealed().isEmpty()) {
      return new None();
    }
    byte[] whole = Base64.getDecoder().decode(sealed.sealed());
    byte[] nonce = Arrays.copyOf(whole, NONCE);
    byte[] secret = Arrays.copyOfRange(whole, NONCE, whole.length);
    JsonNode json = json(crypt(Cipher.DECRYPT_MODE, tenantId, nonce, secret));
    return switch (sealed.kind()) {
      case "basic" -> new Basic(json.path("key").asText(), json.path("secret").asText());
      case "bearer" -> new Bearer(json.path("token").asText());
      default -> new Signature(json.path("secret").asText());
    };
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(new String(bytes, UTF_8));
    } catch (JsonProcessingException impossible) {
      // Not the cause: its message shows the text.
      throw new IllegalStateException("A credential was decrypted to something else");
    }
  }

  private byte[] crypt(int mode, long tenantId, byte[] nonce, byte[] text) {
    SecretKey known =
        key.orElseThrow(
            () ->
                problem(
                    "This node has no key for the credentials of targets. Start it through the"
                        + " launcher, or set "
                        + KEY
                        + "."));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("tenant " + tenantId).getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException otherKey) {
      throw problem(
          "The credential of this target was encrypted with another key than this node has. Give"
              + " all nodes the same forwarding.key in secrets.properties, or give the target its"
              + " credential again.");
    }
  }

  private static LrsProblem problem(String detail) {
    return new LrsProblem(ProblemCode.FORWARDING_KEY, detail);
  }
}
