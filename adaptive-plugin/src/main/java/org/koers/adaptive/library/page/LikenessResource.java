package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.Likenesses;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/** Duplicates, near-duplicates and what is perhaps one course in two languages. */
@Path("library/likeness")
@StaffPage(key = "likeness", path = "library/likeness", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class LikenessResource {

  @Inject Library library;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @GET
  public String show(@QueryParam("done") String done) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    Likenesses alike = library.likenesses(visitor.person().tenant().id());
    return pages.page(
        visitor,
        "likeness",
        pages.texts(visitor).say("likeness.title"),
        null,
        done == null ? "" : done,
        Map.of("pairs", alike.pairs(), "kin", alike.kin()));
  }
}
