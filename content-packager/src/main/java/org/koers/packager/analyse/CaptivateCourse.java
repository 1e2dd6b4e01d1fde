package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.packager.intake.PackageFiles;

/**
 * A course made with Adobe Captivate: project.txt lists every object with the text it shows; the
 * slide that an object is on comes after it.
 *
 * @param project the name of that file
 */
record CaptivateCourse(String project) {

  static Optional<AuthoringTool> find(PackageFiles files) {
    return files.names().stream()
        .filter(name -> name.equals("project.txt") || name.endsWith("/project.txt"))
        .filter(name -> says(files, name))
        .findFirst()
        .map(name -> new AuthoringTool("Adobe Captivate", name, new CaptivateCourse(name)::read));
  }

  private static boolean says(PackageFiles files, String name) {
    return JsonFiles.read(new Readings(files), name)
        .filter(p -> p.at("/metadata/generator").asText("").equals("Captivate"))
        .isPresent();
  }

  private void read(Readings readings) {
    JsonFiles.read(readings, project).ifPresent(content -> read(readings, content));
  }

  private void read(Readings readings, JsonNode content) {
    readings.about(project, content.at("/metadata/title").asText(""));
    Set<String> slide = new HashSet<>();
    List<Question> asking = new ArrayList<>(); // its text may come later on the slide
    for (JsonNode object : content.path("contentStructure")) {
      JsonNode roles = object.path("roles");
      if (roles.has("slide")) {
        slide.clear();
      } else if (roles.has("textData")) {
        String text = Readings.plain(object.path("title").asText(""));
        if (slide.add(text)) { // an object has a state for each look, with the same text
          readings.passage(project, text);
        }
      }
      String asked = Readings.plain(roles.path("question").path("text").asText(""));
      boolean tracked = !roles.path("question").path("interactionId").asText("").isEmpty();
      if (tracked) {
        String kind = roles.path("question").path("interactionType").asText("choice");
        asking.add(new Question(kind, new Passage(project, asked), List.of()));
      }
    }
    asking.forEach(readings::question);
  }
}
