package org.koers.adaptive.library.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Rights;
import org.koers.adaptive.library.upload.Uploads;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.tag.Dimension;

/** All packages: what each waits for, decisions on many at once, and taking them back. */
@Path("library")
@StaffPage(key = "library", path = "library", order = 24, roles = StaffRole.AUTHOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class LibraryResource {

  private static final int HISTORY = 200;
  private static final int SURE = 90;

  @Inject Library library;
  @Inject Decisions decisions;
  @Inject Uploads uploads;
  @Inject LibraryPages pages;
  @Inject BulkWork bulk;
  @Context SecurityContext security;

  @GET
  public String list(
      @QueryParam("q") String text,
      @QueryParam("show") String show,
      @QueryParam("sort") String sort,
      @QueryParam("page") String page,
      @QueryParam("change") String change,
      @QueryParam("done") String done) {
    Told told = pages.told(visitor(), "", change, done == null ? "" : done);
    return list(Filter.of(text, show, sort, page), told, "", List.of(), StaffForm.EMPTY);
  }

  private String list(
      Filter filter, Told told, String problem, List<BulkWork.Left> left, StaffForm form) {
    Visitor visitor = visitor();
    List<LibraryLine> all = pages.lines(tenant());
    List<LibraryLine> taken = filter.of(all);
    Map<String, Object> model = new HashMap<>();
    model.put("lines", filter.page(taken));
    model.put("pages", Filter.pages(taken));
    model.put("all", all.size());
    model.put("elsewhere", pages.elsewhere(tenant(), all));
    model.put("filter", filter);
    model.put("uploads", uploads.of(tenant(), visitor.person().id()));
    model.put("largest", Uploads.LARGEST);
    model.put("sure", SURE);
    model.put("problem", problem);
    model.put("left", left);
    model.put("form", form);
    return pages.page(visitor, "list", pages.texts(visitor).say("library.title"), told, model);
  }

  /** What has become of packages that are on their way: their ids and states. */
  @GET
  @Path("states")
  @Produces(MediaType.APPLICATION_JSON)
  public String states() {
    ObjectNode states = JsonNodeFactory.instance.objectNode();
    library.items(tenant()).forEach(item -> states.put(item.id().toString(), item.state().name()));
    return states.toString();
  }

  /** Does something with every package that is ticked. */
  @POST
  @Path("bulk")
  public Response bulk() {
    Visitor visitor = visitor();
    StaffForm form = visitor.form();
    List<LibraryItem> items =
        form.all("item").stream().flatMap(id -> pages.find(visitor, id).stream()).toList();
    Texts texts = pages.texts(visitor);
    if (items.isEmpty()) {
      return refused(texts.say("bulk.nothing"));
    }
    return switch (form.text("do")) {
      case "accept" -> changed(bulk.accept(visitor, items, form.text("confidence")));
      case "set" -> set(form, items);
      case "publish" -> outcome("published", bulk.publish(visitor, items));
      case "withdraw" -> outcome("withdrawn", bulk.withdraw(visitor, items));
      case "rights" ->
          Arrays.stream(Rights.values())
              .filter(one -> one.name().equals(form.text("rights")))
              .findFirst()
              .map(rights -> outcome("rights", bulk.rights(visitor, items, rights)))
              .orElseGet(() -> refused(texts.say("bulk.nothing")));
      case "remove" ->
          form.text("sure").isEmpty()
              ? refused(texts.say("remove.unsure"))
              : outcome("removed", bulk.remove(visitor, items));
      default -> refused(texts.say("bulk.nothing"));
    };
  }

  private Response set(StaffForm form, List<LibraryItem> items) {
    Optional<String> wrong = bulk.wrong(visitor(), form.text("dimension"), form.text("value"));
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    Dimension dimension = Dimension.valueOf(form.text("dimension"));
    String value = bulk.normal(visitor(), dimension, form.text("value")).orElseThrow();
    return changed(decisions.setAll(tenant(), items, dimension, value, visitor().person().id()));
  }

  /** What succeeded, and what stayed as it was and why. */
  private Response outcome(String done, BulkWork.Outcome outcome) {
    if (outcome.left().isEmpty()) {
      return back("done=" + done);
    }
    Texts texts = pages.texts(visitor());
    String said = texts.say("bulk." + done, outcome.done()) + " " + texts.say("bulk.left");
    return answer(said, outcome.left());
  }

  private Response refused(String problem) {
    return answer(problem, List.of());
  }

  /** The list as it was, with what was ticked and typed. */
  private Response answer(String problem, List<BulkWork.Left> left) {
    Told nothing = new Told("", "", List.of());
    StaffForm form = visitor().form();
    return Response.status(422).entity(list(filter(form), nothing, problem, left, form)).build();
  }

  private static Filter filter(StaffForm form) {
    return Filter.of(form.text("q"), form.text("show"), form.text("sort"), form.text("page"));
  }

  private Response changed(Optional<Change> change) {
    return back(change.map(one -> "change=" + one.id()).orElse("done=nothing"));
  }

  /** To the list as it was shown. */
  private Response back(String done) {
    Filter filter = filter(visitor().form());
    return to("?" + done + "&" + filter.query(filter.page()));
  }

  /** Who opens the address of a form, as by reloading or changing the language, gets the list. */
  @GET
  @Path("{form:bulk|undo|forget}")
  public Response ofForm() {
    return to("");
  }

  /** Forgets an upload that is not whole. */
  @POST
  @Path("forget")
  public Response forget() {
    String upload = visitor().form().text("upload");
    uploads.of(tenant(), visitor().person().id()).stream()
        .filter(one -> one.id().toString().equals(upload))
        .forEach(uploads::cancel);
    return to("?done=forgotten");
  }

  /** The last decisions, to be taken back: of all packages, or of those of that name. */
  @GET
  @Path("history")
  public String history(
      @QueryParam("q") String text,
      @QueryParam("change") String change,
      @QueryParam("done") String done) {
    Visitor visitor = visitor();
    String wanted = text == null ? "" : text.strip();
    Map<UUID, LibraryItem> items =
        library.items(tenant()).stream()
            .collect(Collectors.toMap(LibraryItem::id, Function.identity()));
    List<ShownChange> changes =
        decisions.changes(tenant(), HISTORY).stream()
            .map(one -> pages.shown(visitor, one, items))
            .filter(one -> one.isAbout(wanted))
            .toList();
    return pages.page(
        visitor,
        "history",
        pages.texts(visitor).say("history.title"),
        change,
        done == null ? "" : done,
        Map.of("changes", changes, "text", wanted));
  }

  @POST
  @Path("undo")
  public Response undo() {
    StaffForm form = visitor().form();
    String number = form.text("change");
    Optional<Change> change =
        number.matches("[0-9]{1,18}")
            ? decisions.find(tenant(), Long.parseLong(number))
            : Optional.empty();
    String done =
        change.filter(one -> one.undoneBy().isEmpty()).map(this::undo).orElse("undoneBefore");
    String back = form.text("back");
    String where = back.matches("packages/[0-9a-f-]{36}|history") ? "/" + back : "";
    String at = form.text("at").matches("[a-z]+(-[0-9]{1,9})?") ? form.text("at") : "";
    String said = change.map(one -> "&change=" + one.id()).orElse("");
    return to(where + "?done=" + done + said + (at.isEmpty() ? "" : "&at=" + at + "#" + at));
  }

  private String undo(Change change) {
    int stay = decisions.undo(tenant(), change, visitor().person().id());
    return stay == 0 ? "undone" : stay == change.size() ? "undoneNone" : "undonePart";
  }

  private static Response to(String where) {
    return Response.status(303).header(HttpHeaders.LOCATION, "/staff/library" + where).build();
  }

  private long tenant() {
    return visitor().person().tenant().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
