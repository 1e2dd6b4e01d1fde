package org.koers.lrs.administration.profile;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.profile.ProfileSettings;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;
import org.koers.lrs.staff.StaffForm;

/**
 * The form of a profile's settings as filled in.
 *
 * @param mode name of a {@link Mode}
 * @param overlap name of an {@link Overlap}
 * @param categories a line each
 */
public record SettingsFields(String mode, String overlap, String categories) {

  static SettingsFields of(ProfileSettings settings) {
    return new SettingsFields(
        settings.mode().name(),
        settings.overlap().name(),
        settings.categories().stream().sorted().collect(Collectors.joining("\n")));
  }

  static SettingsFields of(StaffForm form) {
    return new SettingsFields(form.text("mode"), form.text("overlap"), form.text("categories"));
  }

  /** Empty if a category is no IRI; a word that no button of the form sends is as none. */
  Optional<ProfileSettings> settings(ProfileSettings before) {
    Set<String> iris =
        categories
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toSet());
    return ProfileSettings.areCategories(iris)
        ? Optional.of(
            new ProfileSettings(
                word(Mode.values(), mode, before.mode()),
                word(Overlap.values(), overlap, before.overlap()),
                iris))
        : Optional.empty();
  }

  private static <E extends Enum<E>> E word(E[] words, String sent, E before) {
    return Stream.of(words).filter(word -> word.name().equals(sent)).findFirst().orElse(before);
  }
}
