package org.koers.lrs.xapi.version;

import java.util.regex.Pattern;

/** The form of a timestamp, apart from whether day and hour exist. */
public enum Dates {
  /** Extended or basic, the zone may be absent, seconds too. */
  ISO_8601(".*", "an ISO 8601 date and time such as \"2026-03-01T12:00:00Z\""),

  /** Always with seconds and a zone. */
  RFC_3339(
      "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)",
      "an RFC 3339 date and time such as \"2026-03-01T12:00:00Z\"");

  private final Pattern form;
  private final String words;

  Dates(String form, String words) {
    this.form = Pattern.compile(form);
    this.words = words;
  }

  public boolean allow(String text) {
    return form.matcher(text).matches();
  }

  /** What is expected, for a message. */
  public String words() {
    return words;
  }
}
