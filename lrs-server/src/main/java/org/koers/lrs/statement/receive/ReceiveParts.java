package org.koers.lrs.statement.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.statement.store.StatementStore;

/** Makes the two ways in, for the resource and for writers inside this server. */
@Dependent
public class ReceiveParts {

  @Produces
  @ApplicationScoped
  @Typed(StatementIntake.class)
  StatementIntake intake(StatementStore store) {
    return storing(store);
  }

  @Produces
  @ApplicationScoped
  @Typed(StatementReception.class)
  StatementReception reception(StatementStore store) {
    return storing(store);
  }

  private static StoringIntake storing(StatementStore store) {
    return new StoringIntake(
        store, StatementAuthority.fromSettings(), ReceiveSettings.fromSettings());
  }
}
