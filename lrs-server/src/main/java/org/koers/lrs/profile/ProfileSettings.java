package org.koers.lrs.profile;

import java.util.Collection;
import java.util.Set;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;
import org.koers.lrs.xapi.Iri;

/**
 * What a tenant wants of a profile.
 *
 * @param categories IRIs by which statements name the profile in their category besides its own
 */
public record ProfileSettings(Mode mode, Overlap overlap, Set<String> categories) {

  /** What becomes of statements that break the profile. */
  public enum Mode {
    /** Nothing is looked at. */
    OFF,
    /** They are stored, and what is wrong is kept and readable. */
    REPORT,
    /** Nothing of their request is stored. */
    REFUSE
  }

  public static final ProfileSettings USUAL =
      new ProfileSettings(Mode.REPORT, Overlap.EVERY, Set.of());

  public static final int MOST_CATEGORIES = 50;

  /** Whether these can be the categories. */
  public static boolean areCategories(Collection<String> iris) {
    return iris.size() <= MOST_CATEGORIES && iris.stream().allMatch(Iri::isValid);
  }

  public ProfileSettings {
    categories = Set.copyOf(categories);
  }
}
