package org.koers.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A durable PostgreSQL that is not Koers' own: it comes and goes, always on the same port. */
final class OwnPostgres implements AutoCloseable {

  private final Path folder;
  private final int port;
  private EmbeddedPostgres running;

  private OwnPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static OwnPostgres create(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    int port;
    try (var socket = new java.net.ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    OwnPostgres postgres = new OwnPostgres(folder, port);
    postgres.start();
    try (Connection connection =
            DriverManager.getConnection(postgres.url("postgres"), "postgres", "");
        Statement sql = connection.createStatement()) {
      sql.execute("create database koers");
    }
    return postgres;
  }

  void start() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "120")
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log()))
            .start();
  }

  private java.io.File log() {
    return folder.resolveSibling("own-postgresql.log").toFile();
  }

  void stop() throws IOException {
    running.close();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** For Koers, to use it. */
  String[] settings() {
    return new String[] {"-Dkoers.database.url=" + url("koers"), "-Dkoers.database.user=postgres"};
  }

  RawPostgres database() {
    return new RawPostgres(url("koers"), "postgres", "");
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
