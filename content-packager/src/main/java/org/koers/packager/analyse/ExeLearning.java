package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.koers.packager.intake.PackageFiles;

/**
 * A course made with eXeLearning: plain pages, each of which opens directly; its activities
 * (iDevices) keep questions and keys in forms, in attributes or encoded beside the text.
 */
final class ExeLearning {

  private static final int LOOKED_AT = 5;
  private static final int HEAD = 8_000;
  private static final Pattern MADE =
      Pattern.compile(
          "<meta[^>]{1,40}name=[\"']generator[\"'][^>]{1,40}eXeLearning|<body[^>]{1,80}\\bexe-",
          Pattern.CASE_INSENSITIVE);

  private ExeLearning() {}

  static Optional<AuthoringTool> find(PackageFiles files) {
    List<String> pages = HtmlPages.names(files).stream().limit(LOOKED_AT).toList();
    return pages.stream()
        .filter(name -> says(files, name))
        .findFirst()
        .map(
            name ->
                AuthoringTool.ofPages(
                    "eXeLearning",
                    name,
                    readings -> new HtmlPages(files, ExeQuestions::taken).read(readings)));
  }

  private static boolean says(PackageFiles files, String name) {
    return new Readings(files)
        .bytes(name)
        .map(b -> new String(b, 0, Math.min(b.length, HEAD), StandardCharsets.UTF_8))
        .filter(head -> MADE.matcher(head).find())
        .isPresent();
  }
}
