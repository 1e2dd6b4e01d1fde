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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
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
      @QueryParam("change") String change,
      @QueryParam("done") String done) {
    return list(Filter.of(text, show), change, done == null ? "" : done, "", List.of());
  }

  private String list(
      Filter filter, String change, String done, String problem, List<BulkWork.Left> left) {
    Visitor visitor = visitor();
    List<LibraryLine> all = pages.lines(tenant());
    return pages.page(
        visitor,
        "list",
        pages.texts(visitor).say("library.title"),
        change,
        done,
        Map.of(
            "lines",
            all.stream().filter(filter::takes).toList(),
            "all",
            all.size(),
            "filter",
            filter,
            "uploads",
            uploads.of(tenant(), visitor.person().id()),
            "largest",
            Uploads.LARGEST,
            "sure",
            SURE,
            "problem",
            problem,
            "left",
            left));
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
      case "set" -> {
        Optional<String> wrong = bulk.wrong(visitor, form.text("dimension"), form.text("value"));
        yield wrong.isPresent()
            ? refused(wrong.get())
            : changed(
                decisions.setAll(
                    tenant(),
                    items,
                    Dimension.valueOf(form.text("dimension")),
                    Dimension.valueOf(form.text("dimension"))
                        .normal(form.text("value"))
                        .orElseThrow(),
                    visitor.person().id()));
      }
      case "publish" -> {
        List<BulkWork.Left> left = bulk.publish(visitor, items);
        yield left.isEmpty()
            ? to("?done=published")
            : Response.status(422)
                .entity(list(Filter.of("", ""), null, "", texts.say("bulk.left"), left))
                .build();
      }
      default -> refused(texts.say("bulk.nothing"));
    };
  }

  private Response refused(String problem) {
    return Response.status(422)
        .entity(list(Filter.of("", ""), null, "", problem, List.of()))
        .build();
  }

  private static Response changed(Optional<Change> change) {
    return to(change.map(one -> "?change=" + one.id()).orElse("?done=nothing"));
  }

  /** Every decision, to be taken back. */
  @GET
  @Path("history")
  public String history(@QueryParam("done") String done) {
    Visitor visitor = visitor();
    List<ShownChange> changes =
        decisions.changes(tenant(), HISTORY).stream()
            .map(change -> pages.shown(visitor, change))
            .toList();
    return pages.page(
        visitor,
        "history",
        pages.texts(visitor).say("history.title"),
        null,
        done == null ? "" : done,
        Map.of("changes", changes));
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
    int stay =
        change
            .filter(one -> one.undoneBy().isEmpty())
            .map(one -> decisions.undo(tenant(), one, visitor().person().id()))
            .orElse(0);
    String back = form.text("back");
    String where = back.matches("packages/[0-9a-f-]{36}|history") ? "/" + back : "";
    return to(where + (stay == 0 ? "?done=undone" : "?done=undonePart"));
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
