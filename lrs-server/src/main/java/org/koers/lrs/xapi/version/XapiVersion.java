package org.koers.lrs.xapi.version;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions of the standard that we speak, and everything in which statements of the two differ.
 */
public enum XapiVersion {
  //     answer   request header        a statement's "version"      contextAgents  timestamps
  V1_0_3("1.0.3", "1\\.0(\\.\\d+)?", "1\\.0(\\.\\d+)?", false, Dates.ISO_8601),
  V2_0_0("2.0.0", "2\\.0(\\.\\d+)?", "[12]\\.0(\\.\\d+)?", true, Dates.RFC_3339);

  private final String text;
  private final Pattern header;
  private final Pattern property;
  private final boolean contextAgents;
  private final Dates dates;

  XapiVersion(String text, String header, String property, boolean contextAgents, Dates dates) {
    this.text = text;
    this.header = Pattern.compile(header);
    this.property = Pattern.compile(property);
    this.contextAgents = contextAgents;
    this.dates = dates;
  }

  /** What the answer's X-Experience-API-Version header says. */
  public String text() {
    return text;
  }

  /** Whether a statement that arrives under this version may carry this {@code version}. */
  public boolean allowsProperty(String value) {
    return property.matcher(value).matches();
  }

  /** Whether a context may have contextAgents and contextGroups. */
  public boolean hasContextAgents() {
    return contextAgents;
  }

  /** How points in time are written. */
  public Dates dates() {
    return dates;
  }

  /** The version that a request's X-Experience-API-Version header asks for, if we speak it. */
  public static Optional<XapiVersion> ofHeader(String value) {
    for (XapiVersion version : values()) {
      if (version.text.equals(value)) {
        return Optional.of(version);
      }
    }
    return Arrays.stream(values())
        .filter(version -> version.header.matcher(value.strip()).matches())
        .findFirst();
  }

  /** For the sentence that refuses another version: {@code 1.0.3, 2.0.0}. */
  public static String spoken() {
    return Arrays.stream(values()).map(XapiVersion::text).collect(Collectors.joining(", "));
  }
}
