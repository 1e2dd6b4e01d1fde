package org.koers.packager.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.intake.PackageFiles;

/** The videos and sounds of a package, how long they are, and what stands beside them to read. */
final class MediaFiles {

  private static final Pattern CAPTIONS = Pattern.compile(".*\\.(vtt|srt|ttml|dfxp|sbv)");

  private static final Pattern VIDEO = Pattern.compile(".*\\.(mp4|m4v|webm|mov|ogv|avi|wmv|flv)");
  private static final Pattern SOUND = Pattern.compile(".*\\.(mp3|m4a|ogg|oga|wav|aac)");

  private final PackageFiles files;
  private final Map<String, Set<String>> tracks;

  /**
   * Of a package.
   *
   * @param tracks caption files that pages name, by media file
   */
  MediaFiles(PackageFiles files, Map<String, Set<String>> tracks) {
    this.files = files;
    this.tracks = tracks;
  }

  /** Names of the videos. */
  static List<String> videos(PackageFiles files) {
    return named(files, VIDEO);
  }

  /** Names of the sounds. */
  static List<String> sounds(PackageFiles files) {
    return named(files, SOUND);
  }

  private static List<String> named(PackageFiles files, Pattern pattern) {
    return files.names().stream()
        .filter(
            n -> !n.contains("__MACOSX") && pattern.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .toList();
  }

  List<MediaFile> of(Analysis content) {
    List<MediaFile> media = new ArrayList<>();
    content.videos().forEach(name -> media.add(file(name, true)));
    content.sounds().forEach(name -> media.add(file(name, false)));
    return List.copyOf(media);
  }

  private MediaFile file(String name, boolean video) {
    Set<String> captions = new java.util.TreeSet<>(tracks.getOrDefault(name, Set.of()));
    String stem = stem(name);
    files.names().stream()
        .filter(n -> n.startsWith(stem))
        .filter(n -> CAPTIONS.matcher(n.toLowerCase(Locale.ROOT)).matches())
        .filter(n -> ".-_".indexOf(n.charAt(stem.length())) >= 0)
        .forEach(captions::add);
    return new MediaFile(name, video, length(name), List.copyOf(captions));
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private Optional<Duration> length(String name) {
    String form = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try (InputStream in = new java.io.BufferedInputStream(files.open(name), 1 << 16)) {
      return switch (form) {
        case "mp4", "m4v", "mov", "m4a" -> BoxLength.of(in);
        case "webm" -> WebmLength.of(in);
        case "mp3" -> Mp3Length.of(in);
        default -> Optional.empty();
      };
    } catch (IOException broken) {
      return Optional.empty();
    }
  }
}
