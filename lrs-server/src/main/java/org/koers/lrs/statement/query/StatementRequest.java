package org.koers.lrs.statement.query;

import java.util.List;
import java.util.Map;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * A GET of statements, apart from HTTP.
 *
 * @param acceptLanguage of the client; empty if it said nothing
 * @param path of the Statement Resource from the root of the server, for {@code more}
 */
public record StatementRequest(
    Credential who,
    XapiVersion version,
    Map<String, List<String>> parameters,
    String acceptLanguage,
    String path) {}
