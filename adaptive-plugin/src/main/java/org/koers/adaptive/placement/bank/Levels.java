package org.koers.adaptive.placement.bank;

import java.util.Locale;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;

/** How banks call a level, in English, Dutch and German. */
final class Levels {

  private Levels() {}

  static Optional<Level> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "basic", "basis", "easy", "grundlagen", "1" -> Optional.of(Level.BASIC);
      case "advanced", "gevorderd", "medium", "fortgeschritten", "2" -> Optional.of(Level.ADVANCED);
      case "expert", "hard", "experte", "3" -> Optional.of(Level.EXPERT);
      default -> Optional.empty();
    };
  }

  /** The same, with a finding for a word that is none. */
  static Optional<Level> of(String word, String place, Draft draft) {
    Optional<Level> level = of(word);
    if (level.isEmpty() && !word.isBlank()) {
      draft.note(
          BankFindingCode.LEVEL_UNKNOWN, place, "The level '" + word.strip() + "' is not known.");
    }
    return level;
  }
}
