package org.koers.adaptive.adaptivity;

import java.util.List;
import java.util.Set;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;

/**
 * A course of the demo: its tags, and what it really is.
 *
 * @param entry as the catalogue has it
 * @param level that it is really at
 * @param competency that it is really about
 * @param minutes that it takes by its tag
 * @param questions in their order, with how many answers there are to choose from
 * @param passMark share of right answers that passes, from 0 to 1
 * @param before IRIs of what comes before it, by the graph and by its tags
 */
record Course(
    CatalogueEntry entry,
    Level level,
    String competency,
    double minutes,
    List<Integer> questions,
    double passMark,
    Set<String> before) {

  /** Minutes that a question with its explanation takes. */
  static final double ANSWER_MINUTES = 0.6;

  Course {
    questions = List.copyOf(questions);
    before = Set.copyOf(before);
  }

  String iri() {
    return entry.activityIri();
  }

  Level taggedLevel() {
    return entry.level() == null ? Level.BASIC : entry.level();
  }

  /** Minutes of its teaching pages. */
  double readingMinutes() {
    return Math.max(0, minutes - questions.size() * ANSWER_MINUTES);
  }

  /** Its questions as items; each is about one of the four topics of the competency. */
  Item item(int index) {
    return new Item(
        iri() + "/q" + index,
        competency,
        level,
        Math.floorMod(iri().hashCode() + index, Mind.TOPICS),
        1.0 / questions.get(index),
        before);
  }

  Course after(Set<String> prerequisites) {
    return new Course(entry, level, competency, minutes, questions, passMark, prerequisites);
  }

  /** With another truth behind the same tags. */
  Course really(String otherCompetency, Level otherLevel) {
    return new Course(entry, otherLevel, otherCompetency, minutes, questions, passMark, before);
  }
}
