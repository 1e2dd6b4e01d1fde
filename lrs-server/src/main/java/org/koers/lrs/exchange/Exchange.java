package org.koers.lrs.exchange;

import org.koers.lrs.authority.Tenant;

/**
 * An address where launches are exchanged for credentials. It is not secret: it stands in packages.
 *
 * @param key the last segment of the address
 */
public record Exchange(Tenant tenant, String key, ExchangeTerms terms) {

  /** Who vouches for what comes through it, as the name of an account of this server. */
  String voucher(boolean verified) {
    return verified ? credentialKey() : credentialKey() + "/unverified";
  }

  /** What credentials of its launches are called in logs. */
  String credentialKey() {
    return "exchange/" + key;
  }
}
