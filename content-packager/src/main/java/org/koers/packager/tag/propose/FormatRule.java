package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.List;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;

/** What a learner does in it: reads, answers, carries out, watches. */
final class FormatRule implements Rule {

  private static final int FEWEST_WORDS = 50;
  private static final double WORDS_OF_A_QUESTION = 140;

  @Override
  public List<Proposal> propose(Reading reading) {
    Effort effort = Effort.of(reading);
    List<Proposal> proposals = new ArrayList<>();
    quiz(reading, effort, proposals);
    text(reading, effort, proposals);
    if (effort.exercises() > 0) {
      Passage first =
          reading.passages().stream().filter(Effort::announces).findFirst().orElseThrow();
      add(
          proposals,
          "drill_and_practice",
          Math.min(1, effort.doing() / Math.max(1, effort.minutes())),
          "exercises-announced",
          effort.exercises() + " exercises announced, the first in " + first.quoted());
    }
    if (!reading.content().videos().isEmpty()) {
      List<String> videos = reading.content().videos();
      add(
          proposals,
          "video",
          Math.min(1, 0.5 + videos.size() * 0.1),
          "videos-present",
          videos.size() + " videos, the first " + videos.getFirst());
    }
    return proposals;
  }

  private static void quiz(Reading reading, Effort effort, List<Proposal> proposals) {
    if (effort.questions() > 0) {
      add(
          proposals,
          "quiz",
          Math.min(1, 0.5 + effort.asking() / Math.max(1, effort.minutes())),
          "questions-present",
          effort.questions()
              + " questions, the first in "
              + reading.content().questions().getFirst().passage().quoted());
    }
  }

  /** Words that belong to questions and their answers are no text of their own. */
  private static void text(Reading reading, Effort effort, List<Proposal> proposals) {
    double own = effort.words() - effort.questions() * WORDS_OF_A_QUESTION;
    if (own >= FEWEST_WORDS) {
      add(
          proposals,
          "text",
          own / effort.words(),
          "words-present",
          effort.words()
              + " words, about "
              + Math.round(own)
              + " of them outside questions; "
              + reading.sample());
    }
  }

  private static void add(
      List<Proposal> proposals, String format, double score, String rule, String passage) {
    proposals.add(new Proposal(Dimension.FORMAT, format, score, rule, passage));
  }
}
