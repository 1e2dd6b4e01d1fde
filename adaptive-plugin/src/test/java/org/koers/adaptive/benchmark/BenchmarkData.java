package org.koers.adaptive.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data of the benchmarks lies; none of it comes with the product.
 *
 * @param kt a folder of knowledge-tracing sets, or one set itself ({@code -Dkt.data})
 * @param model reference data of forgetting and item response models ({@code -Dmodel.data})
 */
public record BenchmarkData(Optional<Path> kt, Optional<Path> model) {

  static BenchmarkData ofProperties() {
    return new BenchmarkData(folder("kt.data"), folder("model.data"));
  }

  private static Optional<Path> folder(String property) {
    String path = System.getProperty(property, "");
    return path.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(path)).filter(Files::isDirectory);
  }
}
