package org.koers.adaptive.placement.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.placement.PilotRule;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.bank.BankFinding;
import org.koers.adaptive.placement.sitting.Banks;
import org.koers.adaptive.placement.sitting.Calibrations;
import org.koers.adaptive.placement.sitting.KeptItem;
import org.koers.adaptive.placement.sitting.PackageBanks;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** The authors' page of questions for placement tests. */
@Path("banks")
@StaffPage(
    key = "banks",
    path = "banks",
    order = 27,
    roles = {StaffRole.AUTHOR, StaffRole.LEARNING})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class BanksPageResource {

  private static final int UNPROCESSABLE = 422;

  @Inject Banks banks;
  @Inject PackageBanks packages;
  @Inject Calibrations calibrations;
  @Inject CompetencyGraphs graphs;
  @Context SecurityContext security;

  @GET
  public String show() {
    return page(List.of(), List.of());
  }

  /** Takes a file, or what was pasted in its place. */
  @POST
  public Response bring() throws IOException {
    var form = visitor().form();
    String name = form.text("name").strip() + "." + form.text("kind");
    byte[] file = form.file("file");
    byte[] pasted = form.text("pasted").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (BankFile bank =
        BankFile.receive(new ByteArrayInputStream(file.length > 0 ? file : pasted), name)) {
      Banks.Brought brought =
          banks.file(
              bank.path(),
              bank.name(),
              BankFile.source(
                  tenant(), bank.name(), form.text("competency"), form.text("language")),
              visitor().person().id());
      String key = brought.kept() ? "banks.kept" : "banks.empty";
      return Response.status(brought.kept() ? 200 : UNPROCESSABLE)
          .entity(
              page(
                  List.of(
                      texts()
                          .say(
                              key,
                              brought.reading().items().size(),
                              brought.reading().questions())),
                  brought.reading().findings()))
          .build();
    } catch (PlacementProblem problem) {
      return Response.status(UNPROCESSABLE)
          .entity(
              page(
                  List.of(problem.place() + ": " + problem.message() + " " + problem.cure()),
                  List.of()))
          .build();
    }
  }

  /** Brings in what authors confirmed in published packages. */
  @POST
  @Path("packages")
  public String packages() {
    List<Banks.Brought> brought = packages.bring(tenant(), visitor().person().id());
    List<BankFinding> findings =
        brought.stream()
            .flatMap(one -> one.reading().findings().stream())
            .filter(
                one ->
                    one.code() != org.koers.adaptive.placement.bank.BankFindingCode.NOT_CONFIRMED)
            .toList();
    int items = brought.stream().mapToInt(one -> one.reading().items().size()).sum();
    return page(List.of(texts().say("banks.fromPackages", items, brought.size())), findings);
  }

  /** Calibrates what has answers enough. */
  @POST
  @Path("calibrations")
  public String calibrate() {
    List<String> said = new ArrayList<>();
    for (Calibrations.Calibrated one : calibrations.run(tenant())) {
      said.add(
          texts()
              .say(
                  one.tests() < Calibrations.LEAST_TESTS ? "banks.tooFew" : "banks.calibrated",
                  label(one.competency()),
                  one.tests(),
                  one.calibrated(),
                  one.left(),
                  Calibrations.LEAST_TESTS));
    }
    return page(said, List.of());
  }

  private String page(List<String> said, List<BankFinding> findings) {
    Map<String, Object> model = new TreeMap<>();
    model.put("texts", texts());
    model.put("csrf", visitor().csrf());
    model.put("said", said);
    model.put("findings", findings);
    model.put("banks", banks.all(tenant()));
    model.put("subjects", subjects());
    model.put("competencies", competencies());
    return Templates.framed(
        visitor().frame(texts().say("banks.title")), "placement/banks.jte", model);
  }

  /** What is there by competency. */
  private List<BankSubject> subjects() {
    Map<String, List<KeptItem>> by = new TreeMap<>();
    banks
        .items(tenant())
        .forEach(
            one -> by.computeIfAbsent(one.item().competency(), _ -> new ArrayList<>()).add(one));
    return by.entrySet().stream()
        .map(
            one ->
                new BankSubject(
                    one.getKey().isEmpty() ? texts().say("banks.nowhere") : label(one.getKey()),
                    one.getValue().size(),
                    (int)
                        one.getValue().stream()
                            .filter(item -> !PilotRule.stillPilot(item.estimate()))
                            .count(),
                    one.getValue().stream().mapToLong(item -> item.estimate().answers()).sum(),
                    one.getValue().stream()
                        .filter(item -> PilotRule.suspect(item.estimate()))
                        .map(item -> item.item().stem())
                        .toList()))
        .toList();
  }

  private Map<String, String> competencies() {
    Map<String, String> labels = new java.util.LinkedHashMap<>();
    graph().stream()
        .flatMap(graph -> graph.competencies().stream())
        .forEach(one -> labels.put(one.iri(), one.labels().in(visitor().language())));
    return labels;
  }

  private String label(String iri) {
    return competencies().getOrDefault(iri, iri);
  }

  /** None where the tenant has no usable one; IRIs stand in for labels then. */
  private Optional<CompetencyGraph> graph() {
    try {
      return Optional.of(graphs.current(tenant()));
    } catch (GraphProblem none) {
      return Optional.empty();
    }
  }

  private Texts texts() {
    return visitor().texts(BanksPageResource.class);
  }

  private long tenant() {
    return visitor().person().tenant().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
