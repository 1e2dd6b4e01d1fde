package org.koers.packager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;

class ValidateCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  private int run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    out.getBuffer().setLength(0);
    return Main.run(words, new PrintWriter(out), new PrintWriter(new StringWriter()));
  }

  @Test
  void aGoodPackageShouldBeTaken() {
    assertThat(run("validate", ZipFixture.scorm().in(folder))).isZero();
    assertThat(out.toString()).startsWith("course.zip: SCORM 1.2, taken");
  }

  @Test
  void aRefusedPackageShouldExitWithOneAndSayCureAndClause() throws IOException {
    String manifest = ZipFixture.manifest("").replace("identifierref=\"r\"", "identifierref=\"x\"");
    Path zip =
        new ZipFixture().with("imsmanifest.xml", manifest).with("index.html", "x").in(folder);
    assertThat(run("validate", zip)).isEqualTo(1);
    assertThat(out.toString()).contains("refused", "ITEM_WITHOUT_RESOURCE", "Cure: ", "Clause: ");
    assertThat(run("validate", zip, "--json")).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("refused").asBoolean()).isTrue();
    assertThat(json.path("judgements").findValuesAsText("code")).contains("ITEM_WITHOUT_RESOURCE");
    assertThat(json.path("judgements").get(0).path("clause").asText()).startsWith("SCORM 1.2");
  }

  @Test
  void aFolderWithoutSchemasShouldBeToldBeforeAnythingIsRead() {
    assertThat(run("validate", ZipFixture.scorm().in(folder), "--schemas", folder)).isEqualTo(3);
  }
}
