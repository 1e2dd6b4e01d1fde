package org.koers.lrs.xapi.version;

import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of the standard that we speak, and all in which they differ. */
public enum XapiVersion {
  V1_0_3("1.0.3", "1\\.0(\\.\\d+)?", false),
  V2_0_0("2.0.0", "2\\.0(\\.\\d+)?", true);

  private final String text;
  private final Pattern header;
  private final boolean contextAgents;

  XapiVersion(String text, String header, boolean contextAgents) {
    this.text = text;
    this.header = Pattern.compile(header);
    this.contextAgents = contextAgents;
  }

  /** What the answer's X-Experience-API-Version header says. */
  public String text() {
    return text;
  }

  /** Whether a context may have contextAgents and contextGroups. */
  public boolean hasContextAgents() {
    return contextAgents;
  }

  /** The version a request's X-Experience-API-Version header asks for, if we speak it. */
  public static Optional<XapiVersion> ofHeader(String value) {
    for (XapiVersion version : values()) {
      if (version.header.matcher(value.strip()).matches()) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
