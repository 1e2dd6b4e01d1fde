package org.koers.lrs.statement.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.xapi.version.XapiVersion;

/** What a GET of statements does, apart from HTTP. */
public interface StatementFinder {

  /** Everything stored up to this time is found by what is asked afterwards. */
  Instant consistentThrough(Tenant tenant);

  /**
   * One statement or a page of them, as the parameters ask.
   *
   * @param path of the Statement Resource from the root of the server, for {@code more}
   */
  StatementAnswer find(
      Tenant tenant, XapiVersion version, Map<String, List<String>> parameters, String path);
}
