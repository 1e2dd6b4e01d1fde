package org.koers.lrs.statement.receive;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.xapi.version.XapiVersion;

/** What a PUT and a POST of statements do, apart from HTTP. */
public interface StatementReception {

  /** Reads the body if its type and size are taken here; to be closed by the caller. */
  ReceivedBody body(String contentType, InputStream body);

  /** Stores one statement under the id that the parameters name. */
  void put(
      Credential who, XapiVersion version, Map<String, List<String>> parameters, ReceivedBody body);

  /** Stores one statement or an array of them; the ids in the same order. */
  List<UUID> post(
      Credential who, XapiVersion version, Map<String, List<String>> parameters, ReceivedBody body);
}
