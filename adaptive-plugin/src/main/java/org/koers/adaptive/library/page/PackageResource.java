package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Rights;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.tag.Dimension;

/** One package: what was found, and every decision that an author can make about it. */
@Path("library/packages/{id}")
@StaffPage(key = "package", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class PackageResource {

  @Inject Library library;
  @Inject Decisions decisions;
  @Inject LibraryPages pages;
  @Inject PackageView.Maker views;
  @Inject BulkWork work;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  @GET
  public String show(@QueryParam("change") String change, @QueryParam("done") String done) {
    return show(change, done == null ? "" : done, "", "");
  }

  private String show(String change, String done, String field, String problem) {
    return views.page(visitor(), item(), change, done, field, problem);
  }

  /** Accepts, rejects or opens a tag again; or gives it another value. */
  @POST
  @Path("tags/{number}")
  public Response decide(@PathParam("number") int number) {
    StaffForm form = visitor().form();
    LibraryItem item = item();
    String anchor = "tag-" + number;
    if (form.text("do").equals("change")) {
      Optional<Dimension> dimension =
          library.tags(item).stream()
              .filter(tag -> tag.number() == number)
              .map(tag -> tag.dimension())
              .findFirst();
      String name = dimension.map(Dimension::name).orElse("");
      Optional<String> wrong = work.wrong(visitor(), name, form.text("value"));
      if (wrong.isPresent()) {
        return refused(anchor, wrong.get());
      }
      String value = dimension.flatMap(one -> one.normal(form.text("value"))).orElseThrow();
      return changed(decisions.change(item, number, value, who()), anchor);
    }
    return verdict(form.text("do"))
        .map(verdict -> changed(decisions.decide(item, number, verdict, who()), anchor))
        .orElseGet(() -> to("", anchor));
  }

  /** Adds a tag. */
  @POST
  @Path("tags")
  public Response add() {
    StaffForm form = visitor().form();
    Optional<String> wrong = work.wrong(visitor(), form.text("dimension"), form.text("value"));
    if (wrong.isPresent()) {
      return refused("add", wrong.get());
    }
    Dimension dimension = Dimension.valueOf(form.text("dimension"));
    String value = dimension.normal(form.text("value")).orElseThrow();
    return changed(decisions.add(item(), dimension, value, who()), "tags");
  }

  /** Accepts every open proposal of at least a confidence. */
  @POST
  @Path("accept")
  public Response accept() {
    return changed(
        work.accept(visitor(), List.of(item()), visitor().form().text("confidence")), "tags");
  }

  @POST
  @Path("rights")
  public Response rights() {
    StaffForm form = visitor().form();
    Arrays.stream(Rights.values())
        .filter(one -> one.name().equals(form.text("rights")))
        .findFirst()
        .ifPresent(rights -> library.setRights(item(), rights, form.text("note")));
    return to("?done=rights", "rights");
  }

  @POST
  @Path("publish")
  public Response publish() {
    Optional<String> why = work.publish(visitor(), item());
    return why.map(problem -> refused("publish", problem))
        .orElseGet(() -> to("?done=published", ""));
  }

  @POST
  @Path("withdraw")
  public Response withdraw() {
    if (item().publication().open()) {
      work.withdraw(visitor(), item());
    }
    return to("?done=withdrawn", "");
  }

  /** Forgets the package with all decisions on it. */
  @POST
  @Path("remove")
  public Response remove() {
    if (visitor().form().text("sure").isEmpty()) {
      return refused("remove", pages.texts(visitor()).say("remove.unsure"));
    }
    if (!library.remove(item())) {
      return refused("remove", pages.texts(visitor()).say("remove.published"));
    }
    return Response.status(303).header(HttpHeaders.LOCATION, "/staff/library?done=removed").build();
  }

  private static Optional<Verdict> verdict(String text) {
    return switch (text) {
      case "accept" -> Optional.of(Verdict.CONFIRMED);
      case "reject" -> Optional.of(Verdict.REJECTED);
      case "open" -> Optional.of(Verdict.OPEN);
      default -> Optional.empty();
    };
  }

  private Response refused(String field, String problem) {
    return Response.status(422).entity(show(null, "", field, problem)).build();
  }

  private Response changed(Optional<Change> change, String anchor) {
    return to(change.map(one -> "?change=" + one.id()).orElse("?done=nothing"), anchor);
  }

  private Response to(String query, String anchor) {
    String place = anchor.isEmpty() ? "" : "#" + anchor;
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/library/packages/" + item().id() + query + place)
        .build();
  }

  private LibraryItem item() {
    return pages.find(visitor(), id).orElseThrow(NotFoundException::new);
  }

  private String who() {
    return visitor().person().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
