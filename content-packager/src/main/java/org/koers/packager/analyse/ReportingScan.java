package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.analyse.Reporting.Quality;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;

/**
 * Finds in pages and scripts what they set: elements of the SCORM data model, functions of a driver
 * that sets them, or verbs of xAPI. What a driver offers counts only where another file calls it.
 */
final class ReportingScan {

  private static final long FILE = 8L << 20;
  private static final long ALL = 64L << 20;
  private static final Pattern READ = Pattern.compile(".*\\.(x?html?|js)");

  /** A file that defines these is a driver: it says how, not whether. */
  private static final Pattern DRIVER =
      Pattern.compile(
          "function\\s+(?:[A-Z0-9]{2,12}_)?(?:SetScore|RecordTrueFalseInteraction)\\s*\\(");

  private static final String SET =
      "(?:SetValue|\\bset|setValueIfChildSupported)" + "\\s*\\(\\s*[\"'`][^\"'`]{0,40}";
  private static final Map<Quality, Pattern> SIGNS = new EnumMap<>(Quality.class);

  static {
    sign(
        Quality.INTERACTIONS,
        SET
            + "cmi\\.interactions|verbs/answered[\"']|[\"']cmi\\.interactions\\.[\"']\\s*\\+"
            + "|(?<![A-Za-z])Record(?:TrueFalse|MultipleChoice|FillIn|Matching|Sequencing)Interaction\\(");
    sign(
        Quality.SCORE,
        SET
            + "(?:cmi\\.core\\.score|cmi\\.score)\\.(?:raw|scaled)|verbs/(?:passed|failed|scored)[\"']"
            + "|(?<![A-Za-z])Set(?:PointBased)?Score\\(");
    sign(
        Quality.COMPLETION,
        SET
            + "(?:lesson_status|completion_status|success_status)|verbs/completed[\"']"
            + "|(?<![A-Za-z])Set(?:ReachedEnd|Passed|Failed)\\(");
  }

  private final Map<Quality, String> places = new EnumMap<>(Quality.class);
  private String onOpen = "";

  private ReportingScan() {}

  private static void sign(Quality quality, String pattern) {
    SIGNS.put(quality, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** The player of an authoring tool can report more than a course that asks nothing lets it. */
  static Reporting of(ContentPackage content, Analysis analysis) {
    Reporting found = of(content);
    boolean asks = !analysis.questions().isEmpty();
    if (asks || analysis.tool().isEmpty() || found.quality().compareTo(Quality.SCORE) < 0) {
      return found;
    }
    return new Reporting(
        Quality.COMPLETION,
        found.completedOnOpen(),
        found.place(),
        "Its player could report answers, but no question was found in the course.");
  }

  static Reporting of(ContentPackage content) {
    ReportingScan scan = new ReportingScan();
    PackageFiles files = content.files();
    long read = 0;
    for (String name : files.names().stream().sorted().toList()) {
      long size = files.member(name).orElseThrow().size();
      if (!name.contains("__MACOSX")
          && READ.matcher(name.toLowerCase(Locale.ROOT)).matches()
          && size <= FILE
          && read + size <= ALL) {
        read += size;
        scan.look(name, new String(files.bytes(name), StandardCharsets.UTF_8));
      }
    }
    return scan.reporting();
  }

  private void look(String name, String source) {
    String script = Comments.without(source);
    if (DRIVER.matcher(script).find()) {
      return;
    }
    SIGNS.forEach(
        (quality, sign) -> {
          Matcher found = sign.matcher(script);
          if (!places.containsKey(quality) && found.find()) {
            places.put(quality, name + ":" + line(script, found.start()));
          }
        });
    if (onOpen.isEmpty()) {
      int at = OnOpen.at(script);
      onOpen = at < 0 ? "" : name + ":" + line(script, at);
    }
  }

  private static long line(String text, int at) {
    return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private Reporting reporting() {
    for (Quality quality :
        new Quality[] {Quality.INTERACTIONS, Quality.SCORE, Quality.COMPLETION}) {
      String place = places.get(quality);
      if (place != null) {
        return onOpen.isEmpty()
            ? new Reporting(quality, false, place, words(quality))
            : new Reporting(
                quality, true, onOpen, "It reports completion as soon as it is opened.");
      }
    }
    return new Reporting(
        Quality.NONE, false, "", "No page or script of the package reports anything.");
  }

  private static String words(Quality quality) {
    return switch (quality) {
      case INTERACTIONS -> "A script reports what was answered.";
      case SCORE -> "A script reports a score.";
      case COMPLETION -> "A script reports completion.";
      case NONE -> "";
    };
  }
}
