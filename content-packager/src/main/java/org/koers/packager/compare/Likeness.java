package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How alike two packages are built, whatever language they are in.
 *
 * @param common media that say nothing
 */
record Likeness(ContentSketch one, ContentSketch other, Set<Long> common) {

  private static final int FEWEST_MEDIA = 3;

  /** From so many on, shared ones say as much as the sections: fewer may come with the tool. */
  private static final int MANY_MEDIA = 12;

  private static final int FEWEST_LENGTHS = 4;

  /** Those that can be told; none for packages with nothing to compare but their text. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    sections(facts);
    ids(facts);
    lengths(facts);
    media(facts);
    tool(facts);
    return facts;
  }

  private List<String> each(ContentSketch of, Function<SectionSketch, String> what) {
    return of.sections().stream().map(what).toList();
  }

  private boolean divided() {
    return one.sections().size() > 1 && other.sections().size() > 1;
  }

  /** Their number and order, by what is asked and shown in each. */
  private void sections(List<Fact> to) {
    List<String> here = each(one, s -> s.asked() + "/" + s.media());
    List<String> there = each(other, s -> s.asked() + "/" + s.media());
    boolean telling = here.stream().anyMatch(shape -> !shape.equals("/0"));
    if (!divided() && !telling) {
      return;
    }
    int longest = Math.max(here.size(), there.size());
    double score = (double) Order.common(here, there) / longest;
    String words =
        score == 1
            ? "The same "
                + longest
                + " sections in order, with the same kinds of questions and media"
            : "%d and %d sections, %s of them in the same order with the same kinds of questions"
                .formatted(here.size(), there.size(), Duplicates.percent(score));
    to.add(new Fact(score, telling ? 2 : 0.5, words + "."));
  }

  private void ids(List<Fact> to) {
    if (!divided()) {
      return;
    }
    List<String> here = each(one, SectionSketch::id);
    List<String> there = each(other, SectionSketch::id);
    double score = (double) Order.common(here, there) / Math.max(here.size(), there.size());
    to.add(new Fact(score, 1, Duplicates.percent(score) + " of the sections have the same id."));
  }

  /** Long sections stay long in translation. */
  private void lengths(List<Fact> to) {
    if (one.sections().size() != other.sections().size()
        || one.sections().size() < FEWEST_LENGTHS) {
      return;
    }
    double rise =
        Order.correlation(
            one.sections().stream().mapToDouble(SectionSketch::words).toArray(),
            other.sections().stream().mapToDouble(SectionSketch::words).toArray());
    String together = String.format(Locale.ROOT, "%.2f", rise);
    String words =
        "The lengths of their sections rise and fall together (correlation " + together + ").";
    to.add(new Fact(Math.max(0, rise), 2, words));
  }

  private void media(List<Fact> to) {
    SetSketch here = one.media().without(common);
    SetSketch there = other.media().without(common);
    if (Math.min(here.count(), there.count()) >= FEWEST_MEDIA) {
      double telling = Math.min(1, (double) Math.min(here.count(), there.count()) / MANY_MEDIA);
      Overlap same = here.with(there);
      String files = " of their pictures, sounds and videos are the same files.";
      to.add(new Fact(same.part(), 2 * telling, Duplicates.percent(same.part()) + files));
      Overlap names = one.mediaNames().with(other.mediaNames());
      String named = " of them have the same names.";
      to.add(new Fact(names.part(), telling / 2, Duplicates.percent(names.part()) + named));
    }
  }

  private void tool(List<Fact> to) {
    boolean made = one.tool().equals(other.tool()) && one.format().equals(other.format());
    boolean opened = one.launch().equals(other.launch());
    int same = (made ? 1 : 0) + (opened ? 1 : 0);
    String words =
        (made ? "The same" : "Another")
            + " tool and format, "
            + (opened ? "the same" : "other")
            + " files to launch.";
    to.add(new Fact(same / 2.0, 0.5, words));
  }
}
