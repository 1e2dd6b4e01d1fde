package org.koers.lrs.staff;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a page of staff, and with what; the principal of each request below {@code /staff}.
 *
 * @param signedIn null before the sign-in
 * @param token of the session; before the sign-in one that names the browser
 * @param path of the request
 * @param query of the request, with an ampersand at its end where there is one
 * @param client the address it came from
 */
public record Visitor(
    @Nullable StaffPerson signedIn,
    String token,
    Locale language,
    String path,
    String query,
    StaffForm form,
    Navigation navigation,
    String client)
    implements Principal {

  /** The visitor that the filter found. */
  public static Visitor of(@Nullable Principal principal) {
    if (principal instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("The request came past the filter of staff");
  }

  /** Who it is, on a page that only those who have signed in can open. */
  public StaffPerson person() {
    if (signedIn == null) {
      throw new IllegalStateException("This page must not be open to those who have not signed in");
    }
    return signedIn;
  }

  /** What every form must carry in the field {@code csrf}. */
  public String csrf() {
    return Tokens.csrf(token);
  }

  /** The texts of the room that this class is in. */
  public Texts texts(Class<?> room) {
    return Texts.beside(room, language);
  }

  /** The frame of a page with that title. */
  public Frame frame(String title) {
    return new Frame(this, title, "");
  }

  @Override
  public String getName() {
    return signedIn == null ? "" : signedIn.id();
  }
}
