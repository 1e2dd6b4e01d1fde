package org.koers.packager.tag.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.packager.Corpus;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;
import org.koers.packager.intake.PackageReader;

/** Which text leaves, and where a quotation of it stands. */
class CourseTextTest {

  private static Analysis analysis(Passage... passages) {
    return new Analysis(
        Optional.empty(),
        List.of(),
        List.of(passages),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        true,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void textOfRealPackagesShouldKeepToItsLimitAndFindItself() {
    for (Path zip : Corpus.packages()) {
      Analysis content = Analyser.analyse(PackageReader.read(zip));
      CourseText all = CourseText.of(content, Integer.MAX_VALUE);
      assertThat(all.isCut()).as("%s", zip).isFalse();
      CourseText some = CourseText.of(content, 2_000);
      assertThat(some.lines().length()).as("%s", zip).isLessThanOrEqualTo(2_000);
      assertThat(some.isCut()).isEqualTo(all.lines().length() > 2_000);
      for (Passage piece : some.pieces()) {
        assertThat(all.find(piece.text()).map(Passage::text).orElse(piece.text()))
            .isEqualTo(piece.text());
        assertThat(piece.text().length()).isLessThanOrEqualTo(CourseText.PIECE);
      }
    }
  }

  @Test
  void aLongTextShouldBeTakenFromBeginningToEnd() {
    Passage[] passages = new Passage[100];
    for (int i = 0; i < 100; i++) {
      passages[i] = new Passage("page.html", "This is sentence number " + i + " of all.");
    }
    CourseText text = CourseText.of(analysis(passages), 1_000);
    assertThat(text.pieces().getFirst().text()).contains("number 0 ");
    assertThat(text.pieces().getLast().text()).containsPattern("number 9[0-9] ");
    assertThat(text.pieces()).hasSizeBetween(20, 40);
  }

  @Test
  void aTextWithoutBreaksShouldBeSplitAndStillBeFound() {
    String words = "word and more ".repeat(400);
    CourseText text = CourseText.of(analysis(new Passage("a.html", words)), 100_000);
    assertThat(text.pieces()).hasSizeGreaterThan(1);
    String solid =
        IntStream.range(0x20000, 0x20000 + 2_000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    CourseText split = CourseText.of(analysis(new Passage("b.html", solid)), 100_000);
    assertThat(String.join("", split.pieces().stream().map(Passage::text).toList()))
        .isEqualTo(solid);
  }

  @Test
  void aQuotationShouldBeFoundWhereItStandsAndNowhereElse() {
    CourseText text =
        CourseText.of(
            analysis(
                new Passage("a.html", "Ask the visitor \u2013 politely \u2013 for a name."),
                new Passage("b.html", "It\u2019s the \u201creason\u201d that counts.")),
            1_000);
    assertThat(text.find("visitor -  politely - for"))
        .contains(new Passage("a.html", "visitor \u2013 politely \u2013 for"));
    assertThat(text.find("It's the \"reason\" that"))
        .contains(new Passage("b.html", "It\u2019s the \u201creason\u201d that"));
    assertThat(text.find("Ask the visitor rudely")).isEmpty();
    assertThat(text.find("a name.")).as("too short to show anything").isEmpty();
    assertThat(text.find("")).isEmpty();
  }
}
