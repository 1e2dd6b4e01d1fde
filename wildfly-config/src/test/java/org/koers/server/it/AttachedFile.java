package org.koers.server.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A statement with a file of every byte there is, sent and asked for as multipart. */
final class AttachedFile {
  private static final byte[] CONTENT = new byte[1024];

  static {
    for (int i = 0; i < CONTENT.length; i++) {
      CONTENT[i] = (byte) i;
    }
  }

  private AttachedFile() {}

  static void store(XapiClient xapi, String id) throws Exception {
    String sha2 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    String statement =
        """
        {"id":"%s","actor":{"mbox":"mailto:file@example.org"},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
         "object":{"id":"https://example.org/file"},
         "attachments":[{"usageType":"https://example.org/proof","display":{"en":"x"},
          "contentType":"application/octet-stream","length":%d,"sha2":"%s"}]}"""
            .formatted(id, CONTENT.length, sha2);
    String body =
        "--b\r\nContent-Type: application/json\r\n\r\n"
            + statement
            + "\r\n--b\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
            + sha2
            + "\r\n\r\n"
            + new String(CONTENT, ISO_8859_1)
            + "\r\n--b--\r\n";
    var answer =
        xapi.send(
            xapi.request("/statements")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  static void assertWhole(XapiClient xapi, String id) {
    var answer =
        xapi.send(
            xapi.request("/statements?attachments=true&statementId=" + id).GET(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    String body = new String(answer.body(), ISO_8859_1);
    int end = body.lastIndexOf("\r\n--", body.length() - 5);
    assertThat(body.substring(0, end)).endsWith("\r\n\r\n" + new String(CONTENT, ISO_8859_1));
  }
}
