package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/**
 * Videos made with Camtasia, each with a description in XMP: NAME_config.xml, or the same as a text
 * in scripts/config_xml.js. It has the title, the table of contents, what is said (captions) and
 * what is asked (quizzes). The pages of the package are read as pages.
 */
final class CamtasiaCourse {

  private static final Pattern CONFIG = Pattern.compile("(.*/)?[^/]*_config\\.xml");
  private static final String SCRIPT = "scripts/config_xml.js";
  private static final String MADE = "http://www.techsmith.com/xmp/";

  private final PackageFiles files;
  private final List<String> configs;

  private CamtasiaCourse(PackageFiles files, List<String> configs) {
    this.files = files;
    this.configs = configs;
  }

  static Optional<AuthoringTool> find(PackageFiles files) {
    List<String> configs = new ArrayList<>();
    Stream.concat(
            files.names().stream().filter(n -> CONFIG.matcher(n).matches()),
            files.names().stream().filter(n -> n.endsWith(SCRIPT)))
        .filter(name -> new Readings(files).text(name).filter(t -> t.contains(MADE)).isPresent())
        .forEach(
            name -> {
              if (!name.endsWith(SCRIPT) || configs.stream().noneMatch(inFolder(name))) {
                configs.add(name);
              }
            });
    return configs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AuthoringTool.ofPages(
                "Camtasia", configs.getFirst(), new CamtasiaCourse(files, configs)::read));
  }

  /** A script says the same as the files beside its folder. */
  private static Predicate<String> inFolder(String script) {
    return name -> folder(name).equals(folder(script));
  }

  private static String folder(String name) {
    String file = name.endsWith(SCRIPT) ? name.substring(0, name.length() - SCRIPT.length()) : name;
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private void read(Readings readings) {
    new HtmlPages(files).read(readings);
    for (String config : configs) {
      readings.text(config).map(t -> parsed(config, t)).ifPresent(d -> read(config, d, readings));
    }
    readings.outsideSections();
  }

  private static Document parsed(String name, String text) {
    String xml = text;
    if (name.endsWith(".js")) {
      int from = Math.max(0, text.indexOf('<'));
      int to = text.lastIndexOf('>') + 1;
      xml = text.substring(from, Math.max(from, to)).replaceAll("(?s)\\\\(.)", "$1");
    }
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  private void read(String config, Document xml, Readings readings) {
    Element about = all(xml, "rdf:Description").findFirst().orElse(null);
    if (about == null) {
      return;
    }
    String title = about.attr("dc:title");
    String video = video(config, xml);
    page(config, readings).ifPresent(page -> readings.section(page, title, HrefResolver.url(page)));
    readings.about(config, title);
    readings.media(video);
    all(xml, "tsc:langName")
        .flatMap(l -> all(l, "rdf:li"))
        .findFirst()
        .ifPresent(l -> readings.declared(new Passage(config, l.attr("xml:lang"))));
    for (Element track : all(xml, "rdf:Description").toList()) {
      switch (track.attr("xmpDM:trackType")) {
        case "TableOfContents" -> markers(track).forEach(m -> readings.passage(config, name(m)));
        case "Caption" -> captions(video, track, readings);
        case "Quiz" -> markers(track).forEach(m -> CamtasiaQuiz.read(config, m, readings));
        default -> {
          // hotspots and search words are no text of the course
        }
      }
    }
  }

  /** The page that plays it: one that is launched, or one of its own name. */
  private Optional<String> page(String config, Readings readings) {
    String folder = folder(config);
    String stem = config.replaceFirst("_config\\.xml$", "");
    List<String> own = new ArrayList<>();
    readings.launchables().stream()
        .map(Launchable::entry)
        .filter(e -> e != null && folder(e).equals(folder) && configs.size() == 1)
        .forEach(own::add);
    own.addAll(List.of(stem + ".html", stem + "_player.html"));
    files.names().stream()
        .filter(n -> folder(n).equals(folder) && n.endsWith("_player.html"))
        .forEach(own::add);
    return own.stream().filter(files::contains).findFirst();
  }

  private String video(String config, Document xml) {
    return all(xml, "tscDM:files")
        .flatMap(f -> all(f, "rdf:li"))
        .map(f -> folder(config) + f.attr("xmpDM:value"))
        .filter(f -> f.endsWith(".mp4") && files.contains(f))
        .findFirst()
        .orElse(config);
  }

  private static void captions(String video, Element track, Readings readings) {
    Map<String, Captions> byLanguage = new LinkedHashMap<>();
    for (Element marker : markers(track)) {
      long start = number(marker.attr("xmpDM:startTime"));
      all(marker, "rdf:li")
          .forEach(
              text ->
                  byLanguage
                      .computeIfAbsent(text.attr("xml:lang"), l -> new Captions(video))
                      .add(start, Rtf.plain(text.wholeText())));
    }
    boolean first = true;
    for (Map.Entry<String, Captions> one : byLanguage.entrySet()) {
      if (first) {
        one.getValue().passages().forEach(p -> readings.passage(p.place(), p.text()));
      } else {
        readings.translation(
            one.getKey(),
            r -> one.getValue().passages().forEach(p -> r.passage(p.place(), p.text())));
      }
      first = false;
    }
  }

  /** The entries of a track. */
  static List<Element> markers(Element track) {
    return all(track, "xmpDM:markers")
        .flatMap(m -> m.children().stream())
        .flatMap(seq -> seq.children().stream())
        .flatMap(li -> li.children().stream())
        .toList();
  }

  private static String name(Element marker) {
    String attribute = marker.attr("xmpDM:name");
    return attribute.isEmpty()
        ? all(marker, "xmpDM:name").findFirst().map(Element::text).orElse("")
        : attribute;
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : 0;
  }

  static Stream<Element> all(Element in, String name) {
    return in.getElementsByTag(name).stream();
  }
}
