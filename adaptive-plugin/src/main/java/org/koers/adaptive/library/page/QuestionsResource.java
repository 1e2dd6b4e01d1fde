package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Decisions;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.ItemQuestion.Wording;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;
import org.koers.packager.analyse.Question;

/** Decisions on the questions that a package asks. */
@Path("library/packages/{id}/questions")
@StaffPage(key = "questions", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class QuestionsResource {

  @Inject Library library;
  @Inject Decisions decisions;
  @Inject LibraryPages pages;
  @Inject PackageView.Maker views;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  /** Approves every open question that has a key. */
  @POST
  public Response approveAll() {
    int approved = decisions.approveAll(item(), visitor().person().id());
    return to(approved > 0 ? "questions" : "nothing", "questions");
  }

  /** Approves a question as it was filled in, rejects it, or leaves it as in the package. */
  @POST
  @Path("{number}")
  public Response decide(@PathParam("number") int number) {
    StaffForm form = visitor().form();
    LibraryItem item = item();
    ItemQuestion question =
        library.questions(item).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    String anchor = "question-" + number;
    Verdict verdict =
        switch (form.text("do")) {
          case "approve" -> Verdict.CONFIRMED;
          case "reject" -> Verdict.REJECTED;
          default -> Verdict.OPEN;
        };
    Wording words = words(form, question);
    if (verdict == Verdict.CONFIRMED && words.text().isBlank()) {
      return refused(item, anchor, "questions.empty");
    }
    if (verdict == Verdict.CONFIRMED && !words.choices().isEmpty() && !words.hasKey()) {
      return refused(item, anchor, "questions.keyless");
    }
    decisions.decide(item, question, verdict, words, visitor().person().id());
    return to("questions", anchor);
  }

  /** An answer without words is left out. */
  private static Wording words(StaffForm form, ItemQuestion question) {
    List<String> texts = form.all("choice");
    List<String> right = form.all("right");
    List<Question.Choice> before = question.asked().choices();
    List<Question.Choice> choices = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        String prompt = i < before.size() ? before.get(i).prompt() : "";
        choices.add(new Question.Choice(texts.get(i), right.contains(Integer.toString(i)), prompt));
      }
    }
    return new Wording(form.text("text"), choices, question.asked().feedback());
  }

  private Response refused(LibraryItem item, String field, String problem) {
    String page = views.page(visitor(), item, null, "", field, pages.texts(visitor()).say(problem));
    return Response.status(422).entity(page).build();
  }

  private Response to(String done, String anchor) {
    return Response.status(303)
        .header(
            HttpHeaders.LOCATION,
            "/staff/library/packages/" + item().id() + "?done=" + done + "#" + anchor)
        .build();
  }

  private LibraryItem item() {
    return pages.find(visitor(), id).orElseThrow(NotFoundException::new);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
