package org.koers.adaptive.placement.item;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to answer, with its key. An illegal key cannot be built, so no answer is scored
 * against one.
 */
public sealed interface Task {

  /**
   * How right an answer is, from 0 to 1. An answer of another kind, or {@link Answer.Unknown}, is
   * 0.
   */
  double credit(Answer answer);

  /** One of several options; an option may be right in part. */
  record SingleChoice(List<Option> options) implements Task {
    public SingleChoice {
      options = offered(options);
      require(options.stream().anyMatch(o -> o.credit() == 1), "No option is right");
    }

    @Override
    public double credit(Answer answer) {
      return answer instanceof Answer.Chosen(var ids) && ids.size() == 1
          ? options.stream()
              .filter(o -> ids.contains(o.id()))
              .mapToDouble(o -> Math.max(0, o.credit()))
              .sum()
          : 0;
    }
  }

  /**
   * Several options are right. Worth the share of the right ones that were chosen, less the share
   * of the wrong ones that were; never below 0. So choosing all is worth as much as choosing none.
   * Where a bank weighs the options itself, the sum of their weights.
   *
   * @param weighed whether the credits of the options are the bank's own
   */
  record MultipleChoice(List<Option> options, boolean weighed) implements Task {
    public MultipleChoice {
      options = offered(options);
      require(options.stream().anyMatch(Option::right), "No option is right");
    }

    @Override
    public double credit(Answer answer) {
      if (!(answer instanceof Answer.Chosen(var ids))) {
        return 0;
      }
      double sum = 0;
      for (Option option : options) {
        sum += ids.contains(option.id()) ? worth(option) : 0;
      }
      // Thirds do not add up to one in any base of two.
      return Math.clamp(Math.rint(sum * 1e6) / 1e6, 0, 1);
    }

    private double worth(Option option) {
      if (weighed) {
        return option.credit();
      }
      long right = options.stream().filter(Option::right).count();
      return option.right() ? 1.0 / right : -1.0 / (options.size() - right);
    }
  }

  /** A statement that holds or does not; the options are {@code true} and {@code false}. */
  record TrueFalse(boolean holds) implements Task {
    @Override
    public double credit(Answer answer) {
      return answer.equals(Answer.Chosen.of(String.valueOf(holds))) ? 1 : 0;
    }
  }

  /** A number; the best key that it meets counts. */
  record Numeric(List<Range> keys) implements Task {
    public Numeric {
      keys = List.copyOf(keys);
      require(keys.stream().anyMatch(k -> k.credit() > 0), "No number is right");
    }

    @Override
    public double credit(Answer answer) {
      Optional<BigDecimal> number =
          answer instanceof Answer.Written(String text) ? Typed.number(text) : Optional.empty();
      return number.stream()
          .flatMap(n -> keys.stream().filter(k -> k.holds(n)))
          .mapToDouble(Range::credit)
          .max()
          .orElse(0);
    }
  }

  /**
   * Numbers that are right.
   *
   * @param from the lowest, itself included
   * @param to the highest, itself included
   * @param credit from 0 to 1
   */
  record Range(BigDecimal from, BigDecimal to, double credit) {
    public Range {
      require(from.compareTo(to) <= 0, "The lowest number is above the highest");
      require(credit >= 0 && credit <= 1, "The credit of a number is from 0 to 1");
    }

    /** Within a tolerance on either side. */
    public static Range around(BigDecimal value, BigDecimal tolerance, double credit) {
      return new Range(value.subtract(tolerance.abs()), value.add(tolerance.abs()), credit);
    }

    boolean holds(BigDecimal number) {
      return from.compareTo(number) <= 0 && number.compareTo(to) <= 0;
    }
  }

  /**
   * To each prompt one of the targets. Worth the share of the prompts that have the right one.
   *
   * @param prompts with the id of the target that is right
   * @param targets all that can be put to a prompt, those that fit nowhere too
   */
  record Matching(List<Prompt> prompts, List<Option> targets) implements Task {
    public Matching {
      prompts = List.copyOf(prompts);
      targets = offered(targets);
      Set<String> known = new HashSet<>();
      targets.forEach(t -> known.add(t.id()));
      require(!prompts.isEmpty(), "There is nothing to match");
      require(prompts.stream().allMatch(p -> known.contains(p.target())), "A target is missing");
      require(prompts.stream().map(Prompt::id).distinct().count() == prompts.size(), "An id twice");
    }

    @Override
    public double credit(Answer answer) {
      if (!(answer instanceof Answer.Matched(var pairs))) {
        return 0;
      }
      long right = prompts.stream().filter(p -> p.target().equals(pairs.get(p.id()))).count();
      return (double) right / prompts.size();
    }
  }

  /** A part of a matching task. */
  record Prompt(String id, String text, String target) {}

  /** A word or a few; the best key that they meet counts. */
  record ShortText(List<TextKey> keys) implements Task {
    public ShortText {
      keys = List.copyOf(keys);
      require(keys.stream().anyMatch(k -> k.credit() > 0), "No text is right");
    }

    @Override
    public double credit(Answer answer) {
      return answer instanceof Answer.Written(String text)
          ? keys.stream().filter(k -> k.meets(text)).mapToDouble(TextKey::credit).max().orElse(0)
          : 0;
    }
  }

  private static List<Option> offered(List<Option> options) {
    require(options.size() >= 2, "There are fewer than two options");
    require(options.stream().map(Option::id).distinct().count() == options.size(), "An id twice");
    return List.copyOf(options);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
