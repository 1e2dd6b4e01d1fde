package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;

/**
 * Finds what a learner meets in a package: where its authoring tool keeps the text, if it is a
 * known one, else in its HTML pages.
 */
public final class Analyser {

  private static final Pattern VIDEO = Pattern.compile(".*\\.(mp4|m4v|webm|mov|ogv|avi|wmv|flv)");
  private static final Pattern SOUND = Pattern.compile(".*\\.(mp3|m4a|ogg|oga|wav|aac)");

  private Analyser() {}

  /** Looks into the package; what it cannot read it leaves out. */
  public static Analysis analyse(ContentPackage content) {
    PackageFiles files = content.files();
    Readings readings = new Readings(files, content.launchables());
    Optional<AuthoringTool> tool = AuthoringTool.of(files);
    tool.ifPresentOrElse(
        made -> made.reader().read(readings), () -> new HtmlPages(files).read(readings));
    List<Passage> about = new ArrayList<>();
    about.add(new Passage("title", content.title()));
    about.addAll(readings.about());
    return new Analysis(
        tool.map(AuthoringTool::name),
        List.copyOf(about),
        List.copyOf(readings.passages()),
        List.copyOf(readings.questions()),
        named(files, VIDEO),
        named(files, SOUND),
        readings.declaredLanguage(),
        readings.complete(),
        Sections.of(content, readings.sections()),
        List.copyOf(readings.translations()));
  }

  private static List<String> named(PackageFiles files, Pattern pattern) {
    return files.names().stream()
        .filter(
            n -> !n.contains("__MACOSX") && pattern.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .toList();
  }
}
