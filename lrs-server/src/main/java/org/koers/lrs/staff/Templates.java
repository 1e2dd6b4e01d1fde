package org.koers.lrs.staff;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders pages from templates that the build has compiled; what they show is escaped. */
public final class Templates {

  private static final TemplateEngine COMPILED = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * The page.
   *
   * @param template its path below {@code src/main/jte}
   */
  public static String render(String template, Map<String, Object> model) {
    StringOutput html = new StringOutput();
    COMPILED.render(template, model, html);
    return html.toString();
  }

  /**
   * The page of another module: what its template writes, in the frame.
   *
   * @param template of the content, its path below the module's {@code src/main/jte}
   */
  public static String framed(Frame frame, String template, Map<String, Object> model) {
    Content content = output -> COMPILED.render(template, model, output);
    return render("staff/shell.jte", Map.of("frame", frame, "content", content));
  }
}
