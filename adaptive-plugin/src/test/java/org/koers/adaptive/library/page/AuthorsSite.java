package org.koers.adaptive.library.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.adaptive.library.AuthorsDesk;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.preview.LibraryPreviews;
import org.koers.adaptive.library.store.LibraryStores;
import org.koers.adaptive.library.upload.Uploads;
import org.koers.adaptive.play.PlaySettings;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffSite;

/** The author's pages over real HTTP, on a real database, without the server. */
final class AuthorsSite implements AutoCloseable, AccessLog {

  final AuthorsDesk desk;
  final StaffSite site = new StaffSite();
  final StaffClient author;
  final Uploads uploads;

  /** What the access log was told: what was done, and about what. */
  final List<AccessEntry> logged = new ArrayList<>();

  AuthorsSite(Path folder) {
    desk = new AuthorsDesk(folder);
    uploads =
        new Uploads(
            LibraryStores.uploads(desk.database), desk.library, desk.files, Clock.systemUTC());
    LibraryPages pages =
        new LibraryPages(desk.library, desk.decisions, _ -> AuthorsDesk.graph(), desk.catalogue);
    PlaySettings settings =
        new PlaySettings(
            URI.create("http://localhost:8080"), "localhost:8080", folder.resolve("content"));
    Cautions cautions = new Cautions(desk.library, pages);
    List<Object> parts =
        List.of(
            desk.library,
            desk.decisions,
            desk.releases,
            desk.catalogue,
            uploads,
            pages,
            cautions,
            new PackageView.Maker(desk.library, pages, cautions),
            new BulkWork(desk.library, desk.decisions, desk.releases, pages, this),
            new LibraryPreviews(
                LibraryStores.previews(desk.database),
                desk.library,
                desk.releases,
                desk.files,
                settings,
                Clock.systemUTC()));
    List.of(
            LibraryResource.class,
            PackageResource.class,
            QuestionsResource.class,
            KinResource.class,
            FilesResource.class,
            ChangesResource.class,
            LikenessResource.class,
            UploadsResource.class,
            CoverageResource.class)
        .forEach(one -> site.serving(new InjectedResource(one, parts)));
    author = site.newClient().signIn();
  }

  /** A course of one page that asks one question. */
  static Path asking(Path folder) throws IOException {
    return TestPackage.scorm12("q-1", "Vragen", "index.html")
        .with(
            "index.html",
            """
            <html lang="nl"><body><p>Kies het juiste antwoord op deze vraag over datalekken.</p>
            <div class="q" data-answer="1"><h3>Wanneer meld je een datalek?</h3>
            <label><input type="radio" name="q1" value="1"> Meteen, ook bij twijfel</label>
            <label><input type="radio" name="q1" value="0"> Na een week, als het zeker is</label>
            </div></body></html>
            """)
        .zip(Files.createTempFile(folder, "asking", ".zip"));
  }

  /** The address of a package's page. */
  static String page(LibraryItem item) {
    return "/staff/library/packages/" + item.id();
  }

  /** Sends a form of a package's page. */
  StaffClient.Answer send(LibraryItem item, String to, String... fields) {
    return author.submit(page(item), page(item) + to, fields);
  }

  /** Sends the form of the list. */
  StaffClient.Answer bulk(String... fields) {
    return author.submit("/staff/library", "/staff/library/bulk", fields);
  }

  @Override
  public void write(AccessEntry entry) {
    logged.add(entry);
  }

  @Override
  public List<LoggedAccess> page(long tenantId, long below, int limit) {
    return List.of();
  }

  @Override
  public void close() {
    site.close();
    desk.close();
  }
}
