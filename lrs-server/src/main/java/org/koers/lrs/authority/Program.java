package org.koers.lrs.authority;

import java.util.Optional;
import java.util.Set;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * What is known of the program that uses a credential.
 *
 * @param version what it speaks where a request does not say it; none: it has to say it
 * @param origins where its pages come from, if it runs in browsers
 */
public record Program(Optional<XapiVersion> version, Set<Origin> origins) {

  /** Nothing is known: it says its version, and runs in no browser. */
  public static final Program UNKNOWN = new Program(Optional.empty(), Set.of());

  public Program {
    origins = Set.copyOf(origins);
  }
}
