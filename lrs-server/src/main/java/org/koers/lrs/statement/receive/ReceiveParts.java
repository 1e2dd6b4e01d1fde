package org.koers.lrs.statement.receive;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.store.StatementStore;

/** Makes the two ways in, for the resource and for writers inside this server. */
@Dependent
public class ReceiveParts {

  @Produces
  @Singleton
  @Typed(StatementIntake.class)
  StatementIntake intake(
      StatementStore store, AttachmentStore attachments, @Any Instance<StatementGuard> guards) {
    return storing(store, attachments, guards);
  }

  @Produces
  @Singleton
  @Typed(StatementReception.class)
  StatementReception reception(
      StatementStore store, AttachmentStore attachments, @Any Instance<StatementGuard> guards) {
    return storing(store, attachments, guards);
  }

  private static StoringIntake storing(
      StatementStore store, AttachmentStore attachments, Instance<StatementGuard> guards) {
    return new StoringIntake(
            store, attachments, StatementAuthority.fromSettings(), ReceiveSettings.fromSettings())
        .guardedBy(guards.stream().toList());
  }
}
