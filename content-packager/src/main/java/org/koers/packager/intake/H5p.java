package org.koers.packager.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/**
 * An H5P package: content for a player that lies elsewhere, so nothing in it can be opened by
 * itself.
 *
 * @param mainLibrary the content type, such as {@code H5P.MultiChoice}; empty if it says none
 * @param language BCP 47, as the package says; {@code und} if it does not
 */
public record H5p(
    PackageFiles files, String title, String mainLibrary, String language, List<Finding> findings)
    implements ContentPackage {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String format() {
    return mainLibrary.isEmpty() ? "H5P" : "H5P (" + mainLibrary + ")";
  }

  @Override
  public List<Launchable> launchables() {
    return List.of();
  }

  static H5p read(PackageFiles files, String place, String path, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    JsonNode about = JSON.createObjectNode();
    try {
      about = JSON.readTree(files.bytes(path));
    } catch (IOException broken) {
      findings.add(Finding.of(FindingCode.JSON_UNREADABLE, path, "It is no valid JSON."));
    }
    String content = path.substring(0, path.lastIndexOf('/') + 1) + "content/content.json";
    if (!files.contains(content)) {
      findings.add(
          Finding.of(FindingCode.H5P_CONTENT_MISSING, path, "There is no " + content + "."));
    }
    return new H5p(
        files,
        about.path("title").asText(place),
        about.path("mainLibrary").asText(""),
        about.path("language").asText("und"),
        List.copyOf(findings));
  }
}
