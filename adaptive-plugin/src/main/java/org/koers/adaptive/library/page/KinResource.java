package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/**
 * What a package is to another: an edition of the same course, or the same course in a language.
 */
@Path("library/packages/{id}/kin")
@StaffPage(key = "kin", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@NullUnmarked
public class KinResource {

  @Inject Library library;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  /** Who opens the address of a form, as by changing the language, gets the page. */
  @GET
  @Path("{form}")
  public Response ofForm() {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/library/packages/" + item().id())
        .build();
  }

  /** Makes it the next edition of another's course. */
  @POST
  @Path("edition")
  public Response edition() {
    LibraryItem item = item();
    if (item.publication().open()) {
      return to(item, "withdrawFirst");
    }
    Optional<LibraryItem> other =
        other()
            .filter(one -> !one.course().equals(item.course()))
            .filter(one -> one.state() == ItemState.READY);
    other.ifPresent(one -> library.makeEditionOf(item, one));
    return to(item, other.isPresent() ? "edition" : "nothing");
  }

  /** Makes it a course of its own. */
  @POST
  @Path("own")
  public Response own() {
    LibraryItem item = item();
    if (item.publication().open()) {
      return to(item, "withdrawFirst");
    }
    library.makeOwnCourse(item);
    return to(item, "family");
  }

  /** Makes its course and another's one course in several languages. */
  @POST
  @Path("family")
  public Response family() {
    LibraryItem item = item();
    Optional<LibraryItem> other = other().filter(one -> !one.family().equals(item.family()));
    other.ifPresent(one -> library.join(item, one));
    return to(item, other.isPresent() ? "family" : "nothing");
  }

  /** Takes its course out of its family. */
  @POST
  @Path("leave")
  public Response leave() {
    LibraryItem item = item();
    library.leaveFamily(item);
    return to(item, "family");
  }

  private Response to(LibraryItem item, String done) {
    String page =
        visitor().form().text("back").equals("likeness")
            ? "/staff/library/likeness?done=" + done
            : "/staff/library/packages/" + item.id() + "?done=" + done + "#editions";
    return Response.status(303).header(HttpHeaders.LOCATION, page).build();
  }

  private Optional<LibraryItem> other() {
    return pages.find(visitor(), visitor().form().text("other"));
  }

  private LibraryItem item() {
    return PackageResource.require(pages, visitor(), id);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
