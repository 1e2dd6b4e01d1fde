package org.koers.packager.analyse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.packager.problem.Finding;

/**
 * What is told of a package beside its text.
 *
 * @param media its videos and sounds
 * @param findings pictures without alternative text, videos without captions, broken and external
 *     links, completion on open
 */
public record Examination(List<MediaFile> media, Reporting reporting, List<Finding> findings) {

  /** The known lengths by the name of the file. */
  public Map<String, Duration> lengths() {
    return media.stream()
        .filter(m -> m.length().isPresent())
        .collect(Collectors.toMap(MediaFile::entry, m -> m.length().orElseThrow()));
  }

  /** How long all videos and sounds of known length take together. */
  public Duration mediaTime() {
    return media.stream()
        .map(MediaFile::length)
        .map(length -> length.orElse(Duration.ZERO))
        .collect(Collectors.reducing(Duration.ZERO, Function.identity(), Duration::plus));
  }
}
