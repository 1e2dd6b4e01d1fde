package org.koers.lrs.administration;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the metrics say at one moment, by the names that {@code /metrics} has. */
record Figures(MetricSnapshots snapshots) {

  static Figures of(PrometheusRegistry registry) {
    return new Figures(registry.scrape());
  }

  /** The sum over all labels; 0 where nothing is known. */
  double sum(String name) {
    return points(name).mapToDouble(Figures::value).sum();
  }

  /** The sum over those whose label is this. */
  double sum(String name, String label, String text) {
    return points(name)
        .filter(point -> text.equals(point.getLabels().get(label)))
        .mapToDouble(Figures::value)
        .sum();
  }

  /** By the text of a label, in the order of the texts; those of 0 are left out. */
  Map<String, Long> by(String name, String label) {
    Map<String, Long> sums = new LinkedHashMap<>();
    points(name)
        .filter(point -> value(point) > 0 && point.getLabels().get(label) != null)
        .sorted(java.util.Comparator.comparing(point -> point.getLabels().get(label)))
        .forEach(point -> sums.merge(point.getLabels().get(label), (long) value(point), Long::sum));
    return sums;
  }

  /** A label of what says something once and for all, such as a version. */
  String info(String name, String label) {
    return points(name)
        .map(point -> point.getLabels().get(label))
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }

  /** The labels of each point. */
  Stream<Labels> labels(String name) {
    return points(name).map(DataPointSnapshot::getLabels);
  }

  /** The mean of what a histogram observed; 0 where it observed nothing. */
  double mean(String name) {
    double sum = 0;
    double count = 0;
    for (DataPointSnapshot point : points(name).toList()) {
      if (point instanceof HistogramSnapshot.HistogramDataPointSnapshot histogram) {
        sum += histogram.getSum();
        count += histogram.getCount();
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private Stream<? extends DataPointSnapshot> points(String name) {
    String plain = name.replaceAll("_(total|info)$", "");
    return snapshots.stream()
        .filter(snapshot -> snapshot.getMetadata().getName().equals(plain))
        .flatMap((MetricSnapshot snapshot) -> snapshot.getDataPoints().stream());
  }

  private static double value(DataPointSnapshot point) {
    return switch (point) {
      case GaugeSnapshot.GaugeDataPointSnapshot gauge -> gauge.getValue();
      case CounterSnapshot.CounterDataPointSnapshot counter -> counter.getValue();
      case InfoSnapshot.InfoDataPointSnapshot info -> 1;
      default -> 0;
    };
  }
}
