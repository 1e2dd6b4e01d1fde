package org.koers.packager.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.koers.packager.intake.PackageFiles;

/** The id in a record that a package has. */
public final class RecordId {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST = 1 << 20;

  private RecordId() {}

  /** The id; empty if there is no such file, or it is no record with an id. */
  public static Optional<String> in(PackageFiles files, String name) {
    if (!files.contains(name) || files.member(name).orElseThrow().size() > LARGEST) {
      return Optional.empty();
    }
    try {
      JsonNode record = JSON.readTree(files.bytes(name));
      return Optional.of(record.path("id").asText("")).filter(id -> id.contains(":"));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
