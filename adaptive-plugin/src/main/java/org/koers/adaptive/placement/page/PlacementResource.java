package org.koers.adaptive.placement.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.path.Request;
import org.koers.adaptive.placement.Sureness;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.sitting.KeptTest;
import org.koers.adaptive.placement.sitting.Opened;
import org.koers.adaptive.placement.sitting.Placements;
import org.koers.adaptive.play.PlaySettings;
import org.koers.adaptive.play.Player;

/** A learner's placement test, one question a page. */
@Path("{token}/placement")
@RequestScoped
@NullUnmarked
public class PlacementResource {

  private static final int UNPROCESSABLE = 422;

  @Inject Learners learners;
  @Inject Placements placements;
  @Inject PlacementPages pages;
  @Inject CompetencyGraphs graphs;
  @Inject Player player;
  @Inject PlaySettings settings;

  @PathParam("token")
  String token;

  @QueryParam("lang")
  String language;

  @QueryParam("minutes")
  String minutes;

  @Context HttpHeaders headers;

  /** The question that comes next; where no test goes on, what one would be about. */
  @GET
  public Response show(@QueryParam("said") String said) {
    Learner learner = learner();
    player.settle(learner);
    var invitation = placements.invitation(learner);
    if (invitation.going().isEmpty()) {
      return page(200, pages.start(frame(learner), invitation));
    }
    KeptTest test = invitation.going().get();
    return placements
        .next(test)
        .map(
            asked ->
                page(
                    200,
                    pages.question(
                        frame(learner), test, asked, "again".equals(said) ? "said.again" : null)))
        .orElseGet(() -> end(learner, test.attempt().id()));
  }

  /** Begins a test, or goes on with the one there is. */
  @POST
  public Response begin() {
    Learner learner = learner();
    player.settle(learner);
    return switch (placements.open(learner, request(learner).language())) {
      case Opened.Going _ -> seeOther(learner, "");
      case Opened.None none -> page(200, pages.start(frame(learner), none.invitation()));
    };
  }

  /** Takes an answer; the form has the test, the number of the question, and what was answered. */
  @POST
  @Path("answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(MultivaluedMap<String, String> form) {
    Learner learner = learner();
    KeptTest test = test(learner, form.getFirst("attempt"));
    Optional<Placements.Asked> asked = placements.next(test);
    if (test.finished().isPresent()) {
      return seeOther(learner, "/" + test.attempt().id());
    }
    if (asked.isEmpty()) {
      return end(learner, test.attempt().id());
    }
    if (!Integer.toString(asked.get().number()).equals(form.getFirst("question"))) {
      return seeOther(learner, "", "&said=again");
    }
    Shown shown = Shown.of(test.attempt().id(), asked.get().item());
    Optional<Answer> answer = new Sent(shown, form).answer();
    if (answer.isEmpty()) {
      return page(UNPROCESSABLE, pages.question(frame(learner), test, asked.get(), "said.nothing"));
    }
    KeptTest after =
        placements
            .answer(
                learner,
                test.attempt().id(),
                asked.get().item(),
                answer.get(),
                sureness(form.getFirst("sure")))
            .orElseThrow(NotFoundException::new);
    player.settle(learner);
    return after.finished().isPresent()
        ? seeOther(learner, "/" + after.attempt().id())
        : seeOther(learner, "");
  }

  /** Ends a test before its end. */
  @POST
  @Path("stop")
  public Response stop(@FormParam("attempt") String attempt) {
    Learner learner = learner();
    return end(learner, test(learner, attempt).attempt().id());
  }

  /** What a test has shown. */
  @GET
  @Path("{attempt}")
  public Response result(@PathParam("attempt") String attempt) {
    Learner learner = learner();
    player.settle(learner);
    KeptTest test = test(learner, attempt);
    return test.finished().isEmpty()
        ? seeOther(learner, "")
        : page(200, pages.result(frame(learner), test, graphs.current(learner.tenantId())));
  }

  private Response end(Learner learner, UUID attempt) {
    KeptTest over = placements.stop(learner, attempt).orElseThrow(NotFoundException::new);
    player.settle(learner);
    return seeOther(learner, "/" + over.attempt().id());
  }

  private static Sureness sureness(String word) {
    return Arrays.stream(Sureness.values())
        .filter(one -> one.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  private Learner learner() {
    return learners.byToken(token).orElseThrow(NotFoundException::new);
  }

  private KeptTest test(Learner learner, String id) {
    try {
      return placements
          .test(learner, UUID.fromString(String.valueOf(id)))
          .orElseThrow(NotFoundException::new);
    } catch (IllegalArgumentException none) {
      throw new NotFoundException(none);
    }
  }

  private Request request(Learner learner) {
    return Request.of(learner, language, minutes, headers.getAcceptableLanguages());
  }

  private PlacementPages.Frame frame(Learner learner) {
    return new PlacementPages.Frame(request(learner).language(), base(), query(learner));
  }

  private String base() {
    return "/learn/" + token;
  }

  private String query(Learner learner) {
    Request asked = request(learner);
    return "?minutes=" + asked.minutes() + "&lang=" + asked.language().toLanguageTag();
  }

  private Response seeOther(Learner learner, String rest) {
    return seeOther(learner, rest, "");
  }

  private Response seeOther(Learner learner, String rest, String more) {
    return guarded(303)
        .location(
            URI.create(settings.baseUrl() + base() + "/placement" + rest + query(learner) + more))
        .build();
  }

  private static Response page(int status, String html) {
    return guarded(status).type("text/html; charset=utf-8").entity(html).build();
  }

  /** The address is a secret: it is not kept, not passed on, and nothing foreign runs beside it. */
  private static Response.ResponseBuilder guarded(int status) {
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'");
  }
}
