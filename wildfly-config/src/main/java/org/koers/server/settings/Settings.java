package org.koers.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of one start, read and checked.
 *
 * @param data absolute folder
 * @param port 1 to 65535
 * @param heapMiB the server's largest Java heap
 * @param graph the competency graph, where one is set
 * @param external the organisation's own PostgreSQL; empty for the embedded one
 */
public record Settings(
    Path data,
    int port,
    String bind,
    URI baseUrl,
    Optional<ExternalDatabase> external,
    Optional<Path> graph,
    String policy,
    int heapMiB,
    Duration startTimeout) {

  /** A PostgreSQL that the organisation runs itself. */
  public record ExternalDatabase(String url, String user, String password) {}
}
