package org.koers.lrs.xapi.json;

/** The body is not the JSON that we read; the message names the place and the cure. */
public final class MalformedJson extends RuntimeException {

  private final String pointer;

  MalformedJson(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** RFC 6901 pointer to the value in which the fault lies; empty for the whole body. */
  public String pointer() {
    return pointer;
  }
}
