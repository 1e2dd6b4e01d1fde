package org.koers.adaptive.nextactivity;

import java.util.List;
import java.util.Optional;

/** The decision for a learner whose role the graph does not have. */
final class Unknown {

  private Unknown() {}

  static Decision role(Situation situation, String policy) {
    return new Decision(
        Optional.empty(),
        List.of(new Reason.RoleUnknown(situation.roleId())),
        List.of(),
        List.of(),
        policy,
        situation.state().upTo());
  }
}
