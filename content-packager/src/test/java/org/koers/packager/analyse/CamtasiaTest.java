package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Question.Choice;
import org.koers.packager.intake.PackageReader;

/** Videos of Camtasia: the description is ours, in the form that exports have. */
class CamtasiaTest {

  private static final String CONFIG =
      """
      <x:xmpmeta tsc:version="2.0.1" xmlns:x="adobe:ns:meta/" xmlns:tsc="http://www.techsmith.com/xmp/tsc/">
      <rdf:RDF><rdf:Description dc:source="Camtasia,22.5.1,enu" dc:title="Datalekken melden">
      <tsc:langName><rdf:Bag><rdf:li xml:lang="nl-NL">Nederlands</rdf:li></rdf:Bag></tsc:langName>
      <xmpDM:Tracks><rdf:Bag>
      <rdf:li><rdf:Description xmpDM:trackType="TableOfContents"><xmpDM:markers><rdf:Seq>
        <rdf:li><rdf:Description xmpDM:name="Wat is een lek" xmpDM:startTime="0"/></rdf:li>
        <rdf:li><rdf:Description xmpDM:name="Wie bel je" xmpDM:startTime="60000"/></rdf:li>
      </rdf:Seq></xmpDM:markers></rdf:Description></rdf:li>
      <rdf:li><rdf:Description xmpDM:trackType="Caption"><xmpDM:markers><rdf:Seq>
        <rdf:li><rdf:Description xmpDM:startTime="2000"><xmpDM:name><rdf:Alt>
          <rdf:li xml:lang="nl-NL">{\\rtf1 Een lek is een inbreuk \\par op de }</rdf:li>
          <rdf:li xml:lang="en-US">{\\rtf1 A leak is a breach.}</rdf:li></rdf:Alt></xmpDM:name></rdf:Description></rdf:li>
        <rdf:li><rdf:Description xmpDM:startTime="5500"><xmpDM:name><rdf:Alt>
          <rdf:li xml:lang="nl-NL">{\\rtf1 beveiliging, \\i ook\\i0  bij caf\\'e9 en Zo\\u235?.}</rdf:li></rdf:Alt></xmpDM:name></rdf:Description></rdf:li>
      </rdf:Seq></xmpDM:markers></rdf:Description></rdf:li>
      <rdf:li><rdf:Description xmpDM:trackType="Quiz"><xmpDM:markers><rdf:Seq>
        <rdf:li><rdf:Description xmpDM:startTime="26600" tscIQ:questionSetName="Quiz 1"><tscIQ:questions><rdf:Seq>
          <rdf:li><rdf:Description tscIQ:type="MC" tscIQ:id="0"><tscIQ:question>Wie bel je?</tscIQ:question>
          <tscIQ:correctAnswer>4</tscIQ:correctAnswer><tscIQ:answerArray><rdf:Seq>
            <rdf:li><rdf:Description tscIQ:orderId="0"><tscIQ:answer>Niemand</tscIQ:answer></rdf:Description></rdf:li>
            <rdf:li><rdf:Description tscIQ:orderId="1"><tscIQ:answer>De buren</tscIQ:answer></rdf:Description></rdf:li>
            <rdf:li><rdf:Description tscIQ:orderId="2"><tscIQ:answer>De functionaris</tscIQ:answer></rdf:Description></rdf:li>
          </rdf:Seq></tscIQ:answerArray><tscIQ:feedback><rdf:Bag><rdf:li><rdf:Description tscIQ:reason="incorrect">
            <xmpDM:name><rdf:Alt><rdf:li>Kijk nog eens.</rdf:li></rdf:Alt></xmpDM:name></rdf:Description></rdf:li></rdf:Bag></tscIQ:feedback>
          </rdf:Description></rdf:li>
        </rdf:Seq></tscIQ:questions></rdf:Description></rdf:li>
      </rdf:Seq></xmpDM:markers></rdf:Description></rdf:li>
      </rdf:Bag></xmpDM:Tracks>
      <tscDM:contentList><rdf:Description><tscDM:files><rdf:Seq><rdf:li xmpDM:name="0" xmpDM:value="lek.mp4"/></rdf:Seq></tscDM:files></rdf:Description></tscDM:contentList>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      """;

  private static final String PLAYER =
      "<html><head><title>Created by Camtasia</title></head><body><script src='scripts/config_xml.js'></script></body></html>";

  @TempDir Path folder;

  private Analysis analysed(ZipFixture files) throws IOException {
    Path zip = files.in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  private static ZipFixture course(String name, String config) {
    return new ZipFixture()
        .with("imsmanifest.xml", ZipFixture.manifest(""))
        .with("index.html", PLAYER)
        .with("lek.mp4", new byte[8])
        .with(name, config);
  }

  @Test
  void whatIsShownSaidAndAskedInAVideoShouldBeRead() throws IOException {
    Analysis found = analysed(course("lek_config.xml", CONFIG));

    assertThat(found.tool()).contains("Camtasia");
    assertThat(found.about()).contains(new Passage("lek_config.xml", "Datalekken melden"));
    assertThat(found.declaredLanguage()).contains(new Passage("lek_config.xml", "nl-NL"));
    assertThat(found.passages())
        .containsExactly(
            new Passage("lek_config.xml", "Wat is een lek"),
            new Passage("lek_config.xml", "Wie bel je"),
            new Passage(
                "lek.mp4#t=2", "Een lek is een inbreuk op de beveiliging, ook bij café en Zoë."),
            new Passage("lek_config.xml", "Wie bel je?"),
            new Passage("lek_config.xml", "Niemand"),
            new Passage("lek_config.xml", "De buren"),
            new Passage("lek_config.xml", "De functionaris"),
            new Passage("lek_config.xml", "Kijk nog eens."));
    assertThat(found.questions())
        .extracting(Question::kind, Question::choices, Question::feedback)
        .containsExactly(
            tuple(
                "MC",
                List.of(
                    new Choice("Niemand", false),
                    new Choice("De buren", false),
                    new Choice("De functionaris", true)),
                List.of("Kijk nog eens.")));
    assertThat(found.translations())
        .containsExactly(
            new Translation("en-US", List.of(new Passage("lek.mp4#t=2", "A leak is a breach."))));
  }

  @Test
  void whatIsSaidShouldTakeNoTimeBesideTheVideo() throws IOException {
    Section section = analysed(course("lek_config.xml", CONFIG)).sections().getFirst();

    Duration silent = section.time(Map.of());

    assertThat(section.media()).containsExactly("lek.mp4");
    // 18 words on the screen at 180 a minute and a question at 45 seconds; 12 words are only said
    assertThat(silent).isEqualTo(Duration.ofSeconds(51));
    assertThat(section.time(Map.of("lek.mp4", Duration.ofSeconds(90))))
        .isEqualTo(Duration.ofSeconds(141));
  }

  @Test
  void theDescriptionInAScriptShouldBeReadAsWell() throws IOException {
    String script =
        "var TSC = TSC || {};\nTSC.embedded_config_xml = '"
            + CONFIG.strip().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\\n")
            + "';\n";

    Analysis found = analysed(course("scripts/config_xml.js", script));

    assertThat(found.questions()).extracting(Question::hasKey).containsExactly(true);
    assertThat(found.passages())
        .contains(
            new Passage(
                "lek.mp4#t=2", "Een lek is een inbreuk op de beveiliging, ook bij café en Zoë."));
  }
}
