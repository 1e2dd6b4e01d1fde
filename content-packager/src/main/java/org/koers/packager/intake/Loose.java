package org.koers.packager.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.HrefResolver;

/** Material that no manifest describes: pages, documents, slides, videos. */
public record Loose(PackageFiles files, String title, List<Finding> findings)
    implements ContentPackage {

  private static final Pattern PAGE = Pattern.compile(".*\\.(html?|xhtml)");
  private static final Pattern SHOWN =
      Pattern.compile(".*\\.(html?|xhtml|pdf|pptx?|ppsx|docx|xlsx|mp4|m4v|webm|mp3|m4a)");
  private static final Pattern START = Pattern.compile("(index|start|default|story)\\.html?");

  @Override
  public String format() {
    return "loose material";
  }

  /** Whether there is anything in it that a learner could open. */
  static boolean isIn(PackageFiles files) {
    return files.names().stream().anyMatch(Loose::shown);
  }

  private static boolean shown(String name) {
    return !OddEntries.twin(name) && SHOWN.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * The page that a website begins with; where there are no pages or none of them looks like a
   * beginning, each file that can be opened, in the order of names.
   */
  @Override
  public List<Launchable> launchables() {
    List<String> shown = files.names().stream().filter(Loose::shown).sorted().toList();
    return shown.stream()
        .filter(name -> PAGE.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .filter(name -> START.matcher(OddEntries.baseName(name).toLowerCase(Locale.ROOT)).matches())
        .min(Comparator.comparingLong((String name) -> name.chars().filter(c -> c == '/').count()))
        .map(start -> List.of(launchable(start)))
        .orElseGet(() -> shown.stream().map(Loose::launchable).toList());
  }

  private static Launchable launchable(String name) {
    String base = OddEntries.baseName(name);
    int dot = base.lastIndexOf('.');
    String url = HrefResolver.url(name);
    return new Launchable(
        name, dot < 1 ? base : base.substring(0, dot), url, name, Launchable.Kind.ASSET, null);
  }
}
