package org.koers.packager.instrument;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.PackageWriter;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

class InstrumentTest {

  private static final InstrumentSettings SETTINGS =
      new InstrumentSettings(
          URI.create("https://lrs.example.org/exchange"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @TempDir Path folder;

  private static List<Path> realOnes() {
    return Corpus.packages().stream()
        .filter(
            z -> {
              ContentPackage content = PackageReader.read(z);
              return content instanceof Scorm12 || content instanceof Scorm2004;
            })
        .toList();
  }

  private Path instrumented(Path zip, String name) {
    return instrumented(zip, name, SETTINGS);
  }

  private Path instrumented(Path zip, String name, InstrumentSettings settings) {
    Path out = folder.resolve(name);
    return Instrumenting.of(
        zip,
        IntakeLimits.DEFAULT,
        settings,
        plan -> {
          plan.write(out, true);
          return out;
        });
  }

  private Path without(Path zip, String name) {
    Path out = folder.resolve(name);
    Uninstrumentation.plan(PackageReader.read(zip)).write(out, true);
    return out;
  }

  private static Map<String, String> contents(Path zip) {
    PackageFiles files = PackageReader.read(zip).files();
    return files.names().stream()
        .collect(
            Collectors.toMap(
                n -> n, n -> new String(files.bytes(n), ISO_8859_1), (a, b) -> a, TreeMap::new));
  }

  @Test
  void realPackagesShouldComeBackByteForByte() throws IOException {
    for (Path zip : realOnes()) {
      Path changed = instrumented(zip, "i-" + zip.getFileName());
      assertThat(Files.mismatch(zip, changed)).as("%s", zip).isNotEqualTo(-1);
      assertThat(without(changed, "u-" + zip.getFileName()))
          .as("%s", zip)
          .hasSameBinaryContentAs(zip);
    }
  }

  @Test
  void twiceShouldBeTheSameAsOnce() {
    for (Path zip : realOnes()) {
      Path once = instrumented(zip, "1-" + zip.getFileName());
      assertThat(instrumented(once, "2-" + zip.getFileName())).hasSameBinaryContentAs(once);
      assertThat(instrumented(zip, "3-" + zip.getFileName())).hasSameBinaryContentAs(once);
    }
  }

  @Test
  void onlyLaunchedPagesAndTheManifestShouldChange() {
    for (Path zip : realOnes()) {
      Map<String, String> before = contents(zip);
      Map<String, String> after = contents(instrumented(zip, "4-" + zip.getFileName()));
      Set<String> changed =
          before.keySet().stream()
              .filter(n -> !before.get(n).equals(after.get(n)))
              .collect(Collectors.toSet());
      assertThat(changed).as("%s", zip).anyMatch(n -> n.endsWith("imsmanifest.xml"));
      for (String name : changed) {
        if (!name.endsWith("imsmanifest.xml")) {
          String hooked = String.valueOf(after.get(name));
          assertThat(hooked).as(name).contains("data-koers-xapi");
          assertThat(
                  hooked.replaceFirst(
                      "\\r?\\n?<script src=\"[^\"]*koers-xapi.js\"[^<]*</script>", ""))
              .as(name)
              .isEqualTo(before.get(name));
        }
      }
      assertThat(after.keySet().stream().filter(n -> !before.containsKey(n)))
          .hasSize(2)
          .allMatch(n -> n.contains("koers-xapi/"));
    }
  }

  @Test
  void theManifestShouldListWhatWasPutIn() {
    for (Path zip : realOnes()) {
      ContentPackage content = PackageReader.read(instrumented(zip, "5-" + zip.getFileName()));
      assertThat(
              ScormManifest.of(content).resources().stream()
                  .flatMap(r -> r.files().stream())
                  .filter(f -> f.contains("koers-xapi/")))
          .as("%s", zip)
          .isNotEmpty()
          .allMatch(f -> content.files().contains(f));
    }
  }

  @Test
  void whatOthersChangeAfterwardsShouldStay() {
    Path zip = ZipFixture.scorm().in(folder);
    Path changed = instrumented(zip, "i.zip");
    PackageFiles files = PackageReader.read(changed).files();
    Path edited = folder.resolve("edited.zip");
    String manifest = new String(files.bytes("imsmanifest.xml"), UTF_8);
    PackageWriter.write(
        files,
        Map.of("imsmanifest.xml", manifest.replace("Privacy for sales", "Privacy").getBytes(UTF_8)),
        DosDate.newest(files.members()),
        edited,
        false);
    Uninstrumentation plan = Uninstrumentation.plan(PackageReader.read(edited));
    assertThat(plan.whole()).isFalse();
    assertThat(plan.findings()).extracting(Finding::code).contains(FindingCode.CHANGED_SINCE);
    Map<String, String> expected = contents(zip);
    expected.computeIfPresent(
        "imsmanifest.xml", (n, m) -> m.replace("Privacy for sales", "Privacy"));
    assertThat(contents(without(edited, "u.zip"))).isEqualTo(expected);
  }

  @Test
  void anotherExchangeShouldReplaceTheFirst() {
    Path zip = ZipFixture.scorm().in(folder);
    InstrumentSettings other =
        new InstrumentSettings(
            URI.create("https://other.example.org/x"),
            Optional.of("https://other.example.org/a"),
            Optional.of(URI.create("https://open.example.org/xapi")),
            Optional.empty());
    Path twice = instrumented(instrumented(zip, "a.zip"), "b.zip", other);
    assertThat(twice).hasSameBinaryContentAs(instrumented(zip, "c.zip", other));
    assertThat(contents(twice).get("koers-xapi/koers-xapi.js"))
        .contains("https://other.example.org/x", "https://open.example.org/xapi")
        .doesNotContain("lrs.example.org");
  }

  @Test
  void aPackageWithoutTheScriptShouldBeCopied() {
    Path zip = ZipFixture.scorm().in(folder);
    assertThat(Uninstrumentation.plan(PackageReader.read(zip)).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOT_INSTRUMENTED);
    assertThat(contents(without(zip, "u.zip"))).isEqualTo(contents(zip));
  }

  @Test
  void theScriptShouldBeAsciiWhateverTheTitle() {
    Path zip =
        new ZipFixture()
            .with(
                "imsmanifest.xml",
                ZipFixture.manifest("").replace("Part one", "Één &lt;/script>\u2028"))
            .with("index.html", "<p>Hello</p>")
            .in(folder);
    byte[] script =
        PackageReader.read(instrumented(zip, "i.zip")).files().bytes("koers-xapi/koers-xapi.js");
    assertThat(US_ASCII.newEncoder().canEncode(new String(script, UTF_8))).isTrue();
    assertThat(new String(script, UTF_8)).doesNotContain("</script");
  }

  @Test
  void theLineShouldStandBeforeEveryOtherScriptAndBehindTheEncoding() {
    String line = "<script src=\"s.js\" data-koers-xapi=\"1\"></script>";
    Map<String, String> pages =
        Map.of(
            "<p>Hello</p>", line + "<p>Hello</p>",
            "<!DOCTYPE html>\r\n<p>x", "<!DOCTYPE html>\r\n" + line + "\r\n<p>x",
            "<html><head a='>'><script src=a></script>",
                "<html><head a='>'>" + line + "<script src=a></script>",
            "<!-- <head> -->\n<HTML>\n<HEAD>\n<TITLE>t<b></TITLE><META CHARSET=x>\n<base href=/>",
                "<!-- <head> -->\n<HTML>\n<HEAD>\n<TITLE>t<b></TITLE><META CHARSET=x>\n"
                    + line
                    + "\n<base href=/>",
            "\u00EF\u00BB\u00BF<html>\n<frameset>",
                "\u00EF\u00BB\u00BF<html>\n" + line + "\n<frameset>");
    pages.forEach(
        (before, after) -> {
          byte[] hooked = Hook.into(before.getBytes(ISO_8859_1), "s.js").orElseThrow();
          assertThat(new String(hooked, ISO_8859_1).replaceAll("\\s", ""))
              .isEqualTo(after.replaceAll("\\s", ""));
          assertThat(new String(Hook.outOf(hooked), ISO_8859_1)).isEqualTo(before);
        });
  }

  @Test
  void pagesInUtf16ShouldStayWhatTheyAre() {
    byte[] page = "\uFEFF<html><head>\r\n<title>é</title></head></html>".getBytes(UTF_16LE);
    byte[] hooked = Hook.into(page, "s.js").orElseThrow();
    assertThat(new String(hooked, UTF_16LE)).startsWith("\uFEFF<html><head>\r\n<script src=");
    assertThat(Hook.outOf(hooked)).isEqualTo(page);
  }

  @Test
  void whatWasKeptByAStrangerShouldNotBeTrusted() {
    Path changed = instrumented(ZipFixture.scorm().in(folder), "i.zip");
    PackageFiles files = PackageReader.read(changed).files();
    Original kept = Original.decoded(files.bytes("koers-xapi/original.dat")).orElseThrow();
    assertThat(kept.canBeMadeFrom(files)).isTrue();
    long size = files.member("index.html").orElseThrow().packedSize();
    List<Original.Piece> many =
        java.util.Collections.nCopies(1000, new Original.Packed("index.html", size));
    Original bomb = new Original(kept.digest(), kept.put(), kept.putDigest(), many);
    assertThat(Original.decoded(bomb.encoded()).orElseThrow().canBeMadeFrom(files)).isFalse();
    assertThat(Original.decoded("not ours".getBytes(UTF_8))).isEmpty();
    byte[] cut = java.util.Arrays.copyOf(kept.encoded(), kept.encoded().length - 10);
    assertThat(Original.decoded(cut)).isEmpty();
  }
}
