package org.koers.packager.analyse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.HrefResolver;

/**
 * Looks at the pages of a package for pictures without words, and links that lead nowhere or out.
 */
final class PageCheck {

  private static final int SHOWN = 5;
  private static final Pattern NO_LINK =
      Pattern.compile("(?i)\\s*(#.*|javascript:.*|mailto:.*|tel:.*|data:.*|blob:.*|about:.*|)");
  private static final Pattern BUILT = Pattern.compile(".*(\\{\\{|<%|\\$\\{|\\s\\+\\s).*");
  private static final String NAMING =
      "a[href],area[href],img[src],iframe[src],frame[src],video[src],audio[src],source[src],"
          + "track[src],script[src],link[href],embed[src],object[data]";

  private final PackageFiles files;
  private final HrefResolver hrefs;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<String>> tracks = new HashMap<>();

  PageCheck(PackageFiles files) {
    this.files = files;
    this.hrefs = new HrefResolver(files.names());
  }

  List<Finding> findings() {
    return findings;
  }

  /** The caption files that pages name, by media file. */
  Map<String, Set<String>> tracks() {
    return tracks;
  }

  void page(String name) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(files.bytes(name)), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pictures(name, page);
    links(name, page);
    for (Element medium : page.select("video,audio")) {
      captions(name, medium);
    }
  }

  /** An empty alt says that a picture only decorates; no alt at all says nothing. */
  private void pictures(String name, Document page) {
    Set<String> silent = new LinkedHashSet<>();
    for (Element picture : page.select("img:not([alt]),input[type=image]:not([alt])")) {
      boolean named = picture.hasAttr("aria-label") || picture.hasAttr("aria-labelledby");
      boolean hidden = picture.attr("role").matches("presentation|none");
      if (!named && !hidden && !picture.attr("aria-hidden").equals("true")) {
        silent.add(picture.attr("src"));
      }
    }
    tell(FindingCode.PICTURE_WITHOUT_TEXT, name, silent, "pictures have no alternative text");
  }

  private void links(String name, Document page) {
    String base = name.substring(0, name.lastIndexOf('/') + 1);
    Element own = page.selectFirst("base[href]");
    if (own != null) {
      base = hrefs.resolve(base, own.attr("href"), name).href().url();
    }
    Set<String> broken = new LinkedHashSet<>();
    Set<String> external = new LinkedHashSet<>();
    for (Element element : page.select(NAMING)) {
      String written = written(element);
      if (NO_LINK.matcher(written).matches() || BUILT.matcher(written).matches()) {
        continue;
      }
      var target = hrefs.resolve(base, written, name).href();
      if (target.url().matches("(?i)(https?:)?//.*")) {
        external.add(written);
      } else if (target.entry() == null && !folder(base, written)) {
        broken.add(written);
      }
    }
    tell(FindingCode.LINK_BROKEN, name, broken, "links lead to nothing in the package");
    tell(FindingCode.LINK_EXTERNAL, name, external, "links lead out of the package");
  }

  private boolean folder(String base, String written) {
    String path = (base + written).replaceFirst("[?#].*", "");
    return files.member(path).isPresent() || files.member(path + "/").isPresent();
  }

  private static String written(Element element) {
    String src = element.attr("src");
    String href = src.isEmpty() ? element.attr("href") : src;
    return href.isEmpty() ? element.attr("data") : href;
  }

  private void captions(String name, Element medium) {
    String base = name.substring(0, name.lastIndexOf('/') + 1);
    for (Element track : medium.select("track[src]")) {
      String captions = hrefs.resolve(base, track.attr("src"), name).href().entry();
      for (Element source : medium.select("video[src],audio[src],source[src]")) {
        String entry = hrefs.resolve(base, source.attr("src"), name).href().entry();
        if (captions != null && entry != null) {
          tracks.computeIfAbsent(entry, e -> new LinkedHashSet<>()).add(captions);
        }
      }
    }
  }

  /** One finding for all of a kind on a page. */
  private void tell(FindingCode code, String place, Collection<String> which, String what) {
    if (!which.isEmpty()) {
      String shown = String.join(", ", which.stream().limit(SHOWN).toList());
      String more = which.size() > SHOWN ? " and " + (which.size() - SHOWN) + " more" : "";
      findings.add(Finding.of(code, place, which.size() + " " + what + ": " + shown + more + "."));
    }
  }
}
