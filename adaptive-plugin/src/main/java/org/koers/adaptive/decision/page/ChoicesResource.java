package org.koers.adaptive.decision.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.DecisionRecord;
import org.koers.adaptive.decision.Decisions;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.decision.StaffDecisions;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** What learners do next, for their managers: who, what, and what is due; no scores. */
@Path("choices")
@StaffPage(
    key = "choices",
    path = "choices",
    order = 26,
    roles = {StaffRole.TEAM_LEAD, StaffRole.LEARNING})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class ChoicesResource {

  @Inject Learners learners;
  @Inject Decisions decisions;
  @Inject StaffDecisions staff;
  @Inject AccessLog accesses;
  @Context SecurityContext security;

  @GET
  public String list() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    StaffPerson person = visitor.person();
    long tenant = person.tenant().id();
    accesses.write(person.did("choices.listed", ""));
    Texts texts = visitor.texts(ChoicesResource.class);
    Map<String, Long> objections =
        staff.objections(tenant).stream()
            .collect(Collectors.groupingBy(Objection::pseudonym, Collectors.counting()));
    List<ManagerLine> lines = new ArrayList<>();
    for (Learner learner : learners.all(tenant)) {
      decisions
          .last(learner)
          .ifPresent(
              kept ->
                  lines.add(
                      line(
                          kept,
                          objections.getOrDefault(learner.pseudonym(), 0L).intValue(),
                          texts,
                          visitor.language())));
    }
    return Templates.framed(
        visitor.frame(texts.say("choices.title")),
        "decision/choices.jte",
        Map.of("texts", texts, "lines", lines));
  }

  private static ManagerLine line(KeptDecision kept, int objections, Texts texts, Locale language) {
    DecisionRecord contents = kept.contents();
    List<String> due =
        contents.progress().stream()
            .flatMap(
                one ->
                    Optional.ofNullable(one.due()).stream()
                        .map(
                            day ->
                                texts.say(
                                    "choices.due.from",
                                    one.competency().labels().in(language),
                                    day.toString())))
            .toList();
    return new ManagerLine(
        kept.pseudonym(),
        kept.role(),
        kept.title(),
        texts.moment(kept.at()),
        kept.own(),
        contents.inputs().wishes().modelsOff(),
        objections,
        due);
  }
}
