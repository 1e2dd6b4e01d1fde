package org.koers.lrs.forwarding.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.StatementFiles;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The body of a POST of statements: JSON, or with their files multipart. That is written to a
 * temporary file first, so that it has a length and is never whole in memory.
 */
record StatementBody(String contentType, String json, Optional<Path> spooled)
    implements AutoCloseable {

  static StatementBody of(
      AttachmentStore attachments, Target target, List<LoggedStatement> statements) {
    XapiVersion version = target.plan().version();
    String json =
        statements.stream()
            .map(statement -> inWordsOf(version, statement.json()))
            .collect(Collectors.joining(",", "[", "]"));
    StatementFiles files = new StatementFiles(attachments, target.tenantId(), json);
    return json.contains("\"sha2\"") && files.any()
        ? new StatementBody(files.contentType(), "", Optional.of(spool(files)))
        : new StatementBody("application/json", json, Optional.empty());
  }

  /** Without its version, where that is none that the target may take; it then gives its own. */
  private static String inWordsOf(XapiVersion version, String json) {
    if (version == XapiVersion.V2_0_0) {
      return json; // which takes the older ones too
    }
    ObjectNode tree = (ObjectNode) StrictJson.value(json).tree();
    if (version.allowsProperty(tree.path("version").asText())) {
      return json;
    }
    tree.remove("version");
    return tree.toString();
  }

  private static Path spool(StatementFiles files) {
    try {
      Path file = Files.createTempFile("koers-forwarding", ".tmp");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        files.write(out);
        return file;
      } catch (IOException | RuntimeException failed) {
        Files.deleteIfExists(file);
        throw failed;
      }
    } catch (IOException full) {
      throw new UncheckedIOException("The files of statements could not be prepared", full);
    }
  }

  BodyPublisher publisher() {
    return spooled.map(StatementBody::ofFile).orElseGet(() -> BodyPublishers.ofString(json));
  }

  private static BodyPublisher ofFile(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  @Override
  public void close() {
    spooled.ifPresent(file -> file.toFile().delete());
  }
}
