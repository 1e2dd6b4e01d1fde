package org.koers.packager.tag.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The files of one part of a package. */
final class UnitParts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private UnitParts() {}

  static Map<String, byte[]> of(String part, Map<String, byte[]> all) throws IOException {
    if (part.startsWith("page:")) {
      return page(part.substring("page:".length()), all);
    }
    if (part.startsWith("file:")) {
      return files(List.of(part.substring("file:".length()).split("\\+", -1)), all);
    }
    return sections(part.equals("questions"), all);
  }

  /** The page's branch of an Adapt course, without the time that the page claims to take. */
  private static Map<String, byte[]> page(String id, Map<String, byte[]> all) throws IOException {
    Map<String, byte[]> kept = new LinkedHashMap<>(all);
    String folder =
        all.keySet().stream()
            .filter(n -> n.matches(".*course/[A-Za-z-]+/contentObjects\\.json"))
            .findFirst()
            .orElseThrow()
            .replaceFirst("contentObjects\\.json$", "");
    Set<String> ids = new HashSet<>(Set.of(id));
    ObjectNode page = JSON.createObjectNode();
    for (String level : List.of("contentObjects", "articles", "blocks", "components")) {
      String name = folder + level + ".json";
      ArrayNode branch = JSON.createArrayNode();
      for (JsonNode node : json(kept, name)) {
        String own = node.path("_id").asText();
        if (level.equals("contentObjects")
            ? own.equals(id)
            : ids.contains(node.path("_parentId").asText())) {
          ids.add(own);
          branch.add(((ObjectNode) node).without("duration"));
          page = level.equals("contentObjects") ? (ObjectNode) node : page;
        }
      }
      kept.put(name, JSON.writeValueAsBytes(branch));
    }
    ObjectNode course = (ObjectNode) json(kept, folder + "course.json");
    course
        .put("title", page.path("title").asText())
        .put("displayTitle", page.path("title").asText());
    course.put("body", page.path("body").asText()).put("description", "");
    kept.put(folder + "course.json", JSON.writeValueAsBytes(course));
    kept.put("imsmanifest.xml", UnitCutter.manifest(page.path("title").asText(), "index_lms.html"));
    return kept;
  }

  private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
    String text = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /** The named files, what is no page, and the media that the named files mention. */
  private static Map<String, byte[]> files(List<String> wanted, Map<String, byte[]> all) {
    StringBuilder named = new StringBuilder();
    wanted.forEach(
        n -> named.append(new String(all.getOrDefault(n, new byte[0]), StandardCharsets.UTF_8)));
    Map<String, byte[]> kept = new LinkedHashMap<>();
    String title = Jsoup.parse(named.toString()).title();
    kept.put(
        "imsmanifest.xml",
        UnitCutter.manifest(title.isEmpty() ? "Unit" : title, wanted.getFirst()));
    all.forEach(
        (name, bytes) -> {
          if (wanted.contains(name) || belongs(name, named.toString())) {
            kept.put(name, bytes);
          }
        });
    return kept;
  }

  private static boolean belongs(String name, String named) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    boolean media =
        name.toLowerCase(Locale.ROOT).matches(".*\\.(mp4|webm|m4v|mov|mp3|ogg|wav|m4a)");
    boolean other = UnitCutter.page(name) || base.equals("questions.js");
    return !other && !UnitCutter.manifests().contains(name) && (!media || named.contains(base));
  }

  /** A demo course's lesson pages, or its question pages. */
  private static Map<String, byte[]> sections(boolean questions, Map<String, byte[]> all) {
    Map<String, byte[]> kept = new LinkedHashMap<>(all);
    String html = new String(all.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8);
    Document page = Jsoup.parse(html);
    page.select(questions ? "section:not(.question)" : "section.question").remove();
    kept.put("index.html", page.outerHtml().getBytes(StandardCharsets.UTF_8));
    return kept;
  }
}
