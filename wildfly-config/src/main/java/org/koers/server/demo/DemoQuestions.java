package org.koers.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ids of the questions of one of the demo's courses, in their order. */
record DemoQuestions(List<String> ids) {

  /** What the demo's manifests call themselves before their slug. */
  private static final String MANIFEST = "koers-demo-";

  private static final Pattern QUESTION =
      Pattern.compile("<section class=\"page question\" id=\"([^\"]+)\"");

  /**
   * @param packages the folder of the zips of the activity's organisation
   * @param activity its IRI, which ends with the identifier of the manifest
   */
  static DemoQuestions of(Path packages, String activity) throws IOException {
    String slug = activity.substring(activity.indexOf(MANIFEST) + MANIFEST.length());
    try (ZipFile zip = new ZipFile(packages.resolve(slug + ".zip").toFile())) {
      ZipEntry page = zip.getEntry("index.html");
      try (InputStream in = zip.getInputStream(page)) {
        return in(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  static DemoQuestions in(String page) {
    return new DemoQuestions(
        QUESTION.matcher(page).results().map(found -> found.group(1)).toList());
  }
}
