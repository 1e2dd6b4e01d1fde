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
import org.koers.adaptive.library.ItemTag;
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
  @Inject Cautions cautions;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  @GET
  public String show(
      @QueryParam("change") String change,
      @QueryParam("done") String done,
      @QueryParam("at") String at) {
    String place = at != null && at.matches("[a-z]+(-[0-9]{1,9})?") ? at : "";
    Told told = pages.told(visitor(), place, change, done == null ? "" : done);
    return views.page(visitor(), item(), told);
  }

  /** Who opens the address of a form, as by reloading or changing the language, gets the page. */
  @GET
  @Path("{form:tags(/[0-9]+)?|accept|rights|publish|withdraw|remove}")
  public Response ofForm() {
    return to("", "");
  }

  /** Accepts, rejects or opens a tag again; or gives it another value. */
  @POST
  @Path("tags/{number}")
  public Response decide(@PathParam("number") int number) {
    StaffForm form = visitor().form();
    LibraryItem item = item();
    String anchor = "tag-" + number;
    Optional<ItemTag> tag =
        library.tags(item).stream().filter(one -> one.number() == number).findFirst();
    String was = form.text("was");
    if (tag.isEmpty() || !(was.isEmpty() || was.equals(ShownTag.now(tag.get())))) {
      return refused(tag.isEmpty() ? "tags" : anchor, pages.texts(visitor()).say("tag.since"));
    }
    if (form.text("do").equals("change")) {
      Dimension dimension = tag.get().dimension();
      Optional<String> wrong = work.wrong(visitor(), dimension.name(), form.text("value"));
      if (wrong.isPresent()) {
        return refused(anchor, wrong.get());
      }
      String value = work.normal(visitor(), dimension, form.text("value")).orElseThrow();
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
    String value = work.normal(visitor(), dimension, form.text("value")).orElseThrow();
    Optional<Change> change = decisions.add(item(), dimension, value, who());
    String anchor =
        change.map(one -> "tag-" + one.steps().getFirst().after().number()).orElse("add");
    return changed(change, anchor);
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
    Optional<Boolean> withdrawn =
        Arrays.stream(Rights.values())
            .filter(one -> one.name().equals(form.text("rights")))
            .findFirst()
            .map(rights -> work.rights(visitor(), item(), rights, form.text("note")));
    return to(withdrawn.orElse(false) ? "?done=rightsWithdrawn" : "?done=rights", "rights");
  }

  @POST
  @Path("publish")
  public Response publish() {
    Optional<String> why = work.publish(visitor(), item());
    return why.map(problem -> refused("publish", problem))
        .orElseGet(
            () -> to(cautions.unused(item()) ? "?done=publishedUnused" : "?done=published", ""));
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
    Typed typed = new Typed(field, problem, visitor().form());
    return Response.status(422).entity(views.page(visitor(), item(), typed)).build();
  }

  private Response changed(Optional<Change> change, String anchor) {
    return to(change.map(one -> "?change=" + one.id()).orElse("?done=nothing"), anchor);
  }

  private Response to(String query, String anchor) {
    String sign = query.isEmpty() ? "?" : "&";
    String place = anchor.isEmpty() ? "" : sign + "at=" + anchor + "#" + anchor;
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/library/packages/" + item().id() + query + place)
        .build();
  }

  /** The package of an address; where there is none, a page says that it is no longer there. */
  static LibraryItem require(LibraryPages pages, Visitor visitor, String id) {
    return pages
        .find(visitor, id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    Response.status(404)
                        .type("text/html; charset=utf-8")
                        .entity(pages.gone(visitor))
                        .build()));
  }

  private LibraryItem item() {
    return PackageResource.require(pages, visitor(), id);
  }

  private String who() {
    return visitor().person().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
