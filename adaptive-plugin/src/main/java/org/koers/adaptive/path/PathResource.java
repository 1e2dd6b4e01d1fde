package org.koers.adaptive.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.nextactivity.WeekPlan;
import org.koers.adaptive.play.Attempt;
import org.koers.adaptive.play.PlaySettings;
import org.koers.adaptive.play.Player;

/** A learner's pages; the secret in the address says whose. */
@Path("{token}")
@RequestScoped
@NullUnmarked
public class PathResource {

  private static final Logger LOG = System.getLogger(PathResource.class.getName());
  private static final String HTML = "text/html; charset=utf-8";

  @Inject Learners learners;
  @Inject NextActivities choices;
  @Inject PathPages pages;
  @Inject Player player;
  @Inject Catalogue catalogue;
  @Inject PlaySettings settings;

  @PathParam("token")
  String token;

  @QueryParam("lang")
  String language;

  @QueryParam("minutes")
  String minutes;

  @Context HttpHeaders headers;

  /** What is next, why, and how far the learner is. */
  @GET
  public Response path() {
    return withChoice(
        (learner, chosen) ->
            page(
                200,
                Html.path(
                    pages.view(
                        learner, request(learner), base(), chosen, choices.history(learner)))));
  }

  /** The same choice for programs. */
  @GET
  @Path("next")
  public Response next() {
    return withChoice(
        (learner, chosen) ->
            guarded(200)
                .type("application/json")
                .entity(
                    new ChoiceJson(request(learner).language())
                        .of(learner, request(learner), chosen))
                .build());
  }

  /** What could be done in the coming five working days. */
  @GET
  @Path("week")
  public Response week(@QueryParam("total") String total) {
    return withChoice(
        (learner, _) -> {
          int week = WeekView.total(total);
          WeekPlan plan =
              choices.week(learner, request(learner).budget(), Duration.ofMinutes(week));
          return page(200, Html.week(WeekView.of(plan, request(learner), week, base())));
        });
  }

  /** Goes on with the activity's unfinished attempt, or begins one. */
  @POST
  @Path("start")
  public Response start(@FormParam("activity") String activity) {
    return withLearner(
        learner ->
            Optional.ofNullable(activity)
                .filter(iri -> iri.indexOf(0) < 0) // no text of the database has it
                .flatMap(iri -> catalogue.byActivity(learner.tenantId(), iri))
                .map(entry -> player.open(learner, entry))
                .map(attempt -> seeOther(learner, attempt))
                .orElseGet(() -> message(404, learner, "noActivity")));
  }

  /** The player. */
  @GET
  @Path("play/{registration}")
  public Response play(@PathParam("registration") String registration) {
    return withLearner(
        learner ->
            uuid(registration)
                .flatMap(id -> player.attempt(learner, id))
                .flatMap(
                    attempt ->
                        player
                            .entryOf(attempt)
                            .map(
                                entry -> player(learner, attempt, entry.title(), entry.language())))
                .orElseGet(() -> message(404, learner, "noActivity")));
  }

  private Response player(Learner learner, Attempt attempt, String title, String contentLanguage) {
    PlayerView view =
        new PlayerView(
            words(learner),
            title,
            contentLanguage,
            player.launch(attempt),
            base() + query(learner),
            attempt.isFinished());
    return page(200, Html.player(view));
  }

  private Response withChoice(Choice answer) {
    return withLearner(
        learner -> {
          long waiting = player.settle(learner);
          try {
            Decision decision = choices.choose(learner, request(learner).budget());
            return answer.with(learner, new Chosen(decision, waiting));
          } catch (GraphProblem missing) {
            LOG.log(Logger.Level.ERROR, "No choice for learners: {0}", missing.getMessage());
            return message(503, learner, "noGraph");
          }
        });
  }

  private interface Choice {
    Response with(Learner learner, Chosen chosen);
  }

  private Response withLearner(Function<Learner, Response> answer) {
    return learners
        .byToken(token)
        .map(answer)
        .orElseGet(() -> page(404, Html.message(Words.in(Request.speak(accepted())), "noLearner")));
  }

  private Response seeOther(Learner learner, Attempt attempt) {
    URI player =
        URI.create(
            settings.baseUrl() + base() + "/play/" + attempt.registration() + query(learner));
    return guarded(303).location(player).build();
  }

  private Response message(int status, Learner learner, String key) {
    return page(status, Html.message(words(learner), key));
  }

  private Response page(int status, String html) {
    return guarded(status).type(HTML).entity(html).build();
  }

  /** The address is a secret: it is not kept, not passed on, and nothing foreign runs beside it. */
  private Response.ResponseBuilder guarded(int status) {
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'; frame-src "
                + settings.contentOrigins());
  }

  private Request request(Learner learner) {
    return Request.of(learner, language, minutes, accepted());
  }

  private Words words(Learner learner) {
    return Words.in(request(learner).language());
  }

  private String query(Learner learner) {
    Request asked = request(learner);
    return "?minutes=" + asked.minutes() + "&lang=" + asked.language().toLanguageTag();
  }

  private String base() {
    return "/learn/" + token;
  }

  private List<Locale> accepted() {
    return headers.getAcceptableLanguages();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
