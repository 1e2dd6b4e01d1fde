package org.koers.packager.instrument;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.PackageWriter;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;

/**
 * Taking the script out of a package, worked out and not yet written. As long as nobody has changed
 * the package since, the whole zip comes back byte for byte; else every file does.
 *
 * @param original the zip as it was; null where it cannot be given back whole
 */
public record Uninstrumentation(
    PackageFiles files,
    @Nullable Original original,
    Map<String, byte[]> changed,
    Set<String> dropped,
    List<Finding> findings) {

  private static final Pattern PAGE = Pattern.compile("(?i).*\\.x?html?");

  /** Whether a package is instrumented. */
  public static boolean possible(ContentPackage content) {
    return content.files().contains(ScormManifest.of(content).folder() + Instrumentation.SCRIPT);
  }

  /**
   * Works out what the package was.
   *
   * @throws org.koers.packager.problem.PackageProblem if it is no SCORM package
   */
  public static Uninstrumentation plan(ContentPackage content) {
    PackageFiles files = content.files();
    Manifest manifest = ScormManifest.of(content);
    if (!possible(content)) {
      Finding none =
          Finding.of(
              FindingCode.NOT_INSTRUMENTED, manifest.path(), "There is no script of ours in it.");
      return new Uninstrumentation(files, null, Map.of(), Set.of(), List.of(none));
    }
    Optional<Original> original =
        Optional.of(manifest.folder() + Instrumentation.ORIGINAL)
            .filter(files::contains)
            .flatMap(name -> Original.decoded(files.bytes(name)))
            .filter(o -> o.canBeMadeFrom(files));
    return original
        .map(o -> new Uninstrumentation(files, o, Map.of(), Set.of(), List.of()))
        .orElseGet(() -> byFile(files, manifest));
  }

  private static Uninstrumentation byFile(PackageFiles files, Manifest manifest) {
    Map<String, byte[]> changed = new TreeMap<>();
    for (String page : files.names().stream().filter(n -> PAGE.matcher(n).matches()).toList()) {
      byte[] bytes = files.bytes(page);
      if (Hook.in(bytes)) {
        changed.put(page, Hook.outOf(bytes));
      }
    }
    changed.put(manifest.path(), ManifestFiles.without(manifest.document()).bytes());
    Set<String> dropped = new TreeSet<>();
    List<String> ours = new ArrayList<>(List.of(Instrumentation.SCRIPT, Instrumentation.ORIGINAL));
    ours.add(Instrumentation.FOLDER);
    ours.forEach(name -> dropped.add(manifest.folder() + name));
    Finding since =
        Finding.of(
            FindingCode.CHANGED_SINCE,
            manifest.path(),
            "The package was changed after it was instrumented, so the zip before it cannot be given"
                + " back whole.");
    return new Uninstrumentation(files, null, changed, dropped, List.of(since));
  }

  /** Whether the whole zip comes back byte for byte. */
  public boolean whole() {
    return original != null;
  }

  /** What is done, in a sentence. */
  public String summary() {
    if (original != null) {
      return "It is the zip from before instrumenting, byte for byte (SHA-256 checked).";
    }
    return changed.isEmpty()
        ? "It was copied as it is."
        : "The script is taken out of " + (changed.size() - 1) + " page(s) and the manifest.";
  }

  /**
   * Writes the package.
   *
   * @param overwrite whether a target that is there may be replaced
   */
  public void write(Path target, boolean overwrite) {
    if (original != null) {
      Original before = original;
      PackageWriter.whole(target, overwrite, out -> before.write(files, out));
    } else {
      PackageWriter.write(
          files, changed, dropped, DosDate.newest(files.members()), target, overwrite);
    }
  }
}
