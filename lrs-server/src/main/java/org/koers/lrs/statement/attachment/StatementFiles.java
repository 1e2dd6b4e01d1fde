package org.koers.lrs.statement.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Statements with attachments, as an answer or as an array to be sent: the JSON, then each file of
 * its statements that is kept here, once (Communication 1.5.2).
 */
public final class StatementFiles {

  private static final JsonMapper JSON = new JsonMapper();

  private final AttachmentStore store;
  private final long tenantId;
  private final String json;
  private final String boundary = UUID.randomUUID().toString();

  public StatementFiles(AttachmentStore store, long tenantId, String json) {
    this.store = store;
    this.tenantId = tenantId;
    this.json = json;
  }

  public String contentType() {
    return "multipart/mixed; boundary=" + boundary;
  }

  /** Writes the whole body, the files a piece at a time. */
  public void write(OutputStream out) throws IOException {
    part(out, "Content-Type: application/json\r\n");
    out.write(json.getBytes(UTF_8));
    Map<String, String> types = typesBySha2();
    Set<String> present = store.present(tenantId, types.keySet());
    for (Map.Entry<String, String> file : types.entrySet()) {
      if (present.contains(file.getKey())) {
        out.write("\r\n".getBytes(UTF_8));
        part(
            out,
            "Content-Type: %s\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: %s\r\n"
                .formatted(file.getValue(), file.getKey()));
        store.copy(tenantId, file.getKey(), out);
      }
    }
    out.write(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
  }

  /** Whether any of the files is kept here. */
  public boolean any() {
    return !store.present(tenantId, typesBySha2().keySet()).isEmpty();
  }

  private void part(OutputStream out, String headers) throws IOException {
    out.write(("--" + boundary + "\r\n" + headers + "\r\n").getBytes(UTF_8));
  }

  private Map<String, String> typesBySha2() {
    Map<String, String> types = new LinkedHashMap<>();
    JsonNode answer;
    try {
      answer = JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("An answer cannot be read again", broken);
    }
    JsonNode statements = answer.isArray() ? answer : answer.path("statements");
    if (statements.isArray()) {
      statements.forEach(statement -> collect(statement, types));
    } else {
      collect(answer, types);
    }
    return types;
  }

  private static void collect(JsonNode statement, Map<String, String> types) {
    for (JsonNode holder : new JsonNode[] {statement, statement.path("object")}) {
      for (JsonNode attachment : holder.path("attachments")) {
        types.putIfAbsent(
            attachment.path("sha2").asText().toLowerCase(Locale.ROOT),
            attachment.path("contentType").asText().replaceAll("[\r\n]", " "));
      }
    }
  }
}
