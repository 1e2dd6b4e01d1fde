package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.koers.packager.analyse.Reporting.Quality;
import org.koers.packager.intake.PackageFiles;

/** What an Adapt course reports is said in its settings (config.json: _spoor, _assessment). */
final class AdaptReporting {

  private AdaptReporting() {}

  static Reporting of(AdaptCourse course, PackageFiles files, Analysis analysis) {
    Readings readings = new Readings(files);
    String place = course.config();
    JsonNode config =
        files.contains(place)
            ? JsonFiles.read(readings, place).orElse(MissingNode.getInstance())
            : MissingNode.getInstance();
    JsonNode spoor = config.path("_spoor");
    if (!spoor.path("_isEnabled").asBoolean()) {
      return new Reporting(Quality.NONE, false, place, "Reporting (_spoor) is not switched on.");
    }
    boolean answers = spoor.path("_tracking").path("_shouldRecordInteractions").asBoolean();
    if (answers && !analysis.questions().isEmpty()) {
      return new Reporting(
          Quality.INTERACTIONS,
          false,
          place,
          "The answer to each of "
              + analysis.questions().size()
              + " questions is recorded (_shouldRecordInteractions).");
    }
    String articles = course.folder() + "articles.json";
    if (files.contains(articles) && assesses(JsonFiles.read(readings, articles).orElse(config))) {
      return new Reporting(Quality.SCORE, false, articles, "An assessment is switched on.");
    }
    return new Reporting(
        Quality.COMPLETION, false, place, "Completion is reported; there is no assessment.");
  }

  private static boolean assesses(JsonNode articles) {
    for (JsonNode article : articles) {
      if (article.path("_assessment").path("_isEnabled").asBoolean()) {
        return true;
      }
    }
    return false;
  }
}
