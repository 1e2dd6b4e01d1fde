package org.koers.adaptive.path;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the learner's pages from templates that the build has compiled. */
final class Html {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Html() {}

  static String path(PathView view) {
    return render("path/path.jte", Map.of("view", view));
  }

  static String week(WeekView view) {
    return render("path/week.jte", Map.of("view", view));
  }

  static String kept(KeptView view) {
    return render("path/kept.jte", Map.of("view", view));
  }

  static String player(PlayerView view) {
    return render("path/player.jte", Map.of("view", view));
  }

  /**
   * A page with one message.
   *
   * @param key of the message; its title is the key with {@code .title} behind it
   */
  static String message(Words words, String key) {
    return render("path/message.jte", Map.of("words", words, "key", key));
  }

  private static String render(String template, Map<String, Object> model) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(template, model, html);
    return html.toString();
  }
}
