package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.analyse.Question;
import org.koers.packager.build.Retag;
import org.koers.packager.compare.EditionJudgement.Verdict;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

class EditionChangesTest {

  private static final String COURSE = "course/nl/";
  private static final String COMPONENTS = COURSE + "components.json";

  @TempDir Path folder;

  private static Path real() {
    return Corpus.path("corpus/packages/ai-gebruiken-nl.zip");
  }

  private EditionChanges changes(Edited edited) {
    return EditionChanges.between(PackageReader.read(real()), edited.read(folder, "new.zip"));
  }

  private EditionChanges components(UnaryOperator<String> change) {
    return changes(Edited.of(real()).text(COMPONENTS, change));
  }

  private static PassageChange only(EditionChanges changes) {
    assertThat(changes.sections()).hasSize(1);
    assertThat(changes.sections().getFirst().passages()).hasSize(1);
    return changes.sections().getFirst().passages().getFirst();
  }

  private static ObjectNode first(ArrayNode components, String kind) {
    for (JsonNode component : components) {
      if (component.path("_component").asText().equals(kind)) {
        return (ObjectNode) component;
      }
    }
    throw new IllegalArgumentException(kind);
  }

  private static String with(String list, String kind, java.util.function.Consumer<ObjectNode> to) {
    return AdaptJson.with(list, all -> to.accept(first(all, kind)));
  }

  private static ObjectNode item(ObjectNode component, int number) {
    return (ObjectNode) component.path("_items").path(number);
  }

  @Test
  void everyRealPackageShouldBeTheSameAsItself() {
    for (Path zip : Corpus.packages()) {
      ContentPackage content = PackageReader.read(zip);
      EditionChanges changes = EditionChanges.between(content, content);
      assertThat(changes.sameContent()).as("%s", zip).isTrue();
      assertThat(changes.facts()).as("%s", zip).isEmpty();
      assertThat(changes.sections()).as("%s", zip).isEmpty();
      assertThat(changes.questions()).as("%s", zip).isEmpty();
      assertThat(changes.files()).as("%s", zip).isEmpty();
      assertThat(changes.judgement().verdict()).as("%s", zip).isEqualTo(Verdict.SAME_CONTENT);
    }
  }

  @Test
  void aRetaggedPackageShouldHaveTheSameContentAndOtherTags() {
    ContentPackage content = PackageReader.read(real());
    Path out = folder.resolve("retagged.zip");
    List<Tag> given = List.of(Tag.given(Dimension.LEVEL, "basic", "Anna de Vries"));
    Retag.plan(content, List.of(), given, Optional.empty(), Optional.of("Anna de Vries"))
        .withRecord(Optional.empty())
        .write(out, false);
    EditionChanges changes = EditionChanges.between(content, PackageReader.read(out));
    assertThat(changes.sameContent()).isTrue();
    assertThat(changes.judgement().verdict()).isEqualTo(Verdict.SAME_CONTENT);
    assertThat(changes.facts()).extracting(FactChange::what).containsExactly("tags");
    assertThat(changes.facts().getFirst().after()).contains("level=basic");
    assertThat(changes.sectionIds()).hasSize(15).containsEntry("co-6", "co-6");
  }

  @Nested
  class Text {

    @Test
    void anotherWordShouldBeShownWithWhatItReplaces() {
      EditionChanges changes =
          components(
              t -> t.replace("vertrouwen op verzonnen bronnen", "vertrouwen op echte bronnen"));
      PassageChange change = only(changes);
      assertThat(change.kind()).isEqualTo(PassageChange.Kind.CHANGED);
      assertThat(change.before()).contains("vertrouwen op verzonnen bronnen");
      assertThat(change.after()).contains("vertrouwen op echte bronnen");
      assertThat(change.place()).isEqualTo(COMPONENTS);
      assertThat(change.words())
          .filteredOn(piece -> piece.kind() != Piece.Kind.KEPT)
          .containsExactly(
              new Piece(Piece.Kind.REMOVED, "verzonnen"), new Piece(Piece.Kind.ADDED, "echte"));
      assertThat(changes.weight()).isEqualTo(Weight.TAUGHT);
      assertThat(changes.judgement().verdict()).isEqualTo(Verdict.EDITION);
      assertThat(changes.files())
          .containsExactly(
              new FileChange(FileChange.Kind.REPLACED, COMPONENTS, "", false, Weight.NONE));
    }

    @Test
    void aSlipOfThePenShouldBeMinor() {
      EditionChanges changes =
          components(
              t -> t.replace("vertrouwen op verzonnen bronnen", "vertrouwen op verzonen bronnen"));
      assertThat(only(changes).weight()).isEqualTo(Weight.MINOR);
      assertThat(changes.weight()).isEqualTo(Weight.MINOR);
    }

    @Test
    void aNumberShouldNeverBeMinor() {
      EditionChanges changes =
          components(t -> t.replace("ongeveer 750 woorden", "ongeveer 780 woorden"));
      assertThat(only(changes).weight()).isEqualTo(Weight.TAUGHT);
    }
  }

  @Nested
  class Sections {

    @Test
    void aNewSectionShouldBeToldWithItsText() {
      Edited edited = Edited.of(real());
      edited.text(
          COURSE + "contentObjects.json",
          t ->
              AdaptJson.with(
                  t,
                  all ->
                      all.addObject()
                          .put("_id", "co-99")
                          .put("_type", "page")
                          .put("_parentId", "course")
                          .put("title", "Nieuw")
                          .put("displayTitle", "Nieuw")));
      edited.text(
          COMPONENTS,
          t ->
              AdaptJson.with(
                  t,
                  all ->
                      all.addObject()
                          .put("_id", "c-new")
                          .put("_parentId", "co-99")
                          .put("_component", "text")
                          .put("body", "Deze paragraaf is er pas sinds vandaag bij gekomen.")));
      EditionChanges changes = changes(edited);
      assertThat(changes.sections()).hasSize(1);
      SectionChange added = changes.sections().getFirst();
      assertThat(added.added()).isTrue();
      assertThat(added.after()).contains(new SectionChange.Place("co-99", "Nieuw", 16));
      assertThat(added.passages())
          .extracting(PassageChange::after)
          .contains("Deze paragraaf is er pas sinds vandaag bij gekomen.");
      assertThat(changes.weight()).isEqualTo(Weight.TAUGHT);
    }

    @Test
    void sectionsThatChangedPlacesShouldBeMoved() {
      Edited edited =
          Edited.of(real())
              .text(
                  COURSE + "contentObjects.json",
                  t -> AdaptJson.with(t, all -> all.add(all.remove(1))));
      EditionChanges changes = changes(edited);
      assertThat(changes.sections()).hasSize(1);
      SectionChange moved = changes.sections().getFirst();
      assertThat(moved.moved()).isTrue();
      assertThat(moved.before().orElseThrow().number()).isEqualTo(2);
      assertThat(moved.after().orElseThrow().number()).isEqualTo(15);
      assertThat(moved.passages()).isEmpty();
      assertThat(moved.weight()).isEqualTo(Weight.MINOR);
    }

    @Test
    void sectionsWithNewIdsShouldBeKnownByTheirText() {
      Edited edited = Edited.of(real());
      for (String part : List.of("contentObjects", "articles")) {
        edited.text(COURSE + part + ".json", t -> t.replaceAll("\"co-(\\d+)\"", "\"page-0$1\""));
      }
      EditionChanges changes = changes(edited);
      assertThat(changes.sectionIds()).hasSize(15).containsEntry("co-7", "page-07");
      assertThat(changes.sections()).hasSize(15).allMatch(SectionChange::reidentified);
      assertThat(changes.sections()).allMatch(section -> section.weight() == Weight.NONE);
    }

    @Test
    void aSectionThatIsGoneShouldBeToldWithWhatWasInIt() {
      Edited edited =
          Edited.of(real())
              .text(COURSE + "contentObjects.json", t -> AdaptJson.with(t, all -> all.remove(5)));
      for (String part : List.of("articles", "blocks", "components")) {
        edited.text(COURSE + part + ".json", t -> AdaptSubtree.without(t, real(), "co-6"));
      }
      EditionChanges changes = changes(edited);
      assertThat(changes.sections()).hasSize(1);
      assertThat(changes.sections().getFirst().removed()).isTrue();
      assertThat(changes.sections().getFirst().before().orElseThrow().title())
          .isEqualTo("Privacy, AVG en vertrouwelijkheid");
      assertThat(changes.sections().getFirst().passages())
          .hasSizeGreaterThan(10)
          .allMatch(p -> p.kind() == PassageChange.Kind.REMOVED);
      assertThat(changes.questions()).isNotEmpty().allMatch(QuestionChange::removed);
    }
  }

  @Nested
  class Questions {

    private QuestionChange only(EditionChanges changes) {
      assertThat(changes.sections()).isEmpty();
      assertThat(changes.questions()).hasSize(1);
      return changes.questions().getFirst();
    }

    @Test
    void anotherKeyShouldBeTheGravestChange() {
      QuestionChange change =
          only(
              components(
                  t ->
                      with(
                          t,
                          "mcq",
                          q -> {
                            item(q, 0).put("_shouldBeSelected", false);
                            item(q, 1).put("_shouldBeSelected", true);
                          })));
      assertThat(change.key()).isTrue();
      assertThat(change.weight()).isEqualTo(Weight.ASKED);
      assertThat(change.choices()).hasSize(2);
      assertThat(change.words()).isEmpty();
    }

    @Test
    void answersInAnotherOrderShouldBeMinor() {
      QuestionChange change =
          only(
              components(
                  t ->
                      with(
                          t,
                          "mcq",
                          q -> {
                            ArrayNode items = (ArrayNode) q.path("_items");
                            items.add(items.remove(0));
                          })));
      assertThat(change.reordered()).isTrue();
      assertThat(change.key()).isFalse();
      assertThat(change.weight()).isEqualTo(Weight.MINOR);
    }

    @Test
    void anotherAnswerShouldBeShownBesideTheOldOne() {
      QuestionChange change =
          only(
              components(
                  t ->
                      with(
                          t,
                          "mcq",
                          q ->
                              item(q, 1)
                                  .put(
                                      "text",
                                      "Overnemen; het model heeft duidelijk geen toegang tot literatuur."))));
      assertThat(change.key()).isFalse();
      assertThat(change.choices()).hasSize(1);
      assertThat(change.choices().getFirst().before().orElseThrow().text())
          .startsWith("Overnemen; het model heeft duidelijk toegang");
      assertThat(change.choices().getFirst().after().orElseThrow().text()).contains("geen toegang");
      assertThat(change.weight()).isEqualTo(Weight.ASKED);
    }

    @Test
    void anotherWordingShouldBeShownByItsWords() {
      QuestionChange change =
          only(
              components(
                  t ->
                      with(
                          t,
                          "mcq",
                          q ->
                              q.put(
                                  "body",
                                  q.path("body")
                                      .asText()
                                      .replace(
                                          "vijf wetenschappelijke", "zes wetenschappelijke")))));
      assertThat(change.words())
          .contains(new Piece(Piece.Kind.REMOVED, "vijf"), new Piece(Piece.Kind.ADDED, "zes"));
      assertThat(change.weight()).isEqualTo(Weight.ASKED);
    }

    @Test
    void aNewQuestionShouldBeAdded() {
      EditionChanges changes =
          components(
              t ->
                  AdaptJson.with(
                      t,
                      all -> {
                        ObjectNode question = first(all, "mcq").deepCopy();
                        question
                            .put("_id", "c-new")
                            .put("body", "Wie is verantwoordelijk voor het verwerkingsregister?");
                        question
                            .putArray("_items")
                            .addObject()
                            .put("text", "De verwerkingsverantwoordelijke")
                            .put("_shouldBeSelected", true);
                        all.add(question);
                      }));
      assertThat(changes.questions()).hasSize(1);
      assertThat(changes.questions().getFirst().added()).isTrue();
      assertThat(changes.questions().getFirst().after().map(Question::id)).contains("c-new");
      assertThat(changes.questionIds()).hasSize(21);
    }
  }

  @Nested
  class FilesAndFacts {

    @Test
    void anotherPictureShouldBeLookedAt() {
      String picture = COURSE + "images/prompt-bouwstenen.svg";
      EditionChanges changes =
          changes(Edited.of(real()).bytes(picture, "<svg/>".getBytes(StandardCharsets.UTF_8)));
      assertThat(changes.files())
          .containsExactly(
              new FileChange(FileChange.Kind.REPLACED, picture, "", true, Weight.UNSEEN));
      assertThat(changes.weight()).isEqualTo(Weight.UNSEEN);
      assertThat(changes.sameContent()).isFalse();
    }

    @Test
    void aRenamedPictureShouldBeNothingNew() {
      String picture = COURSE + "images/prompt-bouwstenen.svg";
      EditionChanges changes = changes(Edited.of(real()).renamed(picture, "images/blocks.svg"));
      assertThat(changes.files())
          .containsExactly(
              new FileChange(
                  FileChange.Kind.RENAMED, "images/blocks.svg", picture, true, Weight.NONE));
    }

    @Test
    void aNewIdentifierAndTitleShouldNotHideTheSameCourse() {
      Edited edited =
          Edited.of(real())
              .text("imsmanifest.xml", t -> t.replace("\"adapt_manifest\"", "\"OTHER-1\""))
              .text(COMPONENTS, t -> t.replace("verzonnen bronnen", "onjuiste bronnen"));
      EditionChanges changes = changes(edited);
      assertThat(changes.judgement().verdict()).isEqualTo(Verdict.EDITION);
      assertThat(changes.judgement().reason())
          .contains("The identifier is another (OTHER-1")
          .contains("probably the same course");
      assertThat(changes.facts()).extracting(FactChange::what).containsExactly("identifier");
    }

    @Test
    void aManifestThatWasCopiedShouldNotMakeAnEdition() {
      ContentPackage old = PackageReader.read(Corpus.path("corpus/packages/curso-ciber.zip"));
      Edited edited =
          Edited.of(real())
              .text(
                  "imsmanifest.xml",
                  t -> t.replace("\"adapt_manifest\"", "\"MANIFEST-CIBERSEG-50H\""));
      EditionChanges changes = EditionChanges.between(old, edited.read(folder, "other.zip"));
      assertThat(changes.judgement().verdict()).isEqualTo(Verdict.OTHER_COURSE);
      assertThat(changes.judgement().reason()).contains("copied with the manifest");
    }

    @Test
    void whatIsReportedShouldBeToldWhenItChanges() {
      Edited edited =
          Edited.of(real())
              .text(
                  "course/config.json",
                  t ->
                      t.replaceAll(
                          "\"_shouldRecordInteractions\"\\s*:\\s*true",
                          "\"_shouldRecordInteractions\": false"));
      EditionChanges changes = changes(edited);
      assertThat(changes.facts()).extracting(FactChange::what).containsExactly("reports");
      assertThat(changes.weight()).isEqualTo(Weight.ASKED);
    }
  }
}
