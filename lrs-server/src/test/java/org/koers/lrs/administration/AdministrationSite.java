package org.koers.lrs.administration;

import java.time.Clock;
import java.util.List;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.administration.migration.MigrationsPageResource;
import org.koers.lrs.administration.profile.ProfilesPagesResource;
import org.koers.lrs.administration.store.JdbcTenantLogs;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.Courier;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetAddress;
import org.koers.lrs.forwarding.store.JdbcTargets;
import org.koers.lrs.migration.store.JdbcRuns;
import org.koers.lrs.profile.ActiveProfiles;
import org.koers.lrs.profile.ProfileStore;
import org.koers.lrs.profile.Profiles;
import org.koers.lrs.profile.store.JdbcProfileStore;
import org.koers.lrs.staff.StaffSite;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.statement.store.StatementStore;

/** The administrator's pages over HTTP, without the server. */
public final class AdministrationSite implements AutoCloseable {

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final StaffSite site = new StaffSite();
  private final StatementStore store = new JdbcStatementStore(site.database().app());

  /** Sends nothing: here only the pages are under test. */
  private record NobodyCarries() implements Courier {
    @Override
    public void targetsChanged() {
      // nobody waits
    }

    @Override
    public List<Check> test(Target target) {
      return List.of(new Check("the address", false, "<b>Nobody</b> carries."));
    }
  }

  public AdministrationSite() {
    CredentialsResource credentials = new CredentialsResource();
    credentials.use(administration());
    TenantsResource tenants = new TenantsResource();
    tenants.use(administration(), new JdbcTenantLogs(database()));
    AccessLogResource access = new AccessLogResource();
    access.use(new JdbcAccessLog(database()));
    ForwardingPagesResource targets = new ForwardingPagesResource();
    targets.use(forwarding(), new JdbcAccessLog(database()));
    HealthPageResource health = new HealthPageResource();
    health.use(store, new JdbcTenantLogs(database()), forwarding(), profiles());
    ProfilesPagesResource profiles = new ProfilesPagesResource();
    profiles.use(profiles(), new JdbcAccessLog(database()));
    MigrationsPageResource migrations = new MigrationsPageResource();
    migrations.use(new JdbcRuns(database()), new JdbcAccessLog(database()));
    site.serving(credentials, tenants, access, targets, health, profiles, migrations);
  }

  Profiles profiles() {
    ProfileStore profiles = new JdbcProfileStore(database());
    return new Profiles(profiles, new ActiveProfiles(profiles, Clock.systemUTC()), store);
  }

  Forwarding forwarding() {
    return new Forwarding(
        new JdbcTargets(database()),
        new NobodyCarries(),
        new CredentialSafe(KEY),
        new TargetAddress(true));
  }

  public StatementStore store() {
    return store;
  }

  public StaffSite site() {
    return site;
  }

  CredentialAdministration administration() {
    return new JdbcCredentialAdministration(database());
  }

  public Database database() {
    return new Database(site.database().app());
  }

  @Override
  public void close() {
    site.close();
    store.close();
  }
}
