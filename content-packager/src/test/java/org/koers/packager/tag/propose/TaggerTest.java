package org.koers.packager.tag.propose;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.framework.FrameworkReader;

class TaggerTest {

  private static final String DUTCH =
      "<p>In deze les lees je wat er in ons werk verandert en wat je daar zelf aan kunt doen als je "
          + "met klanten aan de telefoon zit of een brief schrijft.</p>";

  @TempDir Path folder;

  private static CompetencyFramework literacy() {
    return FrameworkReader.read(Path.of("src/main/demo/ai-geletterdheid.ttl")).framework();
  }

  private Analysis page(String html) {
    return Analyser.analyse(
        PackageReader.read(
            new ZipFixture()
                .with("imsmanifest.xml", ZipFixture.manifest(""))
                .with("index.html", html)
                .in(folder)));
  }

  private List<Proposal> raw(String html, Dimension dimension) {
    return Tagger.shipped().raw(page(html)).stream()
        .filter(p -> p.dimension() == dimension)
        .toList();
  }

  @Test
  void aRealDutchCourseShouldBeTaggedWithAPassageForEachTag() {
    Analysis course =
        Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/ai-gebruiken-nl.zip")));
    List<Tag> tags = Tagger.shipped().with(literacy()).propose(course);
    assertThat(tags)
        .allSatisfy(
            t -> {
              assertThat(t.status()).isEqualTo(Status.PROPOSED);
              assertThat(t.passage()).isNotBlank();
            });
    assertThat(tags)
        .extracting(Tag::dimension)
        .contains(Dimension.LANGUAGE, Dimension.TIME, Dimension.LEVEL, Dimension.TEACHES);
    assertThat(tags)
        .filteredOn(t -> t.dimension() == Dimension.TEACHES)
        .extracting(Tag::value)
        .contains("https://w3id.org/koers/demo/ai#prompten");
    assertThat(Tagger.shipped().with(literacy()).propose(course)).isEqualTo(tags);
  }

  @Test
  void namedLawsShouldGiveTheLegalOrderAndNationalOnesTheCountry() {
    String html = DUTCH.repeat(3) + "<p>Volgens de AVG mag dat. De Wwft vraagt meer.</p>";
    assertThat(raw(html, Dimension.LEGAL_ORDER))
        .extracting(Proposal::value)
        .containsExactlyInAnyOrder("EU", "NL");
    assertThat(raw(html, Dimension.COUNTRY)).extracting(Proposal::value).containsExactly("NL");
    assertThat(raw(html, Dimension.COUNTRY).getFirst().passage())
        .contains("\"wwft\"")
        .contains("De Wwft vraagt meer");
  }

  @Test
  void aLawThatSeveralCountriesHaveShouldFollowTheLanguage() {
    String german =
        "<p>Das UWG verbietet unlautere Werbung, und wer im Vertrieb arbeitet, muss das wissen, weil "
            + "ein Verstoß teuer werden kann und die Kunden das Vertrauen verlieren.</p>";
    assertThat(raw(german.repeat(3), Dimension.LEGAL_ORDER))
        .extracting(Proposal::value)
        .containsExactly("DE");
    assertThat(raw(DUTCH.repeat(3) + "<p>UWG</p>", Dimension.LEGAL_ORDER)).isEmpty();
  }

  @Test
  void aTimeInTheTextShouldCountBeforeWords() {
    String html = DUTCH.repeat(10) + "<p>Duur: 45 minuten</p>";
    assertThat(raw(html, Dimension.TIME))
        .extracting(Proposal::value, Proposal::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("PT45M", "time-in-the-text"));
  }

  @Test
  void adviceToRenewShouldNameItsPeriodAndItsWay() {
    String html = DUTCH.repeat(3) + "<p>Doe deze opfriscursus elk jaar opnieuw.</p>";
    assertThat(raw(html, Dimension.VALIDITY)).extracting(Proposal::value).containsExactly("P1Y");
    assertThat(raw(html, Dimension.RECERTIFICATION))
        .extracting(Proposal::value)
        .containsExactly("refresher");
    assertThat(raw(DUTCH + "<p>Elk jaar is het weer zomer.</p>", Dimension.VALIDITY)).isEmpty();
  }

  @Test
  void whatAQuestionIsAboutShouldBeAssessed() {
    String html =
        DUTCH.repeat(3)
            + "<form><fieldset><legend>Welke persoonsgegevens horen niet in een gesprek met AI, en hoe "
            + "bescherm je ze?</legend><label><input type=radio name=q> Namen</label></fieldset></form>";
    List<Proposal> assessed =
        Tagger.shipped().with(literacy()).raw(page(html)).stream()
            .filter(p -> p.dimension() == Dimension.ASSESSES)
            .toList();
    assertThat(assessed)
        .extracting(Proposal::value)
        .contains("https://w3id.org/koers/demo/ai#privacy");
    assertThat(assessed.getFirst().passage()).contains("Welke persoonsgegevens");
  }

  @Test
  void aFrameworkInAnotherLanguageShouldProposeNothing() {
    String german = DUTCH.replaceAll("<p>.*</p>", "<p>nichts</p>");
    assertThat(
            Tagger.shipped().with(literacy()).raw(page(german)).stream()
                .filter(p -> p.dimension() == Dimension.TEACHES))
        .isEmpty();
  }
}
