package org.koers.packager.analyse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern TEMPLATE =
      Pattern.compile("(?i)text/html|.*(template|handlebars|mustache|underscore).*");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{[^}]{0,200}}}|<%[^%]{0,200}%>|\\$\\{[^}]{0,200}}");
  private static final String BLOCKS =
      "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,blockquote,figcaption,caption,label,legend,summary";

  private final PackageFiles files;
  private final HrefResolver hrefs;
  private final PageScripts scripts;
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
    this.scripts = new PageScripts(files, hrefs);
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
    scripts.others(readings).forEach(readings::question);
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
    List<Question> scripted = scripts.questions(name, page);
    templates(page);
    page.select("script,style,noscript,template,nav,iframe,object").remove();
    List<HtmlForms.Asked> forms = HtmlForms.of(name, page);
    blocks(name, page, readings);
    forms.forEach(form -> form.tell(readings));
    own.forEach(readings::question);
    scripted.forEach(readings::question);
    readings.outsideSections();
  }

  /** What scripts fill in is a page to a learner: put at the end, without its placeholders. */
  private static void templates(Document page) {
    for (Element template : page.select("template, script[type]")) {
      boolean script = template.nameIs("script");
      if (!script || TEMPLATE.matcher(template.attr("type")).matches()) {
        String html = script ? template.data() : template.html();
        page.body().append("<div>" + PLACEHOLDER.matcher(html).replaceAll(" ") + "</div>");
      }
    }
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
}
