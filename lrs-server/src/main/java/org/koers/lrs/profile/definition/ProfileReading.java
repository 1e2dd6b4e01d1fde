package org.koers.lrs.profile.definition;

import java.util.List;

/** What came of reading a profile. */
public sealed interface ProfileReading {

  List<DefinitionFinding> findings();

  /** It can be used; none of the findings is an error. */
  record Taken(ProfileDefinition profile, List<DefinitionFinding> findings)
      implements ProfileReading {
    public Taken {
      findings = List.copyOf(findings);
    }
  }

  /** It cannot be used; at least one of the findings is an error. */
  record Refused(List<DefinitionFinding> findings) implements ProfileReading {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
