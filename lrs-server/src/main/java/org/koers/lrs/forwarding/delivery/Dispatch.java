package org.koers.lrs.forwarding.delivery;

import java.time.Clock;
import java.util.List;
import org.koers.lrs.forwarding.Courier.Check;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.query.LoggedStatement;

/** Speaks to each target in its way, with its credential. */
record Dispatch(Exchange exchange, AttachmentStore attachments, CredentialSafe safe) {

  /** What goes wrong on our side is a reason to try again too. */
  Protocol.Outcome send(Target target, Delivery delivery, List<LoggedStatement> statements) {
    try {
      return protocol(target).send(partner(target), delivery, statements);
    } catch (LrsProblem ours) {
      Answer none = Answer.none(ours.detail());
      return new Protocol.Outcome(none, Verdict.again(ours.detail(), none));
    }
  }

  List<Check> test(Target target) {
    return protocol(target).test(partner(target));
  }

  private Protocol protocol(Target target) {
    return switch (target.plan().kind()) {
      case LRS -> new LrsProtocol(exchange, attachments);
      case WEBHOOK -> new WebhookProtocol(exchange, Clock.systemUTC());
    };
  }

  private Protocol.Partner partner(Target target) {
    return new Protocol.Partner(target, safe.open(target.tenantId(), target.credential()));
  }
}
