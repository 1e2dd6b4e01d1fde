package org.koers.packager.analyse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/** The HTML pages of a package, without those of libraries. */
final class HtmlPages {

  private static final int MOST = 2_000;
  private static final Pattern PAGE = Pattern.compile(".*\\.(html?|xhtml)");
  private static final Pattern NOT_CONTENT =
      Pattern.compile(
          "(.*/)?(__macosx|libs?|librar(y|ies)|vendor|node_modules|plugins?|scormdriver|\\._[^/]*)(/.*)?");
  private static final String BLOCKS =
      "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,blockquote,figcaption,caption,label,legend,summary";

  private final PackageFiles files;
  private final HrefResolver hrefs;
  private final BiFunction<String, Document, List<Question>> activities;

  HtmlPages(PackageFiles files) {
    this(files, (name, page) -> List.of());
  }

  /**
   * Of a package made with a tool.
   *
   * @param activities the questions of a page that the tool keeps in its own way; it may take out
   *     what holds them
   */
  HtmlPages(PackageFiles files, BiFunction<String, Document, List<Question>> activities) {
    this.files = files;
    this.activities = activities;
    this.hrefs = new HrefResolver(files.names());
  }

  /** Their names, in order. */
  static List<String> names(PackageFiles files) {
    return files.names().stream()
        .filter(n -> PAGE.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .filter(HtmlPages::isContent)
        .sorted()
        .limit(MOST)
        .toList();
  }

  /** Whether a file belongs to the course, not to a library in it. */
  static boolean isContent(String name) {
    return !NOT_CONTENT.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  void read(Readings readings) {
    names(files).forEach(n -> readings.bytes(n).ifPresent(b -> page(n, b, readings)));
  }

  private void page(String name, byte[] bytes, Readings readings) {
    Document page = parsed(bytes);
    String language = page.select("html").attr("lang").strip();
    if (!language.isEmpty()) {
      readings.declared(new Passage(name, language));
    }
    readings.section(name, title(page), HrefResolver.url(name));
    media(name, page, readings);
    List<Question> own = activities.apply(name, page);
    page.select("script,style,noscript,template,nav,iframe,object").remove();
    questions(name, page, readings);
    blocks(name, page, readings);
    own.forEach(readings::question);
    readings.outsideSections();
  }

  private static String title(Document page) {
    Element heading = page.selectFirst("h1");
    return page.title().isBlank() && heading != null ? heading.text() : page.title();
  }

  private void media(String name, Document page, Readings readings) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    for (Element shown : page.select("video[src],audio[src],video source[src],audio source[src]")) {
      String entry = hrefs.resolve(folder, shown.attr("src"), name).href().entry();
      if (entry != null) {
        readings.media(entry);
      }
    }
  }

  private static Document parsed(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each innermost block is a passage; text outside blocks is one more. */
  private static void blocks(String name, Document page, Readings readings) {
    for (Element block : page.select(BLOCKS)) {
      if (block.select(BLOCKS).size() == 1) {
        readings.passage(name, block.text());
      }
    }
    page.select(BLOCKS).remove();
    readings.passage(name, page.body().text());
  }

  /** Choices of one name are one question; so is each list to choose from. */
  private static void questions(String name, Document page, Readings readings) {
    Map<String, List<Element>> asked = new LinkedHashMap<>();
    page.select("input[type=radio],input[type=checkbox]")
        .forEach(i -> asked.computeIfAbsent(i.attr("name"), n -> new ArrayList<>()).add(i));
    asked.forEach((id, inputs) -> readings.unnamed(choice(name, id, inputs)));
    Map<String, Element> lists = new LinkedHashMap<>();
    page.select("select").forEach(s -> lists.putIfAbsent(s.attr("name"), s));
    lists.values().forEach(s -> readings.unnamed(list(name, s)));
  }

  private static Question choice(String name, String id, List<Element> inputs) {
    List<Question.Choice> choices =
        inputs.stream().map(i -> new Question.Choice(label(i), false)).toList();
    Passage passage = new Passage(name, asked(id, inputs.getFirst()));
    return new Question("form", passage, choices, id, List.of());
  }

  /** What stands before the choices in their fieldset and its part of the page. */
  private static String asked(String id, Element input) {
    Element fieldset = input.closest("fieldset");
    if (fieldset == null) {
      return "choice " + id;
    }
    StringBuilder text = new StringBuilder();
    Element part = fieldset.parent();
    if (part != null && part.select("> fieldset").size() == 1) {
      part.children().stream()
          .takeWhile(e -> !e.equals(fieldset))
          .forEach(e -> text.append(e.text()).append(' '));
    }
    text.append(fieldset.select("> legend").text());
    return text.toString().isBlank() ? "choice " + id : text.toString().strip();
  }

  private static Question list(String name, Element select) {
    List<Question.Choice> choices =
        select.select("option").stream()
            .map(o -> new Question.Choice(o.text(), false))
            .filter(c -> !c.text().isBlank())
            .toList();
    String id = select.attr("name");
    return new Question("form", new Passage(name, "list " + id), choices, id, List.of());
  }

  /** What stands beside a button: its label, or the text around it. */
  private static String label(Element input) {
    Element page = input.ownerDocument();
    if (page != null && !input.id().isEmpty()) {
      for (Element label : page.select("label[for]")) {
        if (label.attr("for").equals(input.id())) {
          return label.text();
        }
      }
    }
    Element around = input.closest("label");
    return around == null ? input.attr("value") : around.text();
  }
}
