package org.koers.lrs.staff;

import java.net.URI;

/**
 * The cookies of staff. Over https they are bound to this host by their names ({@code __Host-}), so
 * that the content on hosts below it cannot set them.
 *
 * @param secure the address people reach the server by is https
 */
public record StaffCookies(boolean secure) {

  /** Those of this installation. */
  public static StaffCookies fromSettings() {
    String baseUrl = System.getProperty("koers.base-url", "http://localhost:8080");
    return new StaffCookies("https".equals(URI.create(baseUrl).getScheme()));
  }

  /** Holds the token of the session. */
  public String session() {
    return prefix() + "koers-staff";
  }

  /** Names the browser before the sign-in. */
  public String browser() {
    return prefix() + "koers-browser";
  }

  /** Holds what a browser takes along to the organisation's sign-in and brings back. */
  public String departure() {
    return prefix() + "koers-departure";
  }

  /** Holds the chosen language. */
  String language() {
    return prefix() + "koers-language";
  }

  /** The header that sets it until the browser is closed. */
  public String set(String name, String value) {
    return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** The header that takes it away. */
  public String clear(String name) {
    return set(name, "") + "; Max-Age=0";
  }

  private String prefix() {
    return secure ? "__Host-" : "";
  }
}
