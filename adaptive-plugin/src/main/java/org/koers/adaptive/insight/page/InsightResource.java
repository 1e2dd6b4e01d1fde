package org.koers.adaptive.insight.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.insight.model.ModelCard;
import org.koers.adaptive.insight.run.InsightRuns;
import org.koers.adaptive.learnerstate.KeptModel;
import org.koers.adaptive.learnerstate.PredictionModels;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** What all histories say together: what would be saved, modules, questions, groups, models. */
@Path("insight")
@StaffPage(key = "insight", path = "insight", order = 28, roles = StaffRole.LEARNING)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class InsightResource {

  private static final JsonMapper JSON = new JsonMapper();

  @Inject InsightRuns runs;
  @Inject PredictionModels models;
  @Inject AccessLog log;
  @Context SecurityContext security;

  @GET
  public String show(@QueryParam("done") String done) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    long tenant = visitor.person().tenant().id();
    Texts texts = visitor.texts(InsightResource.class);
    Map<String, Object> model = new HashMap<>();
    model.put("texts", texts);
    model.put("csrf", visitor.csrf());
    model.put("progress", runs.of(tenant).map(List::of).orElse(List.of()));
    model.put("reports", runs.report(tenant).map(List::of).orElse(List.of()));
    model.put("models", shown(models.kept(tenant)));
    String notice = done == null ? "" : "done." + done;
    return Templates.framed(
        visitor
            .frame(texts.say("insight.title"))
            .noticing(texts.has(notice) ? texts.say(notice) : ""),
        "insight/insight.jte",
        model);
  }

  private static List<ShownModel> shown(List<KeptModel> kept) {
    List<ShownModel> all = new ArrayList<>();
    for (KeptModel one : kept) {
      try {
        all.add(new ShownModel(one, JSON.readValue(one.card(), ModelCard.class)));
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("The card of model " + one.version(), broken);
      }
    }
    return all;
  }

  /** Looks at everything anew. */
  @POST
  @Path("run")
  public Response run() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    runs.start(visitor.person().tenant().id(), visitor.person().id());
    return seeOther("?done=started");
  }

  /** From now on choices rest on this version; on the rating alone where it is empty. */
  @POST
  @Path("use")
  public Response use() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    long tenant = visitor.person().tenant().id();
    String version = visitor.form().text("version");
    boolean known = models.use(tenant, version);
    if (known) {
      log.write(
          new AccessEntry(
              tenant,
              visitor.person().id(),
              "model.used",
              version.isEmpty() ? "rating alone" : version));
    }
    return seeOther("?done=" + (known ? "used" : "unknown") + "#models");
  }

  private static Response seeOther(String where) {
    return Response.status(303).header(HttpHeaders.LOCATION, "/staff/insight" + where).build();
  }
}
