package org.koers.lrs.statement.query;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.statement.store.DescriptionSource;
import org.koers.lrs.statement.store.StatementStore;

/** Makes the two ways to read, for the resource and for readers inside this server. */
@Dependent
public class QueryParts {

  @Produces
  @Singleton
  @Typed(StatementLog.class)
  StatementLog log(StatementStore store, DescriptionSource descriptions) {
    return new StoreReader(
        store, descriptions, StatementAuthority.fromSettings(), QuerySettings.fromSettings());
  }

  @Produces
  @Singleton
  @Typed(StatementFinder.class)
  StatementFinder finder(StatementStore store, DescriptionSource descriptions) {
    return new StoreReader(
        store, descriptions, StatementAuthority.fromSettings(), QuerySettings.fromSettings());
  }
}
