package org.koers.packager.analyse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Documents of a package, read in a process apart; each as its program writes it, or hostile. */
class DocumentsTest {

  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULT;

  @TempDir Path folder;

  @AfterAll
  static void end() {
    Children.shared().close();
  }

  private PackageFiles files(String name, byte[] document) throws IOException {
    ZipFixture zip = ZipFixture.scorm().with(name, document);
    return PackageReader.read(zip.in(Files.createTempDirectory(folder, "p"))).files();
  }

  private DocumentReading reading(String name, byte[] document, DocumentLimits limits)
      throws IOException {
    return new Documents(files(name, document), limits).read(name);
  }

  private DocumentText text(String name, byte[] document) throws IOException {
    DocumentReading reading = reading(name, document, LIMITS);
    assertThat(reading.findings()).isEmpty();
    return reading.text();
  }

  private static DocumentLimits seconds(int seconds) {
    return new DocumentLimits(256, seconds, 300, 1 << 28, 4_000_000, 2_000);
  }

  @Nested
  class Sound {

    @Test
    void aPdfShouldBeReadByPageUnderItsBookmarks() throws IOException {
      byte[] pdf = Pdfs.pages(List.of("First words", "A second para-"), List.of("Next page"));

      DocumentText text = text("a.pdf", pdf);

      assertThat(text.title()).isEqualTo("Handbook");
      assertThat(text.language()).isEqualTo("en-GB");
      assertThat(text.parts())
          .extracting(DocumentPart::number, DocumentPart::title, DocumentPart::paragraphs)
          .containsExactly(
              tuple(1, "Begin", List.of("First words", "A second para-")),
              tuple(2, "", List.of("Next page")));
    }

    @Test
    void slidesShouldBeReadAsTheyAreShown() throws IOException {
      DocumentText text = text("a.pptx", OfficeFiles.slides());

      assertThat(text.title()).isEqualTo("Data leaks");
      assertThat(text.parts())
          .extracting(DocumentPart::number, DocumentPart::title, DocumentPart::paragraphs)
          .containsExactly(
              tuple(
                  1,
                  "What is a leak?",
                  List.of("What is a leak?", "Data that got out.", "Report it at once.")),
              tuple(2, "", List.of()),
              tuple(3, "", List.of("Whom to call", "The privacy officer")));
    }

    @Test
    void aTextShouldBeReadByChapterAndASheetByItsWords() throws IOException {
      assertThat(text("a.docx", OfficeFiles.chapters()).parts())
          .extracting(DocumentPart::title, DocumentPart::paragraphs)
          .containsExactly(
              tuple("", List.of("A preface.")),
              tuple("One", List.of("One", "Text of One.")),
              tuple("Two", List.of("Two", "Text of Two.")));
      assertThat(text("a.xlsx", OfficeFiles.sheets()).parts())
          .extracting(DocumentPart::title, DocumentPart::paragraphs)
          .containsExactly(tuple("Terms", List.of("Controller")));
    }

    @Test
    void classesThatCameWithThePackagerShouldWinOverThoseOfAServer() throws IOException {
      URL server = URI.create("file:/server/modules/logging.jar!/org/apache/Log.class").toURL();
      URL own =
          URI.create("file:/server/apps/a.war/WEB-INF/lib/log.jar!/org/apache/Log.class").toURL();
      String here = "file:/server/apps/a.war/WEB-INF/lib/packager.jar!/org/koers/A.class";

      assertThat(ClassBytes.nearest(List.of(server, own), here)).contains(own);
      assertThat(ClassBytes.nearest(List.of(), here)).isEmpty();
      assertThat(ClassBytes.of("application.properties")).isNull();
      assertThat(ClassBytes.of("org/koers/packager/analyse/document/Worker.class")).isNotEmpty();
    }

    @Test
    void manyShouldBeReadByOneProcessThatLeavesNothingBehind() throws IOException {
      long before = ProcessHandle.current().children().count();
      Documents documents = new Documents(files("a.pdf", Pdfs.pages(List.of("Words"))), LIMITS);

      for (int i = 0; i < 20; i++) {
        assertThat(documents.read("a.pdf").text().parts()).hasSize(1);
      }

      assertThat(ProcessHandle.current().children().count()).isLessThanOrEqualTo(before + 1);
      Children.shared().close();
      assertThat(left()).isEmpty();
    }

    private List<Path> left() throws IOException {
      List<Path> left = new ArrayList<>();
      try (var all =
          Files.newDirectoryStream(
              Path.of(System.getProperty("java.io.tmpdir")), "koers-documents-*")) {
        all.forEach(left::add);
      }
      return left;
    }
  }

  @Nested
  class Hostile {

    private Finding only(DocumentReading reading) {
      assertThat(reading.findings()).hasSize(1);
      return reading.findings().getFirst();
    }

    @Test
    void anEndlessPageTreeShouldEnd() throws IOException {
      DocumentReading endless = reading("a.pdf", Pdfs.endlessTree(), LIMITS);
      DocumentReading deep = reading("a.pdf", Pdfs.deepTree(100_000), LIMITS);

      assertThat(endless.text().parts()).isEmpty();
      assertThat(only(endless).place()).isEqualTo("a.pdf");
      assertThat(only(deep).code()).isEqualTo(FindingCode.DOCUMENT_UNREADABLE);
    }

    @Test
    void aBombInAPageShouldEndAtTheMemoryAndSayWhichLimit() throws IOException {
      byte[] bomb = Pdfs.drawing("1 0 0 1 0 9 cm BT /F 9 Tf (A very long text) Tj ET ", 500_000);

      Finding finding =
          only(reading("a.pdf", bomb, new DocumentLimits(64, 60, 300, 1 << 28, 1000, 10)));

      assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_STOPPED);
      assertThat(finding.message()).contains("max-document-heap of 64 MiB");
    }

    @Test
    void aPageWithoutEndShouldBeStoppedInTimeAndTheNextBeRead() throws IOException {
      byte[] slow = Pdfs.drawing("BT /F 9 Tf 1 0 0 1 9 9 Tm ET ", 4_000_000);
      long begin = System.nanoTime();

      Finding finding = only(reading("a.pdf", slow, seconds(1)));

      assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_STOPPED);
      assertThat(finding.message()).contains("max-document-seconds of 1 seconds");
      assertThat(finding.cure()).contains("raise");
      assertThat((System.nanoTime() - begin) / 1e9).isLessThan(5);
      assertThat(text("b.pdf", Pdfs.pages(List.of("Words"))).parts()).hasSize(1);
    }

    @Test
    void aHugePictureShouldNotBeUnpacked() throws IOException {
      assertThat(text("a.pdf", Pdfs.hugePicture()).parts().getFirst().paragraphs())
          .containsExactly("Beside");
    }

    @Test
    void aPasswordShouldBeToldAndAnEmptyOneBeUsed() throws IOException {
      Finding finding = only(reading("a.pdf", Pdfs.encrypted("secret"), LIMITS));

      assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_ENCRYPTED);
      assertThat(text("a.pdf", Pdfs.encrypted("")).parts().getFirst().paragraphs())
          .containsExactly("A secret text");
    }

    @Test
    void truncatedFilesShouldBeTold() throws IOException {
      byte[] pdf = Pdfs.pages(List.of("Words"));
      byte[] slides = OfficeFiles.slides();

      assertThat(only(reading("a.pdf", Arrays.copyOf(pdf, 40), LIMITS)).code())
          .isEqualTo(FindingCode.DOCUMENT_UNREADABLE);
      assertThat(only(reading("a.pptx", Arrays.copyOf(slides, slides.length / 2), LIMITS)).code())
          .isEqualTo(FindingCode.DOCUMENT_UNREADABLE);
      assertThat(only(reading("a.pptx", new byte[0], LIMITS)).code())
          .isEqualTo(FindingCode.DOCUMENT_UNREADABLE);
    }

    @Test
    void aBombInSlidesShouldBeRefused() throws IOException {
      byte[] bomb =
          OfficeFiles.with(
              OfficeFiles.slides(), Map.of("ppt/slides/slide1.xml", new byte[50_000_000]));

      assertThat(only(reading("a.pptx", bomb, LIMITS)).message()).contains("As zip bombs do");
    }

    @Test
    void aDoctypeInSlidesShouldBeRefused() throws IOException {
      byte[] slides =
          OfficeFiles.with(
              OfficeFiles.slides(),
              Map.of("ppt/slides/slide1.xml", OfficeFiles.slideWithDoctype()));

      assertThat(only(reading("a.pptx", slides, LIMITS)).message()).contains("DOCTYPE");
    }
  }

  @Nested
  class Limits {

    @Test
    void theRestShouldBeMissingWhereThereIsMoreThanMayBe() throws IOException {
      byte[] pdf = Pdfs.pages(List.of("First"), List.of("Second"));

      DocumentReading parts =
          reading("a.pdf", pdf, new DocumentLimits(256, 30, 300, 1 << 28, 1000, 1));
      DocumentReading characters =
          reading("a.pdf", pdf, new DocumentLimits(256, 30, 300, 1 << 28, 8, 10));
      DocumentReading bytes =
          reading("a.pdf", pdf, new DocumentLimits(256, 30, 300, 100, 1000, 10));

      assertThat(parts.text().parts()).hasSize(1);
      assertThat(parts.findings().getFirst().message()).contains("max-document-parts of 1 ");
      assertThat(characters.text().parts().getFirst().paragraphs()).containsExactly("First");
      assertThat(characters.findings().getFirst().message())
          .contains("max-document-characters of 8 ");
      assertThat(bytes.text().parts()).isEmpty();
      assertThat(bytes.findings().getFirst().message()).contains("max-document-bytes of 100 ");
    }

    @Test
    void aPackageShouldNotTakeLongerThanItMay() throws IOException {
      Documents documents =
          new Documents(
              files("a.pdf", Pdfs.pages(List.of("Words"))),
              new DocumentLimits(256, 30, 0, 1 << 28, 1000, 10));

      Finding finding = documents.read("a.pdf").findings().getFirst();

      assertThat(finding.message()).contains("max-documents-seconds of 0 seconds");
    }

    @Test
    void aJavaThatIsNotThereShouldBeToldWithACure() throws IOException {
      Documents documents =
          new Documents(
              files("a.pdf", Pdfs.pages(List.of("Words"))), LIMITS, Path.of("/no/bin/java"));

      Finding finding = documents.read("a.pdf").findings().getFirst();

      assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_READER_MISSING);
      assertThat(finding.message()).contains("/no/bin/java");
      assertThat(finding.cure()).contains("Java 25");
    }

    @Test
    void anOldFormatShouldBeTold() throws IOException {
      assertThat(reading("a.ppt", new byte[10], LIMITS).findings())
          .extracting(Finding::code)
          .containsExactly(FindingCode.DOCUMENT_OLD_FORMAT);
    }
  }
}
