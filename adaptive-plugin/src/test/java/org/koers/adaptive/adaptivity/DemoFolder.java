package org.koers.adaptive.adaptivity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.CompetencyGraph;

/** Reads the demo's organisations as they lie in its folder: graphs, tags and pages of courses. */
final class DemoFolder {

  /** People by theme; an organisation that is not there yet is left out. */
  private static final Map<String, Integer> SIZES = new LinkedHashMap<>();

  static {
    SIZES.put("privacy", 80);
    SIZES.put("anti-corruption", 140);
    SIZES.put("information-security", 220);
  }

  private static final Pattern MARK = Pattern.compile("data-pass-mark=\"(\\d+)\"");
  private static final Pattern QUESTION =
      Pattern.compile("<section class=\"page question\".*?</section>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<input ");

  private final Path folder;

  DemoFolder(Path folder) {
    this.folder = folder;
  }

  List<Organisation> organisations() {
    List<Course> courses = courses();
    List<Organisation> all = new ArrayList<>();
    SIZES.forEach(
        (name, size) ->
            graphs(name).stream()
                .findFirst()
                .map(CompetencyGraph::load)
                .ifPresent(graph -> all.add(organisation(name, size, graph, courses))));
    return all;
  }

  private static Organisation organisation(
      String name, int size, CompetencyGraph graph, List<Course> courses) {
    List<Course> own =
        courses.stream()
            .filter(one -> graph.competency(one.competency()).isPresent())
            .map(one -> one.after(before(graph, one)))
            .toList();
    return new Organisation(name, size, graph, own);
  }

  private static Set<String> before(CompetencyGraph graph, Course course) {
    Set<String> before = new HashSet<>(course.entry().requires());
    graph.prerequisitesOf(course.competency()).forEach(one -> before.add(one.iri()));
    return before;
  }

  private List<Path> graphs(String name) {
    return files(name + ".ttl");
  }

  private List<Course> courses() {
    return files(".tags").stream().map(this::course).toList();
  }

  private List<Path> files(String end) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Course course(Path tags) {
    String slug = tags.getFileName().toString().replaceFirst("\\.tags$", "");
    try {
      JsonNode tag = new ObjectMapper().readTree(Files.readString(tags));
      String page = Files.readString(tags.resolveSibling(slug).resolve("index.html"));
      CatalogueEntry entry = entry(slug, tag);
      Matcher mark = MARK.matcher(page);
      double passMark = mark.find() ? Integer.parseInt(mark.group(1)) / 100.0 : Mind.REQUIRED;
      Level level = entry.level() == null ? Level.BASIC : entry.level();
      double minutes = entry.typicalTime() == null ? 15 : entry.typicalTime().toSeconds() / 60.0;
      String competency = entry.subjects().iterator().next();
      return new Course(entry, level, competency, minutes, questions(page), passMark, Set.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many answers there are to choose from, a question. */
  private static List<Integer> questions(String page) {
    return QUESTION
        .matcher(page)
        .results()
        .map(found -> Math.max(2, (int) OPTION.matcher(found.group()).results().count()))
        .toList();
  }

  private static CatalogueEntry entry(String slug, JsonNode tag) {
    String time = tag.path("time").asText();
    String level = tag.path("level").asText();
    return new CatalogueEntry(
        UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)),
        "https://koers.example/activities/" + slug,
        slug,
        tag.path("language").asText("und"),
        level.isEmpty() ? null : Level.valueOf(level.toUpperCase(Locale.ROOT)),
        time.isEmpty() ? null : Duration.parse(time),
        texts(tag.path("teaches")),
        texts(tag.path("assesses")),
        texts(tag.path("requires")),
        texts(tag.path("role")),
        texts(tag.path("format")),
        EvidenceQuality.SCORED,
        List.of(new LaunchableSco("lesson", slug, "index.html", true, null, "")),
        true);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
