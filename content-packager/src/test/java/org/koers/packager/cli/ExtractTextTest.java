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
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;

class ExtractTextTest {

  @TempDir Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }

  @Test
  void theTextOfARealCourseShouldComeBySection() {
    Answer answer = run("extract-text", Corpus.path("corpus/packages/ai-gebruiken-nl.zip"));
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains(
            "== Hoe een taalmodel werkt  (index_lms.html#/id/co-1, 913 words, 1 questions",
            "[course/nl/components.json]",
            "    * Elke bron controleren voordat je hem gebruikt");
  }

  @Test
  void noPassageShouldBeLostInJson() throws IOException {
    Path zip = Corpus.path("corpus/packages/golf-remediation-2004.zip");
    JsonNode json = new ObjectMapper().readTree(run("extract-text", "--json", zip).out());
    assertThat(json.path("words").asInt()).isEqualTo(6392);
    assertThat(json.path("sections")).hasSize(21);
    assertThat(json.path("elsewhere")).isNotEmpty();
  }

  @Test
  void anotherLanguageShouldBeShownOnRequest() {
    ZipFixture course =
        ZipFixture.scorm().with("course/config.json", "{\"_defaultLanguage\":\"nl\"}");
    course.with("course/nl/components.json", "[{\"_component\":\"text\",\"body\":\"Sluit af\"}]");
    course.with("course/de/components.json", "[{\"_component\":\"text\",\"body\":\"Sperren\"}]");
    Path zip = course.in(folder);
    assertThat(run("extract-text", zip).out()).contains("Sluit af").doesNotContain("Sperren");
    assertThat(run("extract-text", "--lang", "de", zip).out())
        .contains("Sperren")
        .doesNotContain("Sluit af");
    Answer none = run("extract-text", "--lang", "fr", zip);
    assertThat(none.code()).isEqualTo(ExitCode.STOPPED.number());
    assertThat(none.err()).contains("There is no text in that language, only in nl, de.");
  }
}
