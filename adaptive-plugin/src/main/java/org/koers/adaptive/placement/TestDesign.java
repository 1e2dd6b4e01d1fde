package org.koers.adaptive.placement;

import java.util.List;

/**
 * How a test goes, the same for all who take it but for the priors in its aims.
 *
 * @param aims one for each competency
 * @param maxItems questions in all that count, pilot items not among them
 * @param correlation between the abilities of two competencies, from 0 to 1: how much an answer
 *     about one says about the others. A choice until it is measured on a tenant's own answers
 * @param exposure so that no item is seen by nearly everybody
 * @param pilots new items among the others
 */
public record TestDesign(
    List<Aim> aims, int maxItems, double correlation, Exposure exposure, Pilots pilots) {

  private static final double CORRELATION = 0.3;
  private static final int MAX_ITEMS = 30;

  public TestDesign {
    aims = List.copyOf(aims);
    if (aims.isEmpty() || aims.stream().map(Aim::competency).distinct().count() < aims.size()) {
      throw new IllegalArgumentException("A test has one aim for each competency, at least one");
    }
    if (maxItems < 1 || !(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("A test has 1 or more questions, correlation 0 to 1");
    }
  }

  /** At most 30 questions, exposure controlled, a pilot item after each five or so. */
  public static TestDesign of(List<Aim> aims) {
    return new TestDesign(aims, MAX_ITEMS, CORRELATION, Exposure.CONTROLLED, Pilots.SOME);
  }

  /**
   * Exposure control, two ways that work together: a random one of the most telling items
   * (randomesque, Kingsbury and Zara 1989), and items that were given too often are not eligible in
   * a part of the tests (van der Linden and Veldkamp 2004), drawn when a test begins.
   *
   * @param among how many of the most telling items to draw from; 1 is no control
   * @param maxRate share of the tests in which an item may be given; 1 is no control
   */
  public record Exposure(int among, double maxRate) {

    /** None: the most telling item each time. */
    public static final Exposure NONE = new Exposure(1, 1);

    /**
     * One of the best two, and no item in more than about six of ten tests. A lower rate costs more
     * questions: in a bank of 60 items, .4 takes three tenths more than none, and .3 nearly as many
     * as a random order, because then most of the bank has to be used in each test.
     */
    public static final Exposure CONTROLLED = new Exposure(2, 0.6);

    public Exposure {
      if (among < 1 || !(maxRate > 0 && maxRate <= 1)) {
        throw new IllegalArgumentException("Exposure draws among 1 or more, at a rate 0 to 1");
      }
    }
  }

  /**
   * New items, asked among the others without counting.
   *
   * @param every how many questions that count there are for one that does not
   * @param most how many pilot items a test has at most; 0 is none
   */
  public record Pilots(int every, int most) {

    public static final Pilots NONE = new Pilots(1, 0);

    public static final Pilots SOME = new Pilots(5, 2);

    public Pilots {
      if (every < 1 || most < 0) {
        throw new IllegalArgumentException("Pilot items come after 1 or more others, 0 or more");
      }
    }
  }
}
