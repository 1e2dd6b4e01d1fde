package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.build.Retag;
import org.koers.packager.compare.Duplicate.Kind;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

class DuplicatesTest {

  private static final String COMPONENTS = "course/nl/components.json";

  @TempDir Path folder;

  private static NamedSketch named(String name, ContentPackage content) {
    return new NamedSketch(name, ContentSketch.of(content));
  }

  private static NamedSketch adapt() {
    return named("adapt", PackageReader.read(adaptFile()));
  }

  private static Path adaptFile() {
    return Corpus.path("corpus/packages/ai-gebruiken-nl.zip");
  }

  private static Duplicate only(NamedSketch first, NamedSketch second) {
    return Duplicates.between(first, second).orElseThrow();
  }

  @Test
  void everySketchOfARealPackageShouldReadBackFromItsText() {
    for (Path zip : Corpus.packages()) {
      ContentSketch sketch = ContentSketch.of(PackageReader.read(zip));
      assertThat(ContentSketch.read(sketch.stored())).as("%s", zip).contains(sketch);
      assertThat(sketch.stored().length()).as("%s", zip).isLessThan(40_000);
    }
  }

  @Test
  void textThatIsNoSketchShouldBeToldApart() {
    String stored =
        named("made up", PackageReader.read(ZipFixture.scorm().in(folder))).sketch().stored();
    assertThat(ContentSketch.read(stored)).isPresent();
    assertThat(ContentSketch.read(stored.replace("\"version\":1", "\"version\":2"))).isEmpty();
    assertThat(ContentSketch.read(stored.substring(0, stored.length() / 2))).isEmpty();
    assertThat(ContentSketch.read(stored.replace("\"questions\"", "\"asked\""))).isEmpty();
    assertThat(ContentSketch.read("")).isEmpty();
    assertThat(ContentSketch.read("[]")).isEmpty();
  }

  @Test
  void realCoursesThatAreNotAlikeShouldNotBePaired() {
    List<NamedSketch> library = new ArrayList<>();
    Corpus.packages()
        .forEach(zip -> library.add(named(zip.getFileName().toString(), PackageReader.read(zip))));
    List<Duplicate> pairs = Duplicates.of(library).pairs();
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().first()).isEqualTo("golf-metadata-2004.zip");
    assertThat(pairs.getFirst().second()).isEqualTo("golf-remediation-2004.zip");
    assertThat(pairs.getFirst().kind()).isEqualTo(Kind.NEAR);
    assertThat(pairs.getFirst().share()).isGreaterThan(0.95);
    assertThat(LanguageFamily.of(library)).isEmpty();
  }

  @Test
  void aRetaggedPackageShouldBeExactlyTheSame() {
    ContentPackage content = PackageReader.read(adaptFile());
    Path out = folder.resolve("retagged.zip");
    List<Tag> given = List.of(Tag.given(Dimension.LEVEL, "basic", "Anna de Vries"));
    Retag.plan(content, List.of(), given, Optional.empty(), Optional.of("Anna de Vries"))
        .withRecord(Optional.empty())
        .write(out, false);
    assertThat(only(adapt(), named("retagged", PackageReader.read(out))).kind())
        .isEqualTo(Kind.EXACT);
  }

  @Test
  void aChangedScriptShouldLeaveTheSameText() {
    ContentPackage changed =
        Edited.of(adaptFile()).text("templates.js", t -> t + "\n").read(folder, "script.zip");
    Duplicate pair = only(adapt(), named("script", changed));
    assertThat(pair.kind()).isEqualTo(Kind.SAME_TEXT);
    assertThat(pair.similarity().files().share()).isBetween(0.9, 0.999);
  }

  @Test
  void oneChangedWordShouldBeNearAndNotTheSame() {
    ContentPackage changed =
        Edited.of(adaptFile())
            .text(COMPONENTS, t -> t.replaceFirst("circulaire bouw", "klassieke bouw"))
            .read(folder, "word.zip");
    Duplicate pair = only(adapt(), named("word", changed));
    assertThat(pair.kind()).isEqualTo(Kind.NEAR);
    assertThat(pair.share()).isGreaterThan(0.99);
  }

  @Test
  void aKeyThatChangedShouldNotBeTheSameText() {
    ContentPackage changed =
        Edited.of(adaptFile())
            .text(
                COMPONENTS,
                t ->
                    t.replaceFirst(
                        "\"_shouldBeSelected\":\\s*true", "\"_shouldBeSelected\": false"))
            .read(folder, "key.zip");
    assertThat(only(adapt(), named("key", changed)).kind()).isEqualTo(Kind.NEAR);
  }

  @Test
  void fewSectionsOfACourseShouldBeAPartOfIt() {
    ContentPackage part =
        Edited.of(adaptFile())
            .text("course/nl/contentObjects.json", t -> AdaptJson.keep(t, 3))
            .text("course/nl/articles.json", t -> AdaptJson.keep(t, 3))
            .text("course/nl/blocks.json", t -> AdaptJson.keep(t, 30))
            .text(COMPONENTS, t -> AdaptJson.keep(t, 30))
            .read(folder, "part.zip");
    Duplicate pair = only(adapt(), named("part", part));
    assertThat(pair.kind()).isEqualTo(Kind.PART_OF);
    assertThat(pair.first()).isEqualTo("part");
    assertThat(pair.second()).isEqualTo("adapt");
    assertThat(pair.share()).isGreaterThan(0.95);
    assertThat(pair.reason()).contains("of the text of part is in adapt");
  }

  @Test
  void groupsShouldHangTogetherThroughTheirMembers() {
    NamedSketch real = adapt();
    NamedSketch twin = new NamedSketch("twin", real.sketch());
    NamedSketch other = named("other", PackageReader.read(ZipFixture.scorm().in(folder)));
    Duplicates found = Duplicates.of(List.of(real, other, twin));
    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().getFirst().members()).containsExactly("adapt", "twin");
    assertThat(found.groups().getFirst().kind()).isEqualTo(Kind.EXACT);
  }
}
