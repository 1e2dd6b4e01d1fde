package org.koers.packager.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Entries that are safe but no part of the course. */
final class OddEntries {

  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|jar|7z|rar|tar|tgz|gz)");

  private OddEntries() {}

  static boolean twin(String name) {
    return name.startsWith("__MACOSX/")
        || name.contains("/__MACOSX/")
        || baseName(name).startsWith("._");
  }

  static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static List<Finding> findings(PackageFiles files, String place) {
    List<Finding> findings = new ArrayList<>();
    long twins = files.names().stream().filter(OddEntries::twin).count();
    if (twins > 0) {
      findings.add(
          Finding.of(
              FindingCode.JUNK_ENTRIES,
              place,
              twins + " files are macOS leftovers (__MACOSX); they are kept as they are."));
    }
    files.names().stream()
        .filter(n -> ARCHIVE.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .limit(10)
        .forEach(
            n ->
                findings.add(
                    Finding.of(
                        FindingCode.NESTED_ARCHIVE,
                        n,
                        "It is an archive inside the package; it was not opened.")));
    return findings;
  }
}
