package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.preview.LibraryPreviews;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** A package tried out as a beginner or an expert; nothing of it is recorded. */
@Path("library/packages/{id}/preview")
@StaffPage(key = "preview", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class PreviewResource {

  @Inject LibraryPreviews previews;
  @Inject Rehearsal rehearsal;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  @GET
  public String show(
      @QueryParam("as") String as,
      @QueryParam("role") String role,
      @QueryParam("language") String language) {
    Visitor visitor = visitor();
    LibraryItem item = item();
    boolean expert = "expert".equals(as);
    Locale learner =
        Texts.LANGUAGES.stream()
            .filter(one -> one.toLanguageTag().equals(language))
            .findFirst()
            .orElse(visitor.language());
    Map<String, Object> model = new HashMap<>();
    model.put("language", learner.toLanguageTag());
    model.put("item", item);
    model.put("expert", expert);
    model.put("view", rehearsal.of(visitor, item, expert, role == null ? "" : role, learner));
    String title = pages.texts(visitor).say("preview.title") + ": " + item.name();
    return pages.page(visitor, "preview", title, null, "", model);
  }

  /** Leads to the course itself, on a host of its own. */
  @GET
  @Path("open")
  public Response open(@QueryParam("as") String as) {
    try {
      return Response.status(303)
          .header(
              HttpHeaders.LOCATION,
              previews.launch(item(), "expert".equals(as), visitor().language()))
          .build();
    } catch (NotPlayable said) {
      return Response.status(422).entity(show(as, "", "")).build();
    }
  }

  private LibraryItem item() {
    return PackageResource.require(pages, visitor(), id);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
