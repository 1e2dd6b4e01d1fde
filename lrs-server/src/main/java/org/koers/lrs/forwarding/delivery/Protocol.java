package org.koers.lrs.forwarding.delivery;

import java.util.List;
import org.koers.lrs.forwarding.Courier.Check;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetCredential;
import org.koers.lrs.statement.query.LoggedStatement;

/** How a kind of target is spoken to. */
interface Protocol {

  /** A target, and what is shown to it. */
  record Partner(Target target, TargetCredential credential) {}

  /** What was answered, and what that means. */
  record Outcome(Answer answer, Verdict verdict) {}

  Outcome send(Partner partner, Delivery delivery, List<LoggedStatement> statements);

  /** Looks whether the target would take statements, and sends none. */
  List<Check> test(Partner partner);
}
