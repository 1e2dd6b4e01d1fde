package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.compare.EditionJudgement.Verdict;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;

class LanguageFamilyTest {

  private static final List<String> PARTS =
      List.of("contentObjects", "articles", "blocks", "components");
  private static final List<String> GERMAN =
      List.of(
          ("der die das und ist nicht mit von auf sich auch eine werden können wird sind oder"
                  + " Sicherheit Arbeit Aufgabe Antwort Beispiel Frage Daten Schutz Unternehmen"
                  + " Mitarbeiter Verantwortung wichtig müssen sollten zwischen während Ergebnis"
                  + " prüfen schreiben möglich Kunden Abteilung über für durch gegen ohne")
              .split(" ", -1));
  private static final List<String> ENGLISH =
      List.of(
          ("the and of to is in that it was for with as on are this they have from which would"
                  + " there their what about answer question work should between through example"
                  + " people company responsible important security protect customer department"
                  + " check writing possible without against while result")
              .split(" ", -1));

  @TempDir Path folder;

  private static Path real() {
    return Corpus.path("corpus/packages/ai-gebruiken-nl.zip");
  }

  private static NamedSketch named(String name, ContentPackage content) {
    return new NamedSketch(name, ContentSketch.of(content));
  }

  /** Another word for each word, and now and then one more, as translations have. */
  private static String translated(String text, List<String> words) {
    StringJoiner translation = new StringJoiner(" ");
    for (String word : text.replaceAll("<[^>]*>", " ").strip().split("\\s+", -1)) {
      int hash = Math.floorMod(word.hashCode(), 997);
      translation.add(words.get(hash % words.size()));
      if (hash % 7 == 0) {
        translation.add(words.get(hash % 11));
      }
    }
    return text.isBlank() ? text : translation.toString();
  }

  private ContentPackage inLanguage(String language, List<String> words) {
    Edited edited = Edited.of(real());
    edited.text(
        "course/config.json",
        t -> t.replace("Language\":\"nl\"", "Language\":\"" + language + "\""));
    for (String part : PARTS) {
      edited.text(
          "course/nl/" + part + ".json",
          t -> AdaptJson.translated(t, text -> translated(text, words)));
    }
    for (String name : new ArrayList<>(edited.names())) {
      if (name.startsWith("course/nl/")) {
        edited.renamed(name, name.replace("course/nl/", "course/" + language + "/"));
      }
    }
    return edited.read(folder, language + ".zip");
  }

  @Test
  void translationsShouldBeProposedAsOneFamilyWithReasons() {
    List<NamedSketch> library = new ArrayList<>();
    Corpus.packages()
        .forEach(zip -> library.add(named(zip.getFileName().toString(), PackageReader.read(zip))));
    library.add(named("german", inLanguage("de", GERMAN)));
    library.add(named("english", inLanguage("en", ENGLISH)));
    List<LanguageFamily> families = LanguageFamily.of(library);
    assertThat(families).hasSize(1);
    assertThat(families.getFirst().members())
        .containsExactly(
            new LanguageFamily.Member("ai-gebruiken-nl.zip", "nl"),
            new LanguageFamily.Member("german", "de"),
            new LanguageFamily.Member("english", "en"));
    assertThat(families.getFirst().confidence()).isBetween(0.8, 0.99);
    assertThat(families.getFirst().ties()).hasSize(3);
    assertThat(families.getFirst().ties().getFirst().reasons())
        .anyMatch(reason -> reason.startsWith("The same 15 sections in order"))
        .anyMatch(reason -> reason.contains("rise and fall together"));
    assertThat(Duplicates.of(library).pairs()).hasSize(1);
  }

  @Test
  void anotherLanguageShouldBeJudgedAVersionAndNotAnEdition() {
    ContentSketch dutch = ContentSketch.of(PackageReader.read(real()));
    ContentSketch german = ContentSketch.of(inLanguage("de", GERMAN));
    EditionJudgement judgement = EditionJudgement.of(dutch, german);
    assertThat(judgement.verdict()).isEqualTo(Verdict.LANGUAGE_VERSION);
    assertThat(judgement.isEdition()).isFalse();
    assertThat(judgement.reason()).startsWith("It is in another language (de, not nl)");
  }

  @Test
  void theSameTemplateWithAnotherCourseShouldBeNoFamily() {
    Edited other = Edited.of(real());
    List<String> order = new ArrayList<>(PARTS);
    for (String part : order) {
      other.text(
          "course/nl/" + part + ".json",
          t -> AdaptJson.translated(t, text -> translated(text, GERMAN)));
    }
    other.text("course/nl/contentObjects.json", t -> AdaptJson.keep(t, 6));
    other.text(
        "course/nl/components.json",
        t ->
            AdaptJson.with(
                t,
                all -> {
                  for (int i = all.size() - 1; i >= 0; i -= 3) {
                    all.remove(i);
                  }
                }));
    NamedSketch dutch = named("dutch", PackageReader.read(real()));
    assertThat(LanguageFamily.between(dutch, named("other", other.read(folder, "o.zip"))))
        .isEmpty();
  }

  @Test
  void twoCoursesInOneLanguageShouldBeNoFamily() {
    NamedSketch dutch = named("dutch", PackageReader.read(real()));
    assertThat(LanguageFamily.between(dutch, new NamedSketch("twin", dutch.sketch()))).isEmpty();
  }
}
