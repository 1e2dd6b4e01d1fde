package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/** The scripts of a course's own with the questions in them; each file is read once. */
final class PageScripts {

  private static final long FILE = 1 << 20;
  private static final long ALL = 16 << 20;

  private final PackageFiles files;
  private final HrefResolver hrefs;
  private final Set<String> read = new HashSet<>();
  private long size;

  PageScripts(PackageFiles files, HrefResolver hrefs) {
    this.files = files;
    this.hrefs = hrefs;
  }

  /** What the scripts ask that stand in a page or are named by it. */
  List<Question> questions(String name, Document page) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    List<Question> found = new ArrayList<>();
    for (Element script : page.select("script")) {
      if (script.hasAttr("src")) {
        String entry = hrefs.resolve(folder, script.attr("src"), name).href().entry();
        if (entry != null) {
          found.addAll(of(entry));
        }
      } else {
        found.addAll(ScriptQuestions.of(name, script.data()));
      }
    }
    return found;
  }

  /** What those ask that other scripts load. */
  List<Question> others(Readings readings) {
    Set<String> entries =
        readings.launchables().stream()
            .map(Launchable::entry)
            .filter(e -> e != null)
            .collect(Collectors.toSet());
    List<Question> found = new ArrayList<>();
    Reach.of(files, entries).forEach(name -> found.addAll(of(name)));
    files.names().stream()
        .filter(
            name ->
                name.toLowerCase(Locale.ROOT)
                    .matches("(.*/)?[^/]*(question|quiz|vrag|frage|pregunta)[^/]*\\.js(on)?"))
        .forEach(name -> found.addAll(of(name)));
    return found;
  }

  private List<Question> of(String name) {
    boolean own =
        name.toLowerCase(Locale.ROOT).matches(".*\\.js(on)?")
            && HtmlPages.isContent(name)
            && !ScriptTexts.OF_OTHERS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    long length = files.member(name).orElseThrow().size();
    if (!own || length > FILE || size + length > ALL || !read.add(name)) {
      return List.of();
    }
    size += length;
    return ScriptQuestions.of(name, new String(files.bytes(name), StandardCharsets.UTF_8));
  }
}
