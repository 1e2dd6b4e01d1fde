package org.koers.adaptive.placement.bank;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Text that may be HTML, as plain text with its lines. */
final class Markup {

  private static final Pattern HTML =
      Pattern.compile("<[a-zA-Z/!][^<>]*>|&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});");
  private static final String MEDIA = "img,audio,video,object,embed,iframe,svg,math,canvas";
  private static final String LINES = "p,div,li,tr,h1,h2,h3,h4,h5,h6,pre,blockquote";

  private Markup() {}

  /**
   * Plain text.
   *
   * @throws Refused if what it says is in a picture, a sound, a film or a formula
   */
  static String plain(String text) {
    if (!HTML.matcher(text).find()) {
      return lines(text);
    }
    Document document = Jsoup.parseBodyFragment(text);
    Element media = document.selectFirst(MEDIA);
    if (media != null && !decoration(media)) {
      throw new Refused(
          BankFindingCode.MEDIA_NEEDED,
          "It shows a <" + media.normalName() + ">, and only words can be asked here.");
    }
    document.select("script,style").remove();
    document.select("br").forEach(br -> br.after("\n"));
    document.select(LINES).forEach(block -> block.append("\n"));
    return lines(document.wholeText());
  }

  /** A picture that says of itself that it tells nothing. */
  private static boolean decoration(Element media) {
    return media.normalName().equals("img") && media.hasAttr("alt") && media.attr("alt").isBlank();
  }

  private static String lines(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
        .replaceAll(" ?\n ?", "\n")
        .replaceAll("\n{2,}", "\n")
        .strip();
  }
}
