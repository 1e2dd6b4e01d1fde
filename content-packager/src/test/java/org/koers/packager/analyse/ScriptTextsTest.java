package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageReader;

/** Text that only the scripts of a package hold. */
class ScriptTextsTest {

  private static final String SCRIPT =
      """
      // "A comment is no text at all."
      const looks = 'btn btn-primary d-flex', path = "./img/A picture.png";
      const re = /"no text in here, please"/g;
      if (!ok) throw new Error("The store could not be reached at all.");
      export const nl = { "title": "Meld een lek meteen.", 'more': 'Bel de func' + 'tionaris.' };
      export const en = { title: "Report a leak at once." };
      show(`<p>Wat is een lek precies? ${ "No text here either" }</p>`, "Zo\\u00eb belt de \\
      buren.");
      """;

  @TempDir Path folder;

  @Test
  void theTextOfARealCourseShouldBeFoundByLanguage() {
    Analysis found =
        Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/er-rel-de.zip")));

    assertThat(found.passages())
        .contains(
            new Passage(
                "configs.js", "Im Krankenhaus gibt es zu jedem Patienten eine Patientenakte."));
    assertThat(found.passages()).extracting(Passage::place).containsOnly("configs.js");
    assertThat(found.translations()).extracting(Translation::language).containsExactly("en");
    assertThat(found.sections()).hasSize(1);
    assertThat(found.sections().getFirst().words()).isEqualTo(found.words());
  }

  private Analysis analysed(String page) throws IOException {
    Path zip =
        new ZipFixture()
            .with("imsmanifest.xml", ZipFixture.manifest(""))
            .with("index.html", "<html lang='nl'>" + page + "<script src='app.js'></script>")
            .with("app.js", SCRIPT)
            .with("libs/other.js", "show('Another text that nobody loads.')")
            .in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  @Test
  void sentencesInTheScriptsOfAnEmptyPageShouldBeRead() throws IOException {
    Analysis found = analysed("");

    assertThat(found.passages())
        .extracting(Passage::text)
        .containsExactly(
            "Meld een lek meteen.",
            "Bel de functionaris.",
            "Wat is een lek precies?",
            "Zoë belt de buren.");
    assertThat(found.translations().getFirst().passages())
        .containsExactly(new Passage("app.js", "Report a leak at once."));
  }

  @Test
  void scriptsOfAPageWithTextShouldNotBeRead() throws IOException {
    assertThat(analysed("<p>" + "Een woord. ".repeat(20) + "</p>").words()).isEqualTo(40);
  }
}
