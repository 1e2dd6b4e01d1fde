package org.koers.packager.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.describe.AmbRecord;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.propose.Tagger;

/** The record that goes along in the package, listed as a file. */
class RetagRecordTest {

  private static final String AMB = "https://w3id.org/kim/amb/20231019/schemas/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static Retag plan(Path zip, Optional<String> id) {
    ContentPackage content = PackageReader.read(zip);
    List<Tag> given =
        List.of(
            Tag.given(Dimension.LEVEL, "basic", "Anna"),
            Tag.given(Dimension.TEACHES, "https://example.org/competencies#privacy", null),
            Tag.given(Dimension.TIME, "PT5M", "Anna"));
    List<Tag> proposed = Tagger.shipped().propose(Analyser.analyse(content));
    return Retag.plan(content, proposed, given, Optional.empty(), Optional.of("Anna"))
        .withRecord(id);
  }

  private static JsonNode record(Path zip) throws IOException {
    return JSON.readTree(PackageReader.read(zip).files().bytes(AmbRecord.ENTRY));
  }

  @Test
  void theRecordShouldSayTheTagsAndWhoSaysSo() throws IOException {
    Path out = folder.resolve("out.zip");
    plan(ZipFixture.scorm().in(folder), Optional.of("https://example.org/activities/1"))
        .write(out, false);
    JsonNode record = record(out);
    assertThat(record.path("id").asText()).isEqualTo("https://example.org/activities/1");
    assertThat(record.path("name").asText()).isEqualTo("Privacy for sales");
    assertThat(record.path("timeRequired").asText()).isEqualTo("PT5M");
    assertThat(record.at("/teaches/0/id").asText())
        .isEqualTo("https://example.org/competencies#privacy");
    JsonNode level =
        java.util.stream.StreamSupport.stream(record.path("koers:tag").spliterator(), false)
            .filter(tag -> tag.path("value").asText().equals("basic"))
            .findFirst()
            .orElseThrow();
    assertThat(level.at("/prov:wasAttributedTo/name").asText()).isEqualTo("Anna");
    assertThat(level.path("status").asText()).isEqualTo("confirmed");
    ContentPackage again = PackageReader.read(out);
    assertThat(again.findings()).isEmpty();
    assertThat(((Scorm12) again).resources().getFirst().files().toString())
        .contains(AmbRecord.ENTRY);
  }

  @Test
  void aRecordThatIsThereShouldKeepItsIdAndNothingShouldChangeTwice() {
    Path once = folder.resolve("once.zip");
    plan(ZipFixture.scorm().in(folder), Optional.of("https://example.org/activities/1"))
        .write(once, false);
    Retag again = plan(once, Optional.empty());
    assertThat(again.changed()).isEmpty();
    Path twice = folder.resolve("twice.zip");
    again.write(twice, false);
    assertThat(twice).hasSameBinaryContentAs(once);
  }

  @Test
  void recordsOfRealPackagesShouldBeValidAmb() throws IOException {
    Path schemas = Corpus.path("schemas/amb");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                factory ->
                    factory.schemaMappers(
                        mappers -> mappers.mapPrefix(AMB, schemas.toUri().toString())))
            .getSchema(SchemaLocation.of(AMB + "schema.json"));
    assertThat(schema.validate(JSON.readTree("{\"name\": \"no more\"}"))).isNotEmpty();
    int seen = 0;
    for (Path zip : Corpus.packages()) {
      ContentPackage content = PackageReader.read(zip);
      if (content instanceof Scorm12 || content instanceof Scorm2004) {
        seen++;
        Path once = folder.resolve("1-" + zip.getFileName());
        Path twice = folder.resolve("2-" + zip.getFileName());
        plan(zip, Optional.empty()).write(once, false);
        assertThat(schema.validate(record(once))).as("%s", zip).isEmpty();
        plan(once, Optional.empty()).write(twice, false);
        assertThat(twice).as("%s", zip).hasSameBinaryContentAs(once);
      }
    }
    assertThat(seen).isEqualTo(7);
  }
}
