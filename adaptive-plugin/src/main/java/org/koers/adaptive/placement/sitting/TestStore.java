package org.koers.adaptive.placement.sitting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.PlayStatement;

/**
 * Where placement tests are kept. Every call is a transaction; what belongs to one test comes one
 * after another.
 */
public interface TestStore {

  /**
   * Keeps a new test, unless the learner has one that goes on.
   *
   * @return the one that goes on
   */
  KeptTest begin(Learner learner, KeptTest test, List<PlayStatement> statements);

  /** The learner's test that goes on. */
  Optional<KeptTest> open(Learner learner);

  /** That test, if it is this learner's. */
  Optional<KeptTest> test(Learner learner, UUID id);

  /** All of a learner's tests, the newest first. */
  List<KeptTest> of(Learner learner);

  /** One test of a tenant, whosever it is. */
  Optional<KeptTest> test(long tenantId, UUID id);

  /** The newest finished tests of a tenant. */
  List<KeptTest> finished(long tenantId, int most);

  /**
   * Changes a test that goes on, keeps what it says, and, when the change ends it, learns about its
   * questions and counts them: all of it or nothing. A test that is over stays as it is.
   *
   * @return as it is then; empty if this learner has no such test
   */
  Optional<KeptTest> change(Learner learner, UUID id, Change change);

  /** What becomes of a test. */
  @FunctionalInterface
  interface Change {
    Changed of(KeptTest before);
  }

  /**
   * A test after a change.
   *
   * @param statements to be sent, in their order
   */
  record Changed(KeptTest test, List<PlayStatement> statements) {
    public Changed {
      statements = List.copyOf(statements);
    }

    static Changed nothing(KeptTest same) {
      return new Changed(same, List.of());
    }
  }
}
