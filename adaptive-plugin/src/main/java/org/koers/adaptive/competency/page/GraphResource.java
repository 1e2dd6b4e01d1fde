package org.koers.adaptive.competency.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.competency.GraphCheck;
import org.koers.adaptive.competency.GraphDiff;
import org.koers.adaptive.competency.GraphEditing;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.competency.GraphVersion;
import org.koers.adaptive.competency.GraphVersions;
import org.koers.adaptive.competency.GraphWords;
import org.koers.adaptive.competency.Reachability;
import org.koers.adaptive.competency.exchange.SkosExport;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** The competency graph of the visitor's organisation: drawn, checked, changed, taken back. */
@Path("graph")
@StaffPage(
    key = "graph",
    path = "graph",
    order = 27,
    roles = {StaffRole.AUTHOR, StaffRole.LEARNING})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class GraphResource {

  private static final int MOST_VERSIONS = 100;

  @Inject CompetencyGraphs graphs;
  @Inject GraphVersions versions;
  @Inject GraphEditing editing;
  @Inject Offers offers;
  @Inject AccessLog log;
  @Context SecurityContext security;

  @GET
  public String show(@QueryParam("role") String role, @QueryParam("done") String done) {
    return page("graph", shown(role == null ? "" : role), done == null ? "" : "done." + done);
  }

  private Map<String, Object> shown(String role) {
    Map<String, Object> model = new HashMap<>();
    List<GraphView> views = List.of();
    String problem = "";
    try {
      CompetencyGraph graph = graphs.current(tenant());
      views = List.of(GraphView.of(graph, offers.current(tenant()), role, visitor().language()));
    } catch (GraphProblem none) {
      problem = String.valueOf(none.getMessage());
    }
    List<GraphVersion> all = versions.newest(tenant(), MOST_VERSIONS);
    model.put("views", views);
    model.put("problem", problem);
    model.put("versions", all);
    model.put("base", all.isEmpty() ? 0 : all.getFirst().number());
    return model;
  }

  /** The text in force, to be changed in place. */
  @GET
  @Path("edit")
  public String edit() {
    Map<String, Object> model = new HashMap<>();
    model.put("turtle", editing.text(tenant()).orElse(""));
    model.put("base", Integer.toString(versions.latest(tenant())));
    model.put("note", "");
    return page("editing", model, "");
  }

  /** Checks a file or a text and shows what it would change; nothing is kept yet. */
  @POST
  @Path("check")
  public Response check() {
    StaffForm form = visitor().form();
    byte[] file = form.file("graph");
    String turtle = file.length > 0 ? new String(file, UTF_8) : typed(form);
    if (turtle.isBlank()) {
      return refused("problem.file");
    }
    return Response.ok(checked(turtle, form.text("base"), form.text("note"))).build();
  }

  private String checked(String turtle, String base, String note) {
    GraphWords words = GraphWords.in(visitor().language());
    GraphCheck check = GraphCheck.of(turtle.getBytes(UTF_8), "");
    Map<String, Object> model = new HashMap<>();
    model.put(
        "findings", check.findings().stream().map(one -> GraphView.Said.of(one, words)).toList());
    model.put(
        "goals",
        check
            .graph()
            .map(graph -> Reachability.of(graph, offers.current(tenant())))
            .orElse(List.of())
            .stream()
            .map(one -> GraphView.Said.of(one, words))
            .toList());
    model.put(
        "diffs",
        check.graph().map(now -> List.of(GraphDiff.between(old(), now))).orElse(List.of()));
    model.put("turtle", turtle);
    model.put("base", base);
    model.put("note", note);
    return page("check", model, "");
  }

  /** What is compared with; none where the tenant has no usable graph yet. */
  private @Nullable CompetencyGraph old() {
    try {
      return graphs.current(tenant());
    } catch (GraphProblem none) {
      return null;
    }
  }

  /** Puts what was checked in force. */
  @POST
  @Path("use")
  public Response use() {
    StaffForm form = visitor().form();
    return put(typed(form), form.text("base"), form.text("note"));
  }

  /** As it was before a browser gave it line ends of its own and a form lost the last one. */
  private static String typed(StaffForm form) {
    String text = form.text("turtle").replace("\r\n", "\n");
    return text.isEmpty() ? "" : text + "\n";
  }

  /** Puts an earlier version in force again, as a new one. */
  @POST
  @Path("back")
  public Response back() {
    StaffForm form = visitor().form();
    Optional<GraphVersion> old = find(form.text("number"));
    if (old.isEmpty()) {
      return refused("problem.gone");
    }
    String note = texts().say("version.back", old.get().number());
    return put(old.get().turtle(), form.text("base"), note);
  }

  private Response put(String turtle, String base, String note) {
    try {
      Optional<Integer> made =
          editing.use(tenant(), number(base), turtle, visitor().person().id(), note);
      if (made.isEmpty()) {
        return refused("problem.since");
      }
      log.write(
          new AccessEntry(
              tenant(), visitor().person().id(), "graph.changed", Integer.toString(made.get())));
      return Response.seeOther(URI.create("graph?done=used")).build();
    } catch (GraphProblem unusable) {
      return Response.status(422).entity(checked(turtle, base, note)).build();
    }
  }

  /** What one version changed. */
  @GET
  @Path("version")
  public Response version(@QueryParam("number") String number) {
    Optional<GraphVersion> version = find(number);
    if (version.isEmpty()) {
      return refused("problem.gone");
    }
    Map<String, Object> model = new HashMap<>();
    model.put("version", version.get());
    model.put(
        "diff",
        GraphDiff.between(
            versions.find(tenant(), version.get().number() - 1).map(this::graph).orElse(null),
            graph(version.get())));
    return Response.ok(page("version", model, "")).build();
  }

  private CompetencyGraph graph(GraphVersion version) {
    return GraphCheck.of(version.turtle().getBytes(UTF_8), "").graph().orElse(null);
  }

  /** The Turtle of a version, of the one in force without a number. */
  @GET
  @Path("file")
  public Response file(@QueryParam("number") String number) {
    Optional<String> text =
        number == null ? editing.text(tenant()) : find(number).map(GraphVersion::turtle);
    return text.map(one -> download(one, "graph.ttl")).orElseGet(() -> refused("problem.gone"));
  }

  /** The graph in force as SKOS. */
  @GET
  @Path("skos")
  public Response skos() {
    try {
      return download(SkosExport.of(graphs.current(tenant())), "competencies.ttl");
    } catch (GraphProblem none) {
      return refused("problem.gone");
    }
  }

  private static Response download(String text, String name) {
    return Response.ok(text.getBytes(UTF_8), "text/turtle; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Response refused(String problem) {
    Map<String, Object> model = shown("");
    model.put("problem", texts().say(problem));
    return Response.status(422).entity(page("graph", model, "")).build();
  }

  private String page(String template, Map<String, Object> content, String notice) {
    Map<String, Object> model = new HashMap<>(content);
    Texts texts = texts();
    model.put("texts", texts);
    model.put("csrf", visitor().csrf());
    return Templates.framed(
        visitor()
            .frame(texts.say("graph.title"))
            .noticing(texts.has(notice) ? texts.say(notice) : ""),
        "competency/" + template + ".jte",
        model);
  }

  private Optional<GraphVersion> find(String number) {
    return versions.find(tenant(), number(number));
  }

  private static int number(String text) {
    return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  private Texts texts() {
    return visitor().texts(GraphResource.class);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }

  private long tenant() {
    return visitor().person().tenant().id();
  }
}
