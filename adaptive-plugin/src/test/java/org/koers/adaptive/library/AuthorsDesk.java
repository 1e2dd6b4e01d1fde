package org.koers.adaptive.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.ContentFolder;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.library.store.LibraryStores;

/** The library as in the server, on a test database and a folder of its own. */
public final class AuthorsDesk implements AutoCloseable {

  public static final long TENANT = AdaptiveDatabase.TENANT;
  public static final String WHO = "local:admin";
  public static final Author AUTHOR = new Author(WHO, "Anne");

  public final AdaptiveDatabase database = new AdaptiveDatabase();
  public final LibraryStore store = LibraryStores.library(database);
  public final LibraryFolder files;
  public final Library library;
  public final Decisions decisions;
  public final Releases releases;
  public final Arrivals arrivals;
  public final Catalogue catalogue = CatalogueStores.catalogue(database);
  private final Path folder;

  public AuthorsDesk(Path folder) {
    this.folder = folder;
    Path content = folder.resolve("content");
    files = LibraryFolder.in(content);
    library = new Library(store, files, Clock.systemUTC(), () -> {});
    decisions = new Decisions(store, Clock.systemUTC());
    Publishing publishing =
        new Publishing(
            CatalogueStores.editions(database),
            new ContentFolder(content),
            URI.create("http://localhost:8080"));
    releases = new Releases(store, files, publishing, Clock.systemUTC());
    arrivals = new Arrivals(store, files, _ -> graph(), Clock.systemUTC());
  }

  /** The competency graph of the tests. */
  public static CompetencyGraph graph() {
    InputStream turtle = AuthorsDesk.class.getResourceAsStream("privacy.ttl");
    return CompetencyGraph.load(Objects.requireNonNull(turtle), "privacy.ttl");
  }

  /** A course of one page in Dutch. */
  public Path course(String identifier, String title, String more) throws IOException {
    Path zip = Files.createTempFile(folder, "course", ".zip");
    return TestPackage.scorm12(identifier, title, "index.html")
        .with("index.html", page(title, more))
        .zip(zip);
  }

  private static String page(String title, String more) {
    return """
    <html lang="nl"><head><title>%s</title></head><body><h1>%s</h1>
    <p>Persoonsgegevens zijn alle gegevens die over een mens gaan en waarmee die te herkennen is.
    Je mag ze alleen gebruiken als daar een grondslag voor is, en niet langer dan nodig.</p>
    <p>Een datalek is er als persoonsgegevens terechtkomen bij wie ze niet mag zien. Meld een
    datalek meteen, ook als je niet zeker weet of het er een is. %s</p>
    </body></html>
    """
        .formatted(title, title, more);
  }

  /** Brings it in and reads it. */
  public LibraryItem read(Path zip) throws IOException {
    LibraryItem item = library.receive(TENANT, zip, String.valueOf(zip.getFileName()), WHO).item();
    arrivals.readNext();
    return item(item);
  }

  public LibraryItem item(LibraryItem before) {
    return library.item(TENANT, before.id()).orElseThrow();
  }

  public ItemTag tag(LibraryItem item, String value) {
    return library.tags(item).stream()
        .filter(tag -> tag.value().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not among " + library.tags(item)));
  }

  /** Values with this verdict. */
  public List<String> values(LibraryItem item, Verdict verdict) {
    return library.tags(item).stream()
        .filter(tag -> tag.verdict() == verdict)
        .map(ItemTag::value)
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
