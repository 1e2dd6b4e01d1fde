package org.koers.packager.analyse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.koers.packager.Corpus;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;

/** What is found in each real package, against real-packages.csv, which says why. */
class RealAnalysisTest {

  private static List<CSVRecord> expected() throws IOException {
    try (InputStream in = RealAnalysisTest.class.getResourceAsStream("real-packages.csv")) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new InputStreamReader(Objects.requireNonNull(in), UTF_8))
          .getRecords();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachPackageShouldBeFoundAsExpected() throws IOException {
    return expected().stream()
        .map(row -> DynamicTest.dynamicTest(row.get("package"), () -> compare(row)));
  }

  private static void compare(CSVRecord row) {
    ContentPackage content =
        PackageReader.read(Corpus.path("corpus/packages/" + row.get("package")));
    Map<String, String> expected = new LinkedHashMap<>(row.toMap());
    expected.keySet().removeAll(List.of("package", "why"));
    assertThat(found(content)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Map<String, String> found(ContentPackage content) {
    Analysis analysis = Analyser.analyse(content);
    Examination examined = Examiner.examine(content, analysis);
    Map<String, String> found = new LinkedHashMap<>();
    Stream<String> others = analysis.translations().stream().map(Translation::language);
    Stream<String> own = analysis.declaredLanguage().map(Passage::text).stream();
    found.put("declared", String.join(" ", Stream.concat(own, others).toList()));
    found.put("words", String.valueOf(analysis.words()));
    found.put("questions", String.valueOf(analysis.questions().size()));
    long keyed = analysis.questions().stream().filter(Question::hasKey).count();
    found.put("keyed", String.valueOf(keyed));
    found.put("sections", String.valueOf(analysis.sections().size()));
    found.put("mediaSeconds", String.valueOf(examined.mediaTime().toSeconds()));
    found.put("reports", examined.reporting().quality().name());
    found.put("findings", String.valueOf(examined.findings().size()));
    return found;
  }
}
