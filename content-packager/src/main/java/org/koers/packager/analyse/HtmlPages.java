package org.koers.packager.analyse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.koers.packager.intake.PackageFiles;

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

  HtmlPages(PackageFiles files) {
    this.files = files;
  }

  void read(Readings readings) {
    files.names().stream()
        .filter(n -> PAGE.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .filter(n -> !NOT_CONTENT.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .sorted()
        .limit(MOST)
        .forEach(n -> readings.bytes(n).ifPresent(b -> page(n, b, readings)));
  }

  private static void page(String name, byte[] bytes, Readings readings) {
    Document page = parsed(bytes);
    String language = page.select("html").attr("lang").strip();
    if (!language.isEmpty()) {
      readings.declared(new Passage(name, language));
    }
    page.select("script,style,noscript,template,nav,iframe,object").remove();
    blocks(name, page, readings);
    questions(name, page, readings);
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
    Set<String> asked = new LinkedHashSet<>();
    page.select("input[type=radio],input[type=checkbox]")
        .forEach(i -> asked.add("choice " + i.attr("name")));
    page.select("select").forEach(s -> asked.add("list " + s.attr("name")));
    asked.forEach(a -> readings.question("form", name, a));
  }
}
