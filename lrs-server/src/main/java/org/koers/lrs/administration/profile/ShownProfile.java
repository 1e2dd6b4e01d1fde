package org.koers.lrs.administration.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.RegisteredProfile;

/**
 * A profile as the pages tell of it.
 *
 * @param label the name for people in its document
 * @param head the end of the log
 */
public record ShownProfile(RegisteredProfile profile, String label, long head) {

  public String name() {
    return Shown.brief(label);
  }

  /** Its IRI, fit for the query of an address. */
  public String query() {
    return URLEncoder.encode(profile.iri(), UTF_8);
  }

  public long behind() {
    return profile.settings().mode() == Mode.OFF ? 0 : Math.max(0, head - profile.position());
  }

  /** The class of its badge. */
  public String style() {
    return profile.settings().mode() == Mode.OFF ? "warn" : "good";
  }
}
