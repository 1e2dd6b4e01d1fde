package org.koers.lrs.staff;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * The door to every page of staff: finds who it is, lets in whom the page is for, and takes a form
 * only from a page of ours. The visitor is the principal of the request.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
@NullUnmarked
public class StaffFilter implements ContainerRequestFilter {

  private static final int MOST_FORM = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String OWN_SCRIPT = "X-Koers-Form";

  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  private StaffSessions sessions;
  private StaffPages pages;
  private StaffCookies cookies = StaffCookies.fromSettings();

  @Inject
  public void use(StaffSessions open, StaffPages served) {
    sessions = open;
    pages = served;
  }

  /** For tests over https. */
  StaffFilter with(StaffCookies others) {
    cookies = others;
    return this;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<String> token = cookie(request, cookies.session());
    Optional<StaffPerson> person = token.flatMap(sessions::use);
    boolean open = resource.getResourceClass().isAnnotationPresent(WithoutSignIn.class);
    if (person.isEmpty() && !open) {
      request.abortWith(toSignIn(request));
      return;
    }
    Visitor visitor = visitor(request, person.orElse(null), token);
    request.setSecurityContext(new OfVisitor(visitor, request.getSecurityContext()));
    person.filter(one -> !open).ifPresent(this::requireRole);
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      requireOwnForm(visitor, request.getHeaderString(OWN_SCRIPT));
    }
  }

  private void requireRole(StaffPerson person) {
    StaffPage page = resource.getResourceClass().getAnnotation(StaffPage.class);
    if (page == null || !person.hasOneOf(Set.of(page.roles()))) {
      throw new LrsProblem(
          ProblemCode.NOT_FOR_ROLE,
          "This page is for other roles than yours. Ask whoever runs Koers for the role.");
    }
  }

  /**
   * A form has the token in a field; what a script of ours sends that is no form has it in a
   * header, which no other origin can set.
   */
  private static void requireOwnForm(Visitor visitor, @Nullable String header) {
    String sent = header == null ? visitor.form().text("csrf") : header;
    if (!Tokens.equal(visitor.csrf(), sent)) {
      throw new LrsProblem(
          ProblemCode.FORM_TOO_OLD,
          "This form is from before the last sign-in, or not from Koers. Nothing was changed. Open"
              + " the page again and fill it in there.");
    }
  }

  private Visitor visitor(
      ContainerRequestContext request, @Nullable StaffPerson person, Optional<String> session) {
    Languages languages =
        new Languages(
            request.getUriInfo().getQueryParameters().getFirst("lang"),
            cookie(request, cookies.language()).orElse(null));
    var language = languages.choose(request.getAcceptableLanguages());
    String token =
        person == null
            ? cookie(request, cookies.browser()).orElseGet(Secrets::generate)
            : session.orElseThrow();
    return new Visitor(
        person,
        token,
        language,
        request.getUriInfo().getRequestUri().getPath(),
        without(request.getUriInfo().getRequestUri().getRawQuery()),
        person != null && type(request).startsWith(FormWithFiles.TYPE)
            ? new FormWithFiles(type(request), request.getEntityStream()).read()
            : form(request),
        person == null ? Navigation.NONE : Navigation.of(pages.resources(), person, language),
        String.valueOf(servlet.getRemoteAddr()));
  }

  /** The query without what the frame itself puts there. */
  private static String without(@Nullable String query) {
    return Stream.of(query == null ? new String[0] : query.split("&", -1))
        .filter(one -> !one.startsWith("lang=") && !one.startsWith("done=") && !one.isEmpty())
        .map(one -> one + "&")
        .collect(Collectors.joining());
  }

  private static StaffForm form(ContainerRequestContext request) {
    if (!type(request).startsWith(FORM)) {
      return StaffForm.EMPTY;
    }
    try {
      byte[] body = request.getEntityStream().readNBytes(MOST_FORM + 1);
      if (body.length > MOST_FORM) {
        throw new LrsProblem(
            ProblemCode.TOO_LARGE, "A form of these pages has at most 64 KiB. Shorten its texts.");
      }
      return StaffForm.parse(new String(body, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String type(ContainerRequestContext request) {
    return String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
  }

  private static Response toSignIn(ContainerRequestContext request) {
    String wanted =
        request.getMethod().equals("GET")
            ? request.getUriInfo().getRequestUri().getPath()
            : pageOfForm(String.valueOf(request.getHeaderString("Referer")));
    return Response.status(303)
        .header(
            HttpHeaders.LOCATION,
            "/staff/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))
        .build();
  }

  /** Where the form stood that was sent; only a path, so that nobody can lead elsewhere by it. */
  private static String pageOfForm(String referer) {
    try {
      return SignInResource.own(new URI(referer).getPath());
    } catch (URISyntaxException notAnAddress) {
      return "";
    }
  }

  private static Optional<String> cookie(ContainerRequestContext request, String name) {
    Cookie cookie = request.getCookies().get(name);
    return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
  }

  private record OfVisitor(Visitor visitor, SecurityContext before) implements SecurityContext {

    @Override
    public Visitor getUserPrincipal() {
      return visitor;
    }

    @Override
    public boolean isUserInRole(String role) {
      StaffPerson person = visitor.signedIn();
      return person != null && person.roles().stream().anyMatch(one -> one.text().equals(role));
    }

    @Override
    public boolean isSecure() {
      return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
      return FORM_AUTH;
    }
  }
}
