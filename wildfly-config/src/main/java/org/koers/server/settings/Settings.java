package org.koers.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one start, read and checked.
 *
 * @param data absolute folder
 * @param port 1 to 65535
 * @param graph the competency graph, where one is set
 * @param external the organisation's own PostgreSQL; empty for the embedded one
 * @param heapMiB the server's largest Java heap
 * @param server what the server gets as it is: the settings that have a value
 */
public record Settings(
    Path data,
    int port,
    String bind,
    URI baseUrl,
    Optional<ExternalDatabase> external,
    Optional<Path> graph,
    int heapMiB,
    Duration startTimeout,
    Map<Setting, String> server) {

  public Settings {
    server = Map.copyOf(server);
  }

  /** A PostgreSQL that the organisation runs itself. */
  public record ExternalDatabase(String url, String user, String password) {}
}
