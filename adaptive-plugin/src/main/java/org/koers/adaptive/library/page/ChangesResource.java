package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/** What changed for a learner since the edition before. */
@Path("library/packages/{id}/changes")
@StaffPage(key = "changes", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class ChangesResource {

  @Inject Library library;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @GET
  public String show(@PathParam("id") String id) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    LibraryItem item = PackageResource.require(pages, visitor, id);
    LibraryItem before =
        library.editions(item).stream()
            .filter(one -> one.edition() < item.edition())
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return pages.page(
        visitor,
        "changes",
        pages.texts(visitor).say("changes.title"),
        null,
        "",
        Map.of("item", item, "before", before, "changes", library.changes(before, item)));
  }
}
