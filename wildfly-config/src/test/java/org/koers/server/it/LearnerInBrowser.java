package org.koers.server.it;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A person at a browser: knows only what is visible on the page, by its words. */
final class LearnerInBrowser {
  private static final int MOST_PAGES = 60;

  private final Page page;
  private final Words words;

  LearnerInBrowser(Page page, Locale language) {
    this.page = page;
    this.words = Words.in(language);
  }

  /** The words on the buttons. */
  private record Words(String start, String next, String check, String finish, String onward) {
    static Words in(Locale language) {
      return language.getLanguage().equals("nl")
          ? new Words("Beginnen", "Volgende", "Controleer", "Afronden", "Verder met wat nu komt")
          : new Words("Start", "Next", "Check", "Finish", "On to what is next");
    }
  }

  void open(String link) {
    page.navigate(link);
  }

  /** The title of the activity that the page offers first. */
  String offered() {
    return page.locator("main h2").first().innerText();
  }

  List<String> reasons() {
    return page.locator("ul.reasons > li").allInnerTexts();
  }

  void start() {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.start()).setExact(true))
        .click();
  }

  /**
   * Plays the course to its end, and goes on to what is next.
   *
   * @param choose the words of the answer, from the words of the question
   * @return how many questions were answered
   */
  int play(UnaryOperator<String> choose) {
    FrameLocator course = page.frameLocator("iframe").frameLocator("iframe");
    course.locator("h1").waitFor();
    int answered = 0;
    for (int i = 0; i < MOST_PAGES; i++) {
      if (in(course, words.finish()).isVisible()) {
        in(course, words.finish()).click();
        Locator onward = page.getByText(words.onward());
        onward.waitFor();
        onward.click();
        page.locator("ul.reasons").waitFor();
        return answered;
      }
      if (in(course, words.check()).isVisible()) {
        answer(course, choose);
        answered++;
      }
      in(course, words.next()).click();
    }
    throw new AssertionError("The course has no end");
  }

  private void answer(FrameLocator course, UnaryOperator<String> choose) {
    String question = course.locator("legend:visible").innerText();
    course
        .getByText(choose.apply(question), new FrameLocator.GetByTextOptions().setExact(true))
        .click();
    in(course, words.check()).click();
  }

  private static Locator in(FrameLocator course, String button) {
    return course.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(button).setExact(true));
  }
}
