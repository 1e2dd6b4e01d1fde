package org.koers.adaptive.placement.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;

/**
 * A question as one test shows it: its options in an order that is drawn from the test and the
 * question, the same on each look, and known to the browser by their place only. So neither the
 * order nor a name gives the key away.
 *
 * @param options of a choice, or the targets of a matching; empty otherwise
 */
record Shown(Item item, List<Option> options) {

  Shown {
    options = List.copyOf(options);
  }

  static Shown of(UUID attempt, Item item) {
    List<Option> options = new ArrayList<>(optionsOf(item.task()));
    options.sort(
        Comparator.comparing(
            one ->
                drawn(
                    attempt
                        + " "
                        + item.key().iri()
                        + " "
                        + item.key().version()
                        + " "
                        + one.id())));
    return new Shown(item, options);
  }

  private static List<Option> optionsOf(Task task) {
    return switch (task) {
      case Task.SingleChoice choice -> choice.options();
      case Task.MultipleChoice choice -> choice.options();
      case Task.Matching matching -> matching.targets();
      case Task.TrueFalse _, Task.Numeric _, Task.ShortText _ -> List.of();
    };
  }

  /** The option at a place that a form sent; empty if there is none. */
  Optional<Option> at(String place) {
    try {
      int index = Integer.parseInt(place);
      return index >= 0 && index < options.size()
          ? Optional.of(options.get(index))
          : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static String drawn(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
