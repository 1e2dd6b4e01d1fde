package org.koers.packager.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Real packages and ADL's manifests against the table expected.csv, which gives the reasons. */
class ExpectedVerdictsTest {

  @TempDir Path folder;

  private static List<CSVRecord> expected(String kind) throws IOException {
    try (Reader table =
        new InputStreamReader(
            Objects.requireNonNull(ExpectedVerdictsTest.class.getResourceAsStream("expected.csv")),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(table)
          .stream()
          .filter(row -> row.get("kind").equals(kind))
          .toList();
    }
  }

  private static String said(Validation validation) {
    String codes =
        validation.judgements().stream()
            .map(Judgement::finding)
            .map(f -> f.severity() + " " + f.code())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return (validation.refused() ? "refused" : "taken") + ": " + codes;
  }

  private static String said(CSVRecord row) {
    return row.get("verdict") + ": " + row.get("codes");
  }

  @Test
  void everyRealPackageShouldBeJudgedAsTheTableSays() throws IOException {
    Judge judge = Judge.with(SchemaCatalogue.in(Corpus.path("schemas")));
    Map<String, String> judged = new TreeMap<>();
    for (Path zip : Corpus.packages()) {
      judged.put(String.valueOf(zip.getFileName()), said(judge.judge(PackageReader.read(zip))));
    }
    Map<String, String> wanted = new TreeMap<>();
    expected("package").forEach(row -> wanted.put(row.get("members"), said(row)));
    assertThat(judged).isEqualTo(wanted).hasSize(8);
  }

  /** The manifests come without their content, so every file that they name is put beside them. */
  @Test
  void everyManifestOfAdlShouldBeJudgedAsTheTableSays() throws IOException {
    Judge judge = Judge.with(SchemaCatalogue.in(Corpus.path("schemas")));
    Map<String, String> judged = new TreeMap<>();
    try (ZipFile zip =
        new ZipFile(Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip").toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] manifest = zip.getInputStream(entry).readAllBytes();
        String name = entry.getName().replace("/imsmanifest.xml", "");
        judged.put(name, said(judge.judge(PackageReader.read(packaged(manifest)))));
      }
    }
    Map<String, String> wanted = new TreeMap<>();
    for (CSVRecord row : expected("manifest")) {
      for (String member : row.get("members").split(" ", -1)) {
        assertThat(wanted.put(member, said(row))).as("%s stands twice", member).isNull();
      }
    }
    assertThat(judged).isEqualTo(wanted).hasSize(190);
  }

  @Test
  void everyRowShouldGiveItsReason() throws IOException {
    List<CSVRecord> rows = new ArrayList<>(expected("package"));
    rows.addAll(expected("manifest"));
    assertThat(rows)
        .hasSizeGreaterThan(8)
        .allSatisfy(r -> assertThat(r.get("reason")).isNotBlank());
  }

  private Path packaged(byte[] manifest) {
    XmlElement root = XmlDocument.read(manifest, "m", 100).root();
    Set<String> names = new TreeSet<>();
    root.children("resources")
        .forEach(
            list ->
                list.children("resource")
                    .forEach(r -> named(r, base(root) + base(list) + base(r), names)));
    ZipFixture zip = new ZipFixture().with("imsmanifest.xml", manifest);
    names.forEach(n -> zip.with(n, "x"));
    return zip.in(folder);
  }

  private static void named(XmlElement resource, String base, Set<String> to) {
    java.util.stream.Stream.concat(java.util.stream.Stream.of(resource), resource.children("file"))
        .flatMap(e -> e.attribute("href").stream())
        .filter(h -> !h.contains(":"))
        .forEach(h -> to.add((base + h).replaceFirst("[?#].*", "")));
  }

  private static String base(XmlElement element) {
    return element.attributes().getOrDefault("xml:base", "");
  }
}
