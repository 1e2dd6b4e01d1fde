package org.koers.lrs.authority;

import java.util.Optional;

/** Where credentials are kept. */
public interface CredentialSource {

  /** The credential of this key that is not disabled; it may have expired. */
  Optional<StoredCredential> byKey(String key);
}
