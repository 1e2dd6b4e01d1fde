package org.koers.lrs.authority.token;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What an OpenID Connect provider says of itself (OpenID Connect Discovery 1.0, 4).
 *
 * @param document by the names of the standard, such as {@code token_endpoint}
 */
public record Discovery(String issuer, Map<String, Object> document) {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int MOST_BYTES = 100_000;

  public Discovery {
    document = Map.copyOf(document);
  }

  /**
   * Asks the issuer; what it says must be of itself.
   *
   * @throws IOException when it does not answer, or answers something else
   */
  public static Discovery of(String issuer) throws IOException {
    String at = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
    try {
      String text = retriever().retrieveResource(URI.create(at).toURL()).getContent();
      Map<String, Object> document = JSONObjectUtils.parse(text);
      document.values().removeIf(java.util.Objects::isNull);
      if (!issuer.equals(document.get("issuer"))) {
        throw new IOException("The document at " + at + " is another issuer's");
      }
      return new Discovery(issuer, document);
    } catch (ParseException | IllegalArgumentException broken) {
      throw new IOException("The document at " + at + " cannot be read", broken);
    }
  }

  static DefaultResourceRetriever retriever() {
    return new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
  }

  /**
   * An address that it must name.
   *
   * @throws IOException when it does not
   */
  public URI at(String name) throws IOException {
    return find(name)
        .orElseThrow(() -> new IOException("The provider " + issuer + " names no " + name));
  }

  /** An address that it may name. */
  public Optional<URI> find(String name) {
    try {
      return document.get(name) instanceof String text
          ? Optional.of(URI.create(text))
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
