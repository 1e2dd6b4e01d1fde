package org.koers.adaptive.placement.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.bank.BankFinding;
import org.koers.adaptive.placement.sitting.Bank;
import org.koers.adaptive.placement.sitting.Banks;
import org.koers.adaptive.placement.sitting.Calibrations;
import org.koers.adaptive.placement.sitting.PackageBanks;
import org.koers.lrs.authority.Authenticated;

/** Banks of questions of the credential's tenant: bring one in, list them, calibrate them. */
@jakarta.ws.rs.Path("banks")
@Authenticated
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@NullUnmarked
public class BanksResource {

  private static final int UNPROCESSABLE = 422;

  @Inject Banks banks;
  @Inject PackageBanks packages;
  @Inject Calibrations calibrations;
  @Context SecurityContext security;

  @GET
  public String list() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    banks
        .all(Keeper.of(security.getUserPrincipal()).tenant().id())
        .forEach(bank -> all.add(json(bank)));
    return all.toString();
  }

  /**
   * 201 with the bank and its findings; 422 if nothing in it can be asked, and then what there was
   * stays.
   *
   * @param name of the file, with its extension, by which its kind is known
   * @param competency IRI that its questions are about where they do not say; may be empty
   * @param language BCP 47 of its questions where they do not say; may be empty
   */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response bring(
      InputStream body,
      @QueryParam("file") String name,
      @QueryParam("competency") @DefaultValue("") String competency,
      @QueryParam("language") @DefaultValue("") String language)
      throws IOException {
    var who = Keeper.of(security.getUserPrincipal());
    try (BankFile file = BankFile.receive(body, name)) {
      Banks.Brought brought =
          banks.file(
              file.path(),
              file.name(),
              BankFile.source(who.tenant().id(), file.name(), competency, language),
              who.key());
      return Response.status(brought.kept() ? 201 : UNPROCESSABLE)
          .entity(
              json(brought.bank())
                  .put("items", brought.reading().items().size())
                  .put("kept", brought.kept())
                  .toString())
          .build();
    } catch (PlacementProblem problem) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("title", "This bank cannot be read").put("status", UNPROCESSABLE);
      json.put("detail", problem.place() + ": " + problem.message() + " " + problem.cure());
      return Response.status(UNPROCESSABLE)
          .type("application/problem+json")
          .entity(json.toString())
          .build();
    }
  }

  /** Brings in the questions of published packages that authors confirmed. */
  @POST
  @Path("packages")
  public String packages() {
    var who = Keeper.of(security.getUserPrincipal());
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Banks.Brought one : packages.bring(who.tenant().id(), who.key())) {
      all.add(json(one.bank()).put("items", one.reading().items().size()).put("kept", one.kept()));
    }
    return all.toString();
  }

  /** Calibrates all questions that have answers enough. */
  @POST
  @Path("calibrations")
  public String calibrate() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Calibrations.Calibrated one :
        calibrations.run(Keeper.of(security.getUserPrincipal()).tenant().id())) {
      all.addObject()
          .put("competency", one.competency())
          .put("tests", one.tests())
          .put("calibrated", one.calibrated())
          .put("left", one.left())
          .put("converged", one.converged())
          .put("leastTests", Calibrations.LEAST_TESTS);
    }
    return all.toString();
  }

  private static ObjectNode json(Bank bank) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", bank.name()).put("kind", bank.kind().name());
    json.put("brought", bank.at().toString()).put("by", bank.who());
    json.put("questions", bank.questions());
    json.set("findings", findings(bank.findings()));
    return json;
  }

  private static ArrayNode findings(List<BankFinding> findings) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (BankFinding finding : findings) {
      all.addObject()
          .put("code", finding.code().name())
          .put("leavesOut", finding.code().leavesOut())
          .put("place", finding.place())
          .put("message", finding.message())
          .put("cure", finding.cure());
    }
    return all;
  }
}
