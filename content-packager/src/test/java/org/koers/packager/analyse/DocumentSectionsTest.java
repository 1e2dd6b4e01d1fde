package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.document.OfficeFiles;
import org.koers.packager.analyse.document.Pdfs;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Pages and slides of documents as parts of a package. */
class DocumentSectionsTest {

  @TempDir Path folder;

  private Analysis analysed(ZipFixture files) throws IOException {
    Path zip = files.in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  private static byte[] pdf() throws IOException {
    return Pdfs.pages(List.of("Report a leak at once."), List.of("Call the privacy officer."));
  }

  @Test
  void pagesAndSlidesOfLooseMaterialShouldBeSectionsWithTheirText() throws IOException {
    Analysis found =
        analysed(
            new ZipFixture()
                .with("hand book.pdf", pdf())
                .with("slides.pptx", OfficeFiles.slides())
                .with("__MACOSX/._slides.pptx", "x"));

    assertThat(found.findings()).isEmpty();
    assertThat(found.sections())
        .extracting(Section::id, Section::title, Section::href, Section::words)
        .containsExactly(
            tuple("hand book.pdf#page=1", "Begin", "hand%20book.pdf#page=1", 5),
            tuple("hand book.pdf#page=2", "Page 2", "hand%20book.pdf#page=2", 4),
            tuple("slides.pptx#slide=1", "What is a leak?", "slides.pptx#slide=1", 12),
            tuple("slides.pptx#slide=3", "Slide 3", "slides.pptx#slide=3", 6));
    assertThat(found.words()).isEqualTo(27);
    assertThat(found.about()).contains(new Passage("slides.pptx", "Data leaks"));
    assertThat(found.declaredLanguage()).contains(new Passage("hand book.pdf", "en-GB"));
    assertThat(found.passages())
        .contains(new Passage("hand book.pdf#page=2", "Call the privacy officer."));
  }

  @Test
  void aDocumentThatNoPageLeadsToShouldBeReadButOpenNothing() throws IOException {
    Analysis linked =
        analysed(
            new ZipFixture()
                .with("imsmanifest.xml", ZipFixture.manifest(""))
                .with("index.html", "<title>Start</title><iframe src='doc/a.pdf'></iframe>")
                .with("doc/a.pdf", pdf()));
    Analysis left =
        analysed(
            new ZipFixture()
                .with("imsmanifest.xml", ZipFixture.manifest(""))
                .with("index.html", "<title>Start</title><p>Hello there</p>")
                .with("doc/a.pdf", pdf()));

    assertThat(linked.sections())
        .extracting(Section::id, Section::words)
        .containsExactly(tuple("i", 0), tuple("doc/a.pdf#page=1", 5), tuple("doc/a.pdf#page=2", 4));
    assertThat(left.sections())
        .extracting(Section::id, Section::words)
        .containsExactly(tuple("i", 2));
    assertThat(left.words()).isEqualTo(11);
  }

  @Test
  void aDocumentThatComesWithACourseOfAToolShouldNotCountIntoItsText() throws IOException {
    Analysis found =
        analysed(
            new ZipFixture()
                .with(
                    "h5p.json",
                    "{\"title\":\"Quiz\",\"mainLibrary\":\"H5P.Text\",\"language\":\"nl\"}")
                .with("content/content.json", "{\"text\":\"Lees het blad\"}")
                .with("content/files/a.pdf", pdf()));

    assertThat(found.words()).isEqualTo(3);
    assertThat(found.declaredLanguage()).contains(new Passage("h5p.json", "nl"));
    assertThat(found.sections()).extracting(Section::words).containsExactly(5, 4);
  }

  @Test
  void aDocumentThatCannotBeReadShouldBeTold() throws IOException {
    Analysis found = analysed(new ZipFixture().with("a.pdf", "nothing").with("b.pdf", pdf()));

    assertThat(found.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple(FindingCode.DOCUMENT_UNREADABLE, "a.pdf"));
    assertThat(found.words()).isEqualTo(9);
    assertThat(found.sections()).extracting(Section::id).contains("a.pdf", "b.pdf#page=1");
  }
}
