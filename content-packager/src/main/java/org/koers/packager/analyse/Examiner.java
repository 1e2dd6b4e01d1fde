package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Looks at everything of a package but its text: media, links, and how it reports. */
public final class Examiner {

  private static final long PAGE = 2L << 20;
  private static final long ALL = 64L << 20;

  private Examiner() {}

  /** Looks at media files, pages and scripts; reads more than {@link Analyser} does. */
  public static Examination examine(ContentPackage content, Analysis analysis) {
    PackageFiles files = content.files();
    PageCheck pages = new PageCheck(files);
    long read = 0;
    for (String name : HtmlPages.names(files)) {
      long size = files.member(name).orElseThrow().size();
      if (size <= PAGE && read + size <= ALL) {
        read += size;
        pages.page(name);
      }
    }
    Map<String, Set<String>> tracks = pages.tracks();
    List<MediaFile> media = new MediaFiles(files, tracks).of(analysis);
    Reporting reporting =
        AdaptCourse.find(files)
            .map(adapt -> AdaptReporting.of(adapt, files, analysis))
            .orElseGet(() -> ReportingScan.of(content, analysis));
    List<Finding> findings = new ArrayList<>(pages.findings());
    media.stream()
        .filter(m -> m.video() && m.captions().isEmpty())
        .map(m -> Finding.of(FindingCode.VIDEO_WITHOUT_CAPTIONS, m.entry(), "It has no captions."))
        .forEach(findings::add);
    if (reporting.completedOnOpen()) {
      findings.add(
          Finding.of(FindingCode.COMPLETED_ON_OPEN, reporting.place(), reporting.reason()));
    }
    return new Examination(media, reporting, List.copyOf(findings));
  }
}
