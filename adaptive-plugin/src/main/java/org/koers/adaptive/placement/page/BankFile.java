package org.koers.adaptive.placement.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.bank.BankSource;
import org.koers.lrs.authority.HomePage;

/** A bank that is coming in, in a folder of its own that goes with it. */
record BankFile(Path path, String name) implements AutoCloseable {

  private static final long LARGEST = 64L << 20;
  private static final int LONGEST_NAME = 100;

  /**
   * Receives a file.
   *
   * @param name with its extension; what looks like a folder in it is left out
   * @throws PlacementProblem if it is too large, or has no name
   */
  static BankFile receive(InputStream body, @Nullable String name) throws IOException {
    String bare = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    bare = bare.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    if (bare.isEmpty() || bare.startsWith(".") || bare.length() > LONGEST_NAME) {
      throw new PlacementProblem(
          "the file",
          "It has no name by which its kind could be known.",
          "Name it, such as questions.csv, in at most " + LONGEST_NAME + " characters.");
    }
    Path folder = Files.createTempDirectory("koers-bank");
    BankFile file = new BankFile(folder.resolve(bare), bare);
    try {
      file.fill(body);
      return file;
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  private void fill(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(Math.toIntExact(LARGEST + 1));
    if (bytes.length > LARGEST) {
      throw new PlacementProblem(
          name,
          "It is larger than " + (LARGEST >> 20) + " MiB.",
          "Make several banks of it, or take media out; only words are read.");
    }
    Files.write(path, bytes);
  }

  /** What is said of a bank beside what it says itself. */
  static BankSource source(long tenant, String name, String competency, String language) {
    int dot = name.lastIndexOf('.');
    return new BankSource(
        tenant,
        HomePage.current()
            + "/items/"
            + CatalogueEntry.encoded(dot > 0 ? name.substring(0, dot) : name),
        competency,
        Map.of(),
        Optional.empty(),
        language);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.getParent());
  }
}
