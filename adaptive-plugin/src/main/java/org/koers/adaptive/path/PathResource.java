package org.koers.adaptive.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
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
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.decision.Decisions;
import org.koers.adaptive.decision.LearnerWishes;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.nextactivity.Situated;
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
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int KEPT_SHOWN = 20;
  private static final String HTML = "text/html; charset=utf-8";

  @Inject Learners learners;
  @Inject NextActivities choices;
  @Inject Decisions decisions;
  @Inject LearnerWishes wishes;
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

  @QueryParam("done")
  String done;

  @Context HttpHeaders headers;

  /** What is next, why, and how far the learner is. */
  @GET
  public Response path() {
    return withChoice(
        (learner, chosen) ->
            page(
                200,
                Html.path(
                    pages
                        .view(learner, request(learner), base(), chosen, choices.history(learner))
                        .with(own(learner, chosen)))));
  }

  private OwnView own(Learner learner, Chosen chosen) {
    return new OwnPart(words(learner), request(learner).language(), done)
        .view(chosen, wishes.inForce(learner), wishes.objections(learner), wishes.today());
  }

  /** The last choices with all they rested on. */
  @GET
  @Path("why")
  public Response why() {
    return withLearner(
        learner ->
            page(
                200,
                Html.kept(
                    new KeptPart(words(learner), request(learner).language())
                        .view(base(), query(learner), decisions.of(learner, KEPT_SHOWN)))));
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
                .map(entry -> player.open(learner, overriding(learner, entry)))
                .map(attempt -> seeOther(learner, attempt))
                .orElseGet(() -> message(404, learner, "noActivity")));
  }

  /** Whoever begins something else than what was proposed chose it. */
  private CatalogueEntry overriding(Learner learner, CatalogueEntry entry) {
    decisions
        .last(learner)
        .filter(last -> !last.activityIri().equals(entry.activityIri()))
        .ifPresent(last -> wishes.choose(learner, entry, last.id()));
    return entry;
  }

  /** What the learner wants instead; each answer leads back to the path, which says what holds. */
  @POST
  @Path("wish")
  @Consumes(FORM)
  public Response wish(MultivaluedMap<String, String> form) {
    return withLearner(
        learner ->
            new WishForm(learner, form, decisions, wishes, catalogue)
                .take()
                .map(done -> back(learner, done))
                .orElseGet(() -> message(422, learner, "noWish")));
  }

  /** What is not right, for a person to answer. */
  @POST
  @Path("objection")
  @Consumes(FORM)
  public Response objection(MultivaluedMap<String, String> form) {
    return withLearner(
        learner -> {
          WishForm taken = new WishForm(learner, form, decisions, wishes, catalogue);
          return taken.isTooLong()
              ? message(413, learner, "tooLong")
              : taken
                  .contest()
                  .map(done -> back(learner, done))
                  .orElseGet(() -> message(422, learner, "noObjection"));
        });
  }

  private Response back(Learner learner, String said) {
    return guarded(303)
        .location(
            URI.create(settings.baseUrl() + base() + query(learner) + "&done=" + said + "#done"))
        .build();
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
            Situated situated = choices.situated(learner, request(learner).budget());
            UUID id = decisions.keep(learner, situated);
            return answer.with(learner, new Chosen(situated.decision(), waiting, id, situated));
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
