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
 * @param contentHost the host name below which content gets its origins, where it is not the base
 *     URL's
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
    Limits limits,
    Optional<String> contentHost,
    Duration startTimeout) {

  /**
   * How much the server takes.
   *
   * @param heapMiB its largest Java heap
   * @param xapiBodyMiB the largest body of a request with statements
   * @param xapiPage the most statements in one answer
   */
  public record Limits(int heapMiB, int xapiBodyMiB, int xapiPage) {}

  /** A PostgreSQL that the organisation runs itself. */
  public record ExternalDatabase(String url, String user, String password) {}
}
