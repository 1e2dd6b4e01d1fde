package org.koers.lrs.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.RegisteredProfile.Edition;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.definition.ProfileReader;
import org.koers.lrs.profile.definition.ProfileReading;

/**
 * The profiles that hold for a tenant. They are remembered for a few seconds, so that a request
 * asks the database for none, and a change holds on every node within them.
 */
public final class ActiveProfiles {

  /** How long a change may take to hold on other nodes. */
  public static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_READ = 200;

  private record Seen(List<RegisteredProfile> from, List<ActiveProfile> active, Instant until) {}

  private record EditionKey(long tenantId, long profileId, int number) {}

  private final ProfileStore store;
  private final Clock clock;
  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
  private final Map<EditionKey, ProfileDefinition> read = new ConcurrentHashMap<>();

  public ActiveProfiles(ProfileStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those that are neither withdrawn nor off; an edition that was superseded only by its name. */
  public List<ActiveProfile> of(long tenantId) {
    Instant now = clock.instant();
    @Nullable Seen before = seen.get(tenantId);
    if (before != null && now.isBefore(before.until)) {
      return before.active;
    }
    List<RegisteredProfile> registered =
        store.all(tenantId).stream().map(ActiveProfiles::still).toList();
    List<ActiveProfile> active =
        before != null && before.from.equals(registered)
            ? before.active
            : activate(tenantId, registered);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    seen.put(tenantId, new Seen(registered, active, now.plus(REMEMBERED)));
    return active;
  }

  /** What was changed on this node holds at once. */
  void forget(long tenantId) {
    seen.remove(tenantId);
  }

  /** Without the position, which changes all the time. */
  private static RegisteredProfile still(RegisteredProfile p) {
    return new RegisteredProfile(p.id(), p.iri(), p.settings(), 0, p.withdrawn(), p.editions());
  }

  private List<ActiveProfile> activate(long tenantId, List<RegisteredProfile> registered) {
    List<RegisteredProfile> there = registered.stream().filter(p -> !p.withdrawn()).toList();
    List<ProfileDefinition> current =
        there.stream().map(p -> definition(tenantId, p, p.current())).toList();
    List<ActiveProfile> active = new ArrayList<>();
    for (RegisteredProfile profile : there) {
      if (profile.settings().mode() != Mode.OFF) {
        latest(profile)
            .forEach(
                edition ->
                    active.add(
                        ActiveProfile.of(
                            profile,
                            edition.number(),
                            names(profile, edition),
                            definition(tenantId, profile, edition).completedFrom(current))));
      }
    }
    return List.copyOf(active);
  }

  /** The last document of each version. */
  private static Iterable<Edition> latest(RegisteredProfile profile) {
    Map<String, Edition> latest = new LinkedHashMap<>();
    profile.editions().forEach(edition -> latest.put(edition.version(), edition));
    return latest.values();
  }

  private static Set<String> names(RegisteredProfile profile, Edition edition) {
    Set<String> names = new HashSet<>(Set.of(edition.version()));
    if (edition.equals(profile.current())) {
      names.add(profile.iri());
      names.addAll(profile.settings().categories());
    }
    return names;
  }

  /** What the document of an edition says. */
  ProfileDefinition definition(long tenantId, RegisteredProfile profile, Edition edition) {
    if (read.size() >= MOST_READ) {
      read.clear();
    }
    return read.computeIfAbsent(
        new EditionKey(tenantId, profile.id(), edition.number()),
        key ->
            switch (ProfileReader.read(store.document(tenantId, profile.id(), edition.number()))) {
              case ProfileReading.Taken taken -> taken.profile();
              case ProfileReading.Refused refused ->
                  throw new IllegalStateException(
                      "A registered profile can no longer be read: " + refused.findings());
            });
  }
}
