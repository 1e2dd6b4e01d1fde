package org.koers.packager.instrument;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.PackageWriter;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Sco;
import org.koers.packager.scorm.manifest.ScormType;

/**
 * Instrumenting worked out and not yet written.
 *
 * @param pages the pages that run the script
 * @param changed the new bytes of every file that changes or is added
 * @param findings what could not be reached
 */
public record Instrumentation(
    ContentPackage source,
    Course course,
    List<String> pages,
    Map<String, byte[]> changed,
    DosDate date,
    List<Finding> findings) {

  /** The folder of what is put in, below that of the manifest. */
  static final String FOLDER = "koers-xapi/";

  static final String SCRIPT = FOLDER + "koers-xapi.js";
  static final String ORIGINAL = FOLDER + "original.dat";

  private static final String COMMENT =
      "Tells a record store what this course tells its LMS. Put in by koers-packager instrument;"
          + " koers-packager uninstrument takes it out. No secret is in here.";

  private static final Pattern PAGE = Pattern.compile("(?i).*\\.x?html?");
  private static final Pattern POLICY =
      Pattern.compile("(?is)<meta[^>]*http-equiv\\s*=\\s*[\"']?content-security-policy");

  /**
   * Works out what a package will be.
   *
   * @throws org.koers.packager.problem.PackageProblem if it is no SCORM package
   */
  public static Instrumentation plan(ContentPackage content, InstrumentSettings settings) {
    Manifest manifest = ScormManifest.of(content);
    List<Finding> findings = new ArrayList<>();
    Course course = ScormManifest.course(content, manifest, settings);
    SortedMap<String, byte[]> changed = new TreeMap<>();
    for (String page : pages(manifest, findings)) {
      hook(content.files(), manifest, page, findings).ifPresent(b -> changed.put(page, b));
    }
    List<String> pages = List.copyOf(changed.keySet());
    DosDate date = settings.date().orElseGet(() -> DosDate.newest(content.files().members()));
    if (!pages.isEmpty()) {
      changed.put(manifest.path(), ManifestFiles.listed(manifest, new LinkedHashSet<>(pages)));
      changed.put(
          manifest.folder() + SCRIPT,
          Scripts.whole(
              COMMENT,
              course.json(settings.exchange(), settings.unverified()),
              Scripts.cmi(),
              Scripts.source(Instrumentation.class, "instrument.js")));
      String own = manifest.folder() + ORIGINAL;
      changed.put(own, Original.of(content.files(), changed, own).encoded());
    }
    return new Instrumentation(content, course, pages, changed, date, List.copyOf(findings));
  }

  /** The pages that can be launched, each once. */
  private static Set<String> pages(Manifest manifest, List<Finding> findings) {
    Set<String> pages = new LinkedHashSet<>();
    for (Sco sco : ScormManifest.launchables(manifest)) {
      String entry = sco.entry();
      String place = manifest.path() + ", item " + sco.identifier();
      if (entry == null) {
        findings.add(
            Finding.of(
                FindingCode.PAGE_NOT_HOOKED, place, sco.href() + " is no file of the package."));
      } else if (!PAGE.matcher(entry).matches()) {
        findings.add(Finding.of(FindingCode.PAGE_NOT_HOOKED, place, entry + " is no HTML page."));
      } else if (pages.add(entry) && sco.scormType() == ScormType.ASSET) {
        findings.add(
            Finding.of(
                FindingCode.ASSET_TELLS_NOTHING,
                place,
                entry + " is an asset; the script is in it in case it reports all the same."));
      }
    }
    return pages;
  }

  private static Optional<byte[]> hook(
      PackageFiles files, Manifest manifest, String page, List<Finding> findings) {
    byte[] bytes = files.bytes(page);
    if (POLICY.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      findings.add(
          Finding.of(
              FindingCode.CONTENT_SECURITY_POLICY,
              page,
              "The page has a content security policy, which may forbid the script to send."));
    }
    Optional<byte[]> hooked = Hook.into(bytes, address(manifest.folder(), page));
    if (hooked.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.PAGE_NOT_HOOKED, page, "Its bytes are not in the encoding they claim."));
    }
    return hooked;
  }

  /** The script's address as the page sees it. */
  static String address(String folder, String page) {
    boolean below = page.startsWith(folder);
    String from = below ? page.substring(folder.length()) : page;
    long up = from.chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + (below ? "" : folder) + SCRIPT;
  }

  /** What was done, in a sentence. */
  public String summary() {
    return pages.isEmpty()
        ? "No page of it can run the script; nothing changes."
        : String.format(
            Locale.ROOT,
            "%d page(s) tell a record store what they tell the LMS, as %s.",
            pages.size(),
            course.iri());
  }

  /**
   * Writes the package.
   *
   * @param overwrite whether a target that is there may be replaced
   */
  public void write(Path target, boolean overwrite) {
    PackageWriter.write(source.files(), changed, date, target, overwrite);
  }
}
