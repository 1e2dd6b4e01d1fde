package org.koers.packager.tag.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** What is proposed for the parts of a course. */
class SectionTagsTest {

  private static final String DUTCH =
      "<p>Een datalek is een inbreuk op de beveiliging van gegevens. Wie een lek ziet, meldt het"
          + " meteen bij de functionaris, ook als het maar klein lijkt te zijn.</p>";
  private static final String GERMAN =
      "<p>Eine Datenpanne ist eine Verletzung der Sicherheit von Daten. Wer eine Panne sieht, meldet"
          + " sie sofort, auch wenn sie nur klein zu sein scheint.</p>";

  @TempDir Path folder;

  private static List<String> values(List<Tag> tags, Dimension dimension) {
    return tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value).toList();
  }

  @Test
  void eachPartShouldHaveItsOwnLanguageTimeAndFormat() throws IOException {
    String quiz =
        "<fieldset><legend>Wen rufen Sie an?</legend><label><input type='radio' name='q'>Niemand</label>"
            + "<label><input type='radio' name='q'>Den Beauftragten</label></fieldset>";
    Path zip =
        new ZipFixture()
            .with("index.html", DUTCH.repeat(40) + "<a href='de.html'>de</a>")
            .with("de.html", GERMAN.repeat(3) + quiz)
            .in(folder);
    Analysis found = Analyser.analyse(PackageReader.read(zip));
    Tagger tagger = Tagger.shipped();

    List<Tag> dutch = tagger.propose(found, found.sections().get(0));
    List<Tag> german = tagger.propose(found, found.sections().get(1));

    assertThat(values(dutch, Dimension.LANGUAGE)).containsExactly("nl");
    assertThat(values(german, Dimension.LANGUAGE)).containsExactly("de");
    assertThat(values(dutch, Dimension.FORMAT)).doesNotContain("quiz");
    assertThat(values(german, Dimension.FORMAT)).contains("quiz");
    assertThat(values(dutch, Dimension.TIME)).containsExactly("PT6M");
    assertThat(values(german, Dimension.TIME)).containsExactly("PT1M");
    assertThat(dutch).allMatch(t -> Tagger.OF_SECTIONS.contains(t.dimension()));
    assertThat(german).allMatch(t -> t.passage().contains("de.html") || t.passage().isEmpty());
  }

  @Test
  void thePartsOfARealCourseShouldAddUpToItsLanguageAndLessThanItsTime() {
    Analysis found =
        Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/ai-gebruiken-nl.zip")));
    Tagger tagger = Tagger.shipped();

    assertThat(found.sections())
        .hasSize(15)
        .allSatisfy(
            s -> {
              List<Tag> tags = tagger.propose(found, s);
              assertThat(values(tags, Dimension.LANGUAGE)).containsExactly("nl");
              assertThat(values(tags, Dimension.TIME)).hasSize(1);
            });
  }
}
