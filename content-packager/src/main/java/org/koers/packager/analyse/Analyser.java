package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.analyse.document.DocumentLimits;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;

/**
 * Finds what a learner meets in a package: where its authoring tool keeps the text, if it is a
 * known one, else in its HTML pages; and in its documents.
 */
public final class Analyser {

  private Analyser() {}

  /** Looks into the package with the usual limits for the documents in it. */
  public static Analysis analyse(ContentPackage content) {
    return analyse(content, DocumentLimits.DEFAULT);
  }

  /**
   * Looks into the package; what it cannot read it leaves out, and tells of documents. Those that
   * come with the course of an authoring tool are sections, but not counted into its text.
   */
  public static Analysis analyse(ContentPackage content, DocumentLimits limits) {
    PackageFiles files = content.files();
    Readings readings = new Readings(files, content.launchables());
    Optional<AuthoringTool> tool = AuthoringTool.of(files);
    tool.ifPresentOrElse(
        made -> made.reader().read(readings),
        () -> {
          new HtmlPages(files).read(readings);
          ScriptTexts.read(files, readings);
        });
    if (tool.isPresent() && !tool.get().pages()) {
      readings.enclosed();
    }
    PackageDocuments documents = new PackageDocuments(files, limits);
    documents.read(readings);
    List<Passage> about = new ArrayList<>();
    about.add(new Passage("title", content.title()));
    about.addAll(readings.about());
    return new Analysis(
        tool.map(AuthoringTool::name),
        List.copyOf(about),
        List.copyOf(readings.passages()),
        List.copyOf(readings.questions()),
        MediaFiles.videos(files),
        MediaFiles.sounds(files),
        readings.declaredLanguage(),
        readings.complete(),
        Sections.of(content, readings),
        List.copyOf(readings.translations()),
        documents.findings());
  }
}
