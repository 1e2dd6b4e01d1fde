package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Change;
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

  /** Who opens the address of a form, as by changing the language, gets the page. */
  @GET
  public Response ofForm() {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/library/packages/" + item().id())
        .build();
  }

  /** The same for the form of one question. */
  @GET
  @Path("{number}")
  public Response ofOne() {
    return ofForm();
  }

  /** Approves every open question that has a key. */
  @POST
  public Response approveAll() {
    return to(decisions.approveAll(item(), visitor().person().id()), "questions");
  }

  /**
   * Approves a question as it was filled in, rejects it, opens it again as it is, or goes back to
   * its words in the package.
   */
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
    Wording typed = words(form, question);
    if (!form.text("was").isEmpty() && !form.text("was").equals(PackageView.now(question))) {
      return refused(item, anchor, pages.texts(visitor()).say("questions.since"));
    }
    if (form.text("do").equals("approve")) {
      Wording words = filled(typed);
      Optional<ItemQuestion.Flaw> flaw = words.flaw(question.found());
      return flaw.map(why -> refused(item, anchor, problem(why)))
          .orElseGet(() -> decided(item, question, Verdict.CONFIRMED, words));
    }
    return switch (form.text("do")) {
      case "reject" -> decided(item, question, Verdict.REJECTED, question.asked());
      case "open" -> decided(item, question, Verdict.OPEN, question.asked());
      case "found" -> decided(item, question, Verdict.OPEN, question.found());
      default -> refused(item, anchor, pages.texts(visitor()).say("questions.choose"));
    };
  }

  private Response decided(
      LibraryItem item, ItemQuestion question, Verdict verdict, Wording words) {
    String anchor = "question-" + question.number();
    return to(decisions.decide(item, question, verdict, words, visitor().person().id()), anchor);
  }

  private String problem(ItemQuestion.Flaw why) {
    return pages
        .texts(visitor())
        .say("questions." + why.name(), ItemQuestion.LONGEST_TEXT, ItemQuestion.LONGEST_CHOICE);
  }

  /** As it was filled in, with answers that have no words. */
  static Wording words(StaffForm form, ItemQuestion question) {
    List<String> texts = form.all("choice");
    List<String> right = form.all("right");
    List<Question.Choice> before = question.asked().choices();
    List<Question.Choice> choices = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String prompt = i < before.size() ? before.get(i).prompt() : "";
      boolean spare = i >= before.size() && texts.get(i).isBlank();
      if (!spare) {
        choices.add(new Question.Choice(texts.get(i), right.contains(Integer.toString(i)), prompt));
      }
    }
    return new Wording(form.text("text"), choices, question.asked().feedback());
  }

  /** Without the answers that have no words. */
  private static Wording filled(Wording typed) {
    return new Wording(
        typed.text(),
        typed.choices().stream().filter(one -> !one.text().isBlank()).toList(),
        typed.feedback());
  }

  private Response refused(LibraryItem item, String field, String problem) {
    Typed typed = new Typed(field, problem, visitor().form());
    return Response.status(422).entity(views.page(visitor(), item, typed)).build();
  }

  private Response to(Optional<Change> change, String anchor) {
    String done = change.map(one -> "change=" + one.id()).orElse("done=nothing");
    return Response.status(303)
        .header(
            HttpHeaders.LOCATION,
            "/staff/library/packages/" + item().id() + "?" + done + "&at=" + anchor + "#" + anchor)
        .build();
  }

  private LibraryItem item() {
    return PackageResource.require(pages, visitor(), id);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
