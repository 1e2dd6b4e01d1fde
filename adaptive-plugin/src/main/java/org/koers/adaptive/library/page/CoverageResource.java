package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/** Which competencies have content, and which do not. */
@Path("coverage")
@StaffPage(
    key = "coverage",
    path = "coverage",
    order = 26,
    roles = {StaffRole.AUTHOR, StaffRole.LEARNING})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class CoverageResource {

  @Inject Catalogue catalogue;
  @Inject Library library;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @GET
  public String show(@QueryParam("in") List<String> wanted) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    CompetencyGraph graph = pages.graph(visitor);
    List<Coverage> coverage =
        graph == null
            ? List.of()
            : List.of(
                Coverage.of(
                    catalogue.published(visitor.person().tenant().id()),
                    graph,
                    visitor.language(),
                    wanted));
    Map<UUID, UUID> items =
        library.items(visitor.person().tenant().id()).stream()
            .filter(one -> one.publication().open() && one.publication().entry() != null)
            .collect(Collectors.toMap(one -> one.publication().entry(), LibraryItem::id));
    return pages.page(
        visitor,
        "coverage",
        pages.texts(visitor).say("coverage.title"),
        null,
        "",
        Map.of(
            "coverage",
            coverage,
            "language",
            visitor.language(),
            "items",
            items,
            "author",
            visitor.person().roles().stream().anyMatch(one -> one.equals(StaffRole.AUTHOR))));
  }
}
