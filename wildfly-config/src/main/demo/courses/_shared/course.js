"use strict";

/**
 * Plays a course that is written as plain HTML: each <section class="page"> is a page, one that is
 * also a "question" is checked at once. See README.md in this folder for the markup.
 */
(() => {
  const TEXTS = {
    nl: {
      page: (n, of) => `Pagina ${n} van ${of}`,
      question: (n, of) => `Vraag ${n} van ${of}`,
      back: "Vorige",
      next: "Volgende",
      check: "Controleer",
      finish: "Afronden",
      again: "Opnieuw beginnen",
      chooseFirst: "Kies eerst een antwoord.",
      right: "Goed.",
      wrong: "Niet goed.",
      rightAnswer: "Het goede antwoord:",
      isRight: "goed antwoord",
      isYours: "jouw antwoord",
      result: "Je resultaat",
      score: (n, of) => `Je had ${n} van de ${of} vragen goed.`,
      passed: "Geslaagd.",
      failed: (n) => `Nog niet gehaald: ${n} vragen goed is genoeg.`,
      readAgain: "Lees nog eens:",
      closed: "Klaar. Je resultaat is bewaard. Je kunt dit venster sluiten.",
      preview: "Voorbeeld: er is geen leeromgeving, je antwoorden worden niet bewaard.",
    },
    en: {
      page: (n, of) => `Page ${n} of ${of}`,
      question: (n, of) => `Question ${n} of ${of}`,
      back: "Back",
      next: "Next",
      check: "Check",
      finish: "Finish",
      again: "Start again",
      chooseFirst: "Choose an answer first.",
      right: "Correct.",
      wrong: "Not correct.",
      rightAnswer: "The right answer:",
      isRight: "right answer",
      isYours: "your answer",
      result: "Your result",
      score: (n, of) => `You answered ${n} of ${of} questions correctly.`,
      passed: "Passed.",
      failed: (n) => `Not there yet: ${n} correct answers are enough.`,
      readAgain: "Read again:",
      closed: "Done. Your result has been saved. You can close this window.",
      preview: "Preview: there is no LMS, your answers are not kept.",
    },
    de: {
      page: (n, of) => `Seite ${n} von ${of}`,
      question: (n, of) => `Frage ${n} von ${of}`,
      back: "Zurück",
      next: "Weiter",
      check: "Prüfen",
      finish: "Abschließen",
      again: "Neu beginnen",
      chooseFirst: "Wählen Sie zuerst eine Antwort.",
      right: "Richtig.",
      wrong: "Nicht richtig.",
      rightAnswer: "Die richtige Antwort:",
      isRight: "richtige Antwort",
      isYours: "Ihre Antwort",
      result: "Ihr Ergebnis",
      score: (n, of) => `Sie haben ${n} von ${of} Fragen richtig beantwortet.`,
      passed: "Bestanden.",
      failed: (n) => `Noch nicht geschafft: ${n} richtige Antworten genügen.`,
      readAgain: "Lesen Sie noch einmal:",
      closed: "Fertig. Ihr Ergebnis ist gespeichert. Sie können dieses Fenster schließen.",
      preview: "Vorschau: Es gibt keine Lernumgebung, Ihre Antworten werden nicht gespeichert.",
    },
  };
  const text = TEXTS[document.documentElement.lang];
  const passMark = Number(document.body.dataset.passMark);

  const resultPage = element("section", { className: "page result", id: "result" });
  document.querySelector("main").append(resultPage);
  const pages = [...document.querySelectorAll(".page")];
  const questions = pages.filter((page) => page.classList.contains("question"));

  /** Given answers by question id, as the LMS gets them: "b", "a,c", "t". */
  let answers = {};
  let current = 0;
  let shownAt = Date.now();
  let closed = false;

  const place = element("p", { className: "place" });
  const bar = element("progress", { max: pages.length });
  bar.setAttribute("aria-hidden", "true");
  const back = button(text.back, () => show(current - 1));
  const next = button(text.next, () => show(current + 1));
  const check = button(text.check, () => checkAnswer(pages[current]));
  const finish = button(text.finish, close);
  const again = button(text.again, restart);

  // ---- the page frame

  function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function button(label, onClick) {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", onClick);
    return made;
  }

  function buildFrame() {
    document.querySelector("header").append(place, bar);
    const buttons = element("nav", {}, back, check, next, again, finish);
    buttons.setAttribute("aria-label", document.title);
    back.className = "quiet";
    again.className = "quiet";
    document.querySelector("main").after(buttons);
    pages.forEach((page) => heading(page)?.setAttribute("tabindex", "-1"));
    questions.forEach((question, i) => {
      const kicker = element("p", { className: "kicker" }, text.question(i + 1, questions.length));
      heading(question).before(kicker);
      const feedback = element("div", { className: "feedback" });
      feedback.setAttribute("role", "status");
      question.append(feedback);
    });
    if (!Lms.connected) {
      document.querySelector("header").prepend(element("p", { className: "preview" }, text.preview));
    }
  }

  const heading = (page) => page.querySelector("h2");
  const isDone = () => questions.every((question) => answers[question.id]);

  function show(index, focus = true) {
    current = Math.min(Math.max(index, 0), pages.length - 1);
    const page = pages[current];
    if (page === resultPage) {
      report();
    }
    pages.forEach((other) => (other.hidden = other !== page));
    place.textContent = text.page(current + 1, pages.length);
    bar.value = current + 1;
    updateButtons();
    shownAt = Date.now();
    Lms.set("cmi.core.lesson_location", page.id);
    save();
    if (focus) {
      window.scrollTo(0, 0);
      heading(page).focus({ preventScroll: true });
    }
  }

  function updateButtons() {
    const page = pages[current];
    const last = page === resultPage;
    const open = questions.includes(page) && !answers[page.id];
    back.hidden = current === 0;
    check.hidden = !open;
    next.hidden = open || last;
    finish.hidden = !last;
    again.hidden = !last || !reopened;
  }

  // ---- questions

  const inputs = (question) => [...question.querySelectorAll("input")];
  const isRight = (question) => answers[question.id] === question.dataset.right;
  const labelOf = (question, value) =>
    question.querySelector(`input[value="${value}"]`).closest("label");
  const whyOf = (question, value) =>
    question.querySelector(`.why[data-answer="${value}"]`) || question.querySelector(".why:not([data-answer])");

  function checkAnswer(question) {
    const given = inputs(question)
      .filter((input) => input.checked)
      .map((input) => input.value)
      .join(",");
    if (!given) {
      question.querySelector(".feedback").textContent = text.chooseFirst;
      inputs(question)[0].focus();
      return;
    }
    answers[question.id] = given;
    reportInteraction(question, given);
    showFeedback(question);
    updateButtons();
    save();
    next.focus({ preventScroll: true });
    question.querySelector(".feedback").scrollIntoView({ block: "nearest" });
  }

  /** The explanation of the given answer; after a wrong one also that of the right answer. */
  function showFeedback(question) {
    const given = answers[question.id];
    const right = question.dataset.right;
    const ok = isRight(question);
    const shown = [explained(ok ? text.right : text.wrong, whyOf(question, given))];
    if (!ok && whyOf(question, right) !== whyOf(question, given)) {
      const label = labelOf(question, right).textContent.trim();
      shown.push(explained(`${text.rightAnswer} ${label}.`, whyOf(question, right)));
    }
    const feedback = question.querySelector(".feedback");
    feedback.className = `feedback ${ok ? "right" : "wrong"}`;
    feedback.replaceChildren(...shown);
    inputs(question).forEach((input) => {
      input.checked = given.split(",").includes(input.value);
      input.disabled = true;
      mark(input, right.split(",").includes(input.value));
    });
  }

  const explained = (lead, why) =>
    element("p", {}, element("strong", {}, lead), " ", ...[...why.childNodes].map((n) => n.cloneNode(true)));

  function mark(input, right) {
    const notes = [right && text.isRight, input.checked && text.isYours].filter(Boolean);
    const label = input.closest("label");
    label.classList.toggle("is-right", right);
    label.classList.toggle("is-wrong", input.checked && !right);
    if (notes.length > 0) {
      label.append(element("span", { className: "mark" }, notes.join(", ")));
    }
  }

  function unanswer(question) {
    question.querySelectorAll(".mark").forEach((mark) => mark.remove());
    question.querySelector(".feedback").replaceChildren();
    question.querySelector(".feedback").className = "feedback";
    inputs(question).forEach((input) => {
      input.checked = false;
      input.disabled = false;
      input.closest("label").classList.remove("is-right", "is-wrong");
    });
  }

  // ---- what the LMS is told

  function reportInteraction(question, given) {
    const n = Number(Lms.get("cmi.interactions._count")) || 0;
    const at = (name, value) => Lms.set(`cmi.interactions.${n}.${name}`, value);
    at("id", question.id);
    at("objectives.0.id", question.dataset.competency);
    at("time", Lms.clock());
    at("type", question.dataset.type);
    at("correct_responses.0.pattern", question.dataset.right);
    at("student_response", given);
    at("result", isRight(question) ? "correct" : "wrong");
    at("latency", Lms.timespan(Date.now() - shownAt));
  }

  function report() {
    const right = questions.filter(isRight).length;
    const score = Math.round((100 * right) / questions.length);
    const passed = score >= passMark;
    if (isDone() && !reopened) {
      Lms.set("cmi.core.score.min", 0);
      Lms.set("cmi.core.score.max", 100);
      Lms.set("cmi.core.score.raw", score);
      Lms.set("cmi.core.lesson_status", passed ? "passed" : "failed");
    }
    const needed = Math.ceil((passMark * questions.length) / 100);
    const title = element("h2", { tabIndex: -1 }, text.result);
    const verdict = element("p", { className: passed ? "verdict right" : "verdict wrong" });
    verdict.append(element("strong", {}, passed ? text.passed : text.failed(needed)));
    resultPage.replaceChildren(title, verdict, element("p", {}, text.score(right, questions.length)), ...toRead());
  }

  /** Links back to the pages that explain what was answered wrong. */
  function toRead() {
    const ids = new Set(questions.filter((question) => !isRight(question)).map((q) => q.dataset.see));
    if (ids.size === 0) {
      return [];
    }
    const items = pages
      .filter((page) => ids.has(page.id))
      .map((page) => {
        const link = button(heading(page).textContent, () => show(pages.indexOf(page)));
        link.className = "link";
        return element("li", {}, link);
      });
    return [element("p", {}, text.readAgain), element("ul", {}, ...items)];
  }

  function save() {
    Lms.set("cmi.suspend_data", JSON.stringify({ answers }));
    Lms.commit();
  }

  function close() {
    closed = true;
    Lms.finish("");
    document.querySelector("nav").remove();
    resultPage.querySelectorAll("button").forEach((link) => (link.disabled = true));
    const said = element("p", { className: "closed", tabIndex: -1 }, text.closed);
    resultPage.append(said);
    said.focus();
  }

  function leave() {
    if (!closed) {
      closed = true;
      Lms.finish(isDone() ? "" : "suspend");
    }
  }

  // ---- start, resume, again

  /** True while a finished attempt is only looked at. */
  let reopened = false;

  function restart() {
    answers = {};
    reopened = false;
    questions.forEach(unanswer);
    Lms.set("cmi.core.lesson_status", "incomplete");
    show(0);
  }

  function resume() {
    try {
      const kept = JSON.parse(Lms.get("cmi.suspend_data") || "{}").answers || {};
      questions.filter((question) => kept[question.id]).forEach((question) => {
        answers[question.id] = kept[question.id];
        showFeedback(question);
      });
    } catch {
      answers = {}; // not ours, or from another edition: begin at the beginning
    }
  }

  function whereToBegin() {
    const kept = pages.findIndex((page) => page.id === Lms.get("cmi.core.lesson_location"));
    const open = pages.findIndex((page) => questions.includes(page) && !answers[page.id]);
    return open < 0 ? kept : Math.min(kept, open);
  }

  buildFrame();
  resume();
  reopened = isDone() && ["passed", "failed", "completed"].includes(Lms.get("cmi.core.lesson_status"));
  if (!reopened) {
    Lms.set("cmi.core.lesson_status", "incomplete");
  }
  show(whereToBegin(), false);
  window.addEventListener("pagehide", leave);
})();
