package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;

/** The page on the content host that holds the SCORM API and, in a frame, one SCO. */
final class RuntimePage {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final String BUNDLE = "org.koers.adaptive.play.messages";
  private static final List<String> SPOKEN = List.of("nl", "en", "de");

  private final Player player;
  private final PlaySettings settings;

  RuntimePage(Player player, PlaySettings settings) {
    this.player = player;
    this.settings = settings;
  }

  ContentReply answer(ContentRequest request, ContentOrigin.Opened opened) {
    CatalogueEntry entry = opened.entry();
    Map<String, ScoState> states = player.states(opened.access().attempt());
    LaunchableSco sco = wanted(request, entry, states);
    String pseudonym = opened.access().attempt().pseudonym();
    ScoState begun = player.begin(opened.access().attempt(), sco);
    ObjectNode boot =
        boot(sco, begun, LaunchCmi.of(sco, begun, pseudonym))
            .put("finished", Finished.all(entry, states));
    return page(request, entry, states, sco, boot);
  }

  /** The page of an author who tries a package out. */
  ContentReply answer(ContentRequest request, Preview preview) {
    CatalogueEntry entry = preview.entry();
    LaunchableSco sco = wanted(request, entry, Map.of());
    ScoState begun = ScoState.NONE.launchedAgain();
    ObjectNode boot =
        boot(sco, begun, LaunchCmi.ofPreview(sco, preview.expert())).put("finished", false);
    return page(request, entry, Map.of(), sco, boot);
  }

  private static LaunchableSco wanted(
      ContentRequest request, CatalogueEntry entry, Map<String, ScoState> states) {
    return request
        .parameter("sco")
        .flatMap(id -> entry.scos().stream().filter(s -> s.identifier().equals(id)).findFirst())
        .orElseGet(() -> firstUnfinished(entry, states));
  }

  private static ContentReply page(
      ContentRequest request,
      CatalogueEntry entry,
      Map<String, ScoState> states,
      LaunchableSco sco,
      ObjectNode boot) {
    String spoken = spoken(request, entry);
    Map<String, Object> model = new HashMap<>();
    model.put("title", entry.title());
    model.put("language", entry.language());
    model.put("spoken", spoken);
    model.put("words", words(spoken));
    model.put("parts", parts(entry, states, sco));
    model.put("reports", sco.reports());
    model.put("boot", boot.toString().replace("<", "\\u003c"));
    StringOutput html = new StringOutput();
    TEMPLATES.render("play/runtime.jte", model, html);
    return new ContentReply.Bytes(
        200,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
        html.toString().getBytes(UTF_8));
  }

  private static List<CoursePart> parts(
      CatalogueEntry entry, Map<String, ScoState> states, LaunchableSco current) {
    List<CoursePart> parts = new ArrayList<>();
    for (LaunchableSco sco : entry.scos()) {
      String done = Finished.one(sco, states) ? "done" : "open";
      String title = sco.title().isBlank() ? sco.identifier() : sco.title();
      parts.add(new CoursePart(sco.identifier(), title, sco.equals(current) ? "now" : done));
    }
    return parts;
  }

  private static LaunchableSco firstUnfinished(CatalogueEntry entry, Map<String, ScoState> states) {
    return entry.scos().stream()
        .filter(sco -> !Finished.one(sco, states))
        .findFirst()
        .orElseGet(entry.scos()::getFirst);
  }

  /** What runtime.js starts from. The learner is a pseudonym and has no name here. */
  private ObjectNode boot(LaunchableSco sco, ScoState state, Cmi launched) {
    ObjectNode boot = JsonNodeFactory.instance.objectNode();
    boot.put("mainOrigin", settings.mainOrigin());
    boot.put("sco", sco.identifier());
    boot.put("href", sco.href());
    boot.put("reports", sco.reports());
    boot.put("session", state.launched());
    ObjectNode cmi = boot.putObject("cmi");
    launched.values().forEach(cmi::put);
    return boot;
  }

  /** The language of the learner's page, else of the course, else English. */
  private static String spoken(ContentRequest request, CatalogueEntry entry) {
    return Stream.of(request.parameter("lang").orElse(""), entry.language())
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse("en");
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
