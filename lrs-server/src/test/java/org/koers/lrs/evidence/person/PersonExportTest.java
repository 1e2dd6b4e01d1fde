package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.Endpoint;

class PersonExportTest {

  private static final Person ADA =
      PersonRequest.person(List.of(PersonScene.ADA, PersonScene.ADA_ACCOUNT), List.of());

  private final PersonScene scene = new PersonScene();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void everythingOfThePersonShouldBeInTheFileAndNothingOfOthers() throws IOException {
    scene.seed();
    scene.seedOthers();

    Map<String, String> files = export();

    JsonNode statements = Endpoint.JSON.readTree(files.get("statements.json"));
    assertThat(statements).hasSize(15);
    JsonNode summary = Endpoint.JSON.readTree(files.get("summary.json"));
    assertThat(summary.path("statements").toString())
        .isEqualTo("{\"actor\":4,\"object\":1,\"member\":1,\"context\":4,\"text\":5}");
    assertThat(summary.path("documents")).hasSize(4);
    assertThat(files.get("attachments/" + PersonScene.sha("SHA-256", PersonScene.FILE)))
        .isEqualTo(PersonScene.FILE);
    assertThat(files.values()).noneMatch(text -> text.contains(PersonScene.BOBS_FILE));
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("documents/"))
                .map(Map.Entry::getValue))
        .containsExactlyInAnyOrder(
            "page 3", "page 4", "{\"buddy\":\"ada@example.org\"}", "{\"likes\":\"tea\"}");
  }

  @Test
  void aStatementShouldStandThereExactlyAsReceived() throws IOException {
    String text =
        aStatement()
            .byActor(PersonScene.ADA)
            .with("\n  \"result\" : {\"score\":{\"raw\": 1.0e1 }}")
            .json();
    scene.client.at("/xapi/").post(text);

    assertThat(export().get("statements.json")).contains("\"statement\":" + text + "}");
  }

  @Test
  void whatItIsShouldBeSaidInThreeLanguages() throws IOException {
    scene.seed();

    Map<String, String> files = export();

    assertThat(files.get("LEESMIJ.txt")).contains("15 statements: 4 over wat u deed", "Ada L.");
    assertThat(files.get("README.txt")).contains("15 statements: 4 about what you did", "nobody");
    assertThat(files.get("LIESMICH.txt")).contains("15 Statements: 4 darüber, was Sie taten");
  }

  private Map<String, String> export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PersonExport(scene.tools, scene.tools.store().trace(1, ADA), scene.tools.store().head(1))
        .writeTo(out);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
