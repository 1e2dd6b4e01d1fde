package org.koers.packager.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  private static final String HCRT = "https://w3id.org/kim/hcrt/";

  static Stream<Dimension> closed() {
    return Arrays.stream(Dimension.values())
        .filter(d -> !d.choices().isEmpty() || d == Dimension.TIME);
  }

  private static List<String> ids(Dimension dimension) {
    return dimension == Dimension.TIME
        ? Arrays.stream(TimeBand.values()).map(TimeBand::id).toList()
        : dimension.choices();
  }

  @ParameterizedTest
  @MethodSource("closed")
  void everyValueOfAClosedDimensionShouldBeAConceptWithThreeLabels(Dimension dimension) {
    for (String id : ids(dimension)) {
      assertThat(Vocabulary.labels(dimension, id))
          .as(dimension + " " + id)
          .containsOnlyKeys(Vocabulary.LANGUAGES)
          .allSatisfy((language, label) -> assertThat(label).isNotBlank());
      assertThat(Vocabulary.iri(dimension, id).orElseThrow()).startsWith(dimension.iri() + "/");
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void aSchemeShouldHoldNoConceptThatTheDimensionDoesNotHave(Dimension dimension) {
    List<String> notations =
        Vocabulary.scheme(dimension)
            .orElseThrow()
            .listResourcesWithProperty(SKOS.inScheme)
            .mapWith((Resource c) -> c.getProperty(SKOS.notation).getString())
            .toList();
    assertThat(notations).containsExactlyInAnyOrderElementsOf(ids(dimension));
  }

  @Test
  void everyFormatShouldMatchATypeOfHcrtExactly() {
    for (String format : Dimension.FORMAT.choices()) {
      assertThat(Vocabulary.matches(Dimension.FORMAT, format).getFirst()).startsWith(HCRT);
    }
    assertThat(Vocabulary.matches(Dimension.FORMAT, "quiz"))
        .containsExactly(
            HCRT + "assessment", "http://purl.org/dcx/lrmi-vocabs/learningResourceType/assessment");
    assertThat(Vocabulary.matches(Dimension.MODALITY, "practical"))
        .containsExactly("http://purl.org/dcx/lrmi-vocabs/interactivityType/active");
  }

  @Test
  void aTypeOfHcrtShouldBeTakenByItsIriToo() {
    assertThat(Dimension.FORMAT.checked(HCRT + "assessment")).isEqualTo("quiz");
    assertThat(Dimension.FORMAT.checked(HCRT + "case_study")).isEqualTo("case_study");
    assertThat(Dimension.FORMAT.normal(HCRT + "scheme")).isEmpty();
  }

  @Test
  void openDimensionsShouldHaveNoScheme() {
    assertThat(Vocabulary.scheme(Dimension.ROLE)).isEmpty();
    assertThat(Vocabulary.labels(Dimension.ROLE, "sales")).isEmpty();
    assertThat(Vocabulary.labels(Dimension.LEVEL, "middling")).isEmpty();
  }

  @Test
  void legalOrdersAndPeriodsShouldHaveOneSpelling() {
    assertThat(Dimension.LEGAL_ORDER.checked("eu")).isEqualTo("EU");
    assertThat(Dimension.LEGAL_ORDER.checked("de-by")).isEqualTo("DE-BY");
    assertThat(Dimension.LEGAL_ORDER.normal("XX")).isEmpty();
    assertThat(Dimension.VALIDITY.checked("P12M")).isEqualTo("P1Y");
    assertThat(Dimension.VALIDITY.normal("P0D")).isEmpty();
    assertThat(Dimension.DIFFICULTY.checked("Very Easy")).isEqualTo("very easy");
  }
}
