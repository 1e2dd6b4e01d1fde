package org.koers.lrs.administration;

import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.administration.store.JdbcTenantLogs;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.StaffSite;

/** The administrator's pages over HTTP, without the server. */
final class AdministrationSite implements AutoCloseable {

  private final StaffSite site = new StaffSite();

  AdministrationSite() {
    CredentialsResource credentials = new CredentialsResource();
    credentials.use(administration());
    TenantsResource tenants = new TenantsResource();
    tenants.use(administration(), new JdbcTenantLogs(database()));
    AccessLogResource access = new AccessLogResource();
    access.use(new JdbcAccessLog(database()));
    site.serving(credentials, tenants, access);
  }

  StaffSite site() {
    return site;
  }

  CredentialAdministration administration() {
    return new JdbcCredentialAdministration(database());
  }

  private Database database() {
    return new Database(site.database().app());
  }

  @Override
  public void close() {
    site.close();
  }
}
