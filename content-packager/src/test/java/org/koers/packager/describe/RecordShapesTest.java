package org.koers.packager.describe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.packager.Corpus;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;
import org.koers.packager.tag.propose.Tagger;

/** A record is held to its shapes before anybody gets it. */
class RecordShapesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IRI = "https://example.org/courses/1";

  private static String some(Dimension dimension) {
    return switch (dimension) {
      case LANGUAGE -> "nl-BE";
      case TIME -> "PT1H30M";
      case ROLE, DEPARTMENT -> "sales";
      case COUNTRY, LEGAL_ORDER -> "NL";
      case TEACHES, ASSESSES, REQUIRES -> "https://example.org/competencies#privacy";
      case VALIDITY -> "P1Y";
      default -> dimension.choices().getFirst();
    };
  }

  private static Description description(String id, List<Tag> tags) {
    return new Description(id, "Privacy", tags, LocalDate.of(2026, 1, 31), List.of());
  }

  /** A tag in every dimension, in each of the ways that a tag can come about. */
  private static byte[] full() {
    List<Tag> tags = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      if (dimension == Dimension.FORMAT) {
        continue;
      }
      String value = some(dimension);
      tags.add(Tag.proposed(dimension, value, 0.37, "some", "page.html: \"so it says\""));
      tags.add(Tag.given(dimension, value, "Anna"));
      tags.add(Tag.given(dimension, value, null));
    }
    for (String format : Dimension.FORMAT.choices()) {
      tags.add(Tag.given(Dimension.FORMAT, format, "Anna"));
    }
    return AmbRecord.bytes(description(IRI, tags));
  }

  private static List<String> broken(Consumer<ObjectNode> change) throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(full());
    change.accept(record);
    return RecordShapes.broken(record.toString().getBytes(UTF_8));
  }

  @Test
  void everyDimensionAndEveryFormatShouldPass() throws IOException {
    assertThat(broken(record -> {})).isEmpty();
  }

  @Test
  void recordsOfRealPackagesShouldPass() {
    int tags = 0;
    for (Path zip : Corpus.packages()) {
      ContentPackage content = PackageReader.read(zip);
      List<Tag> proposed = Tagger.shipped().propose(Analyser.analyse(content));
      TagMerge merge = TagMerge.of(LomTags.read(content), proposed, List.of());
      LocalDate day = LocalDate.of(2026, 1, 31);
      byte[] record = AmbRecord.bytes(Description.of(content, merge.tags(), day, Optional.empty()));
      assertThat(RecordShapes.broken(record)).as("%s", zip).isEmpty();
      Node tag = NodeFactory.createURI("https://w3id.org/koers/tag");
      int told = RecordGraph.of(record).find(Node.ANY, tag, Node.ANY).toList().size();
      assertThat(told).as("%s", zip).isEqualTo(merge.tags().size()).isPositive();
      tags += told;
    }
    assertThat(tags).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({
    "/name, null, name: a record has one name",
    "/dateModified, '\"soon\"', dateModified: a record has one date",
    "/id, '\"no iri\"', type: there is no LearningResource",
    "/type, '[\"Thing\"]', type: there is no LearningResource",
    "/timeRequired, '\"90 minutes\"', timeRequired: the time is one ISO 8601 duration",
    "/timeRequired, '\"PT\"', timeRequired: the time is one ISO 8601 duration",
    "/inLanguage/0, '\"Dutch\"', inLanguage: languages are ISO 639-1 codes",
    "/spatialCoverage/0, '\"Nederland\"', spatialCoverage: countries",
    "/teaches/0, '\"privacy\"', teaches: competencies are named by IRIs",
    "/learningResourceType/0/id, '\"https://w3id.org/kim/hcrt/nothing\"', learningResourceType: a",
    "/learningResourceType/0/id, '\"https://example.org/video\"', learningResourceType: a resource",
    "/learningResourceType/0/prefLabel, '{\"en\": \"video\"}', learningResourceType: a resource type",
    "/koers:tag/0/status, '\"sure\"', status: a tag is proposed or confirmed",
    "/koers:tag/0/confidence, 1.1, confidence: a tag has one confidence",
    "/koers:tag/0/method, null, method: a tag has one method",
    "/koers:tag/0/value, null, value: a tag has one value",
    "/koers:tag/0/dimension, '\"https://w3id.org/koers/mood\"', dimension: a tag has one of the",
    "/koers:tag/0/type, '\"Thing\"', a tag is a prov:Entity",
    "/koers:tag/0/prov:wasAttributedTo, null, wasAttributedTo: a tag is attributed to one named",
    "/koers:tag/0/prov:wasAttributedTo/name, null, wasAttributedTo: a tag is attributed to one named",
    "/koers:tag/0/prov:wasAttributedTo/type, '\"Thing\"', wasAttributedTo: a tag is attributed",
    "/koers:tag/3/concept, '\"https://w3id.org/koers/level/guru\"', concept: a concept is one of",
    "/koers:tag/3/concept, '\"https://w3id.org/koers/risk/low\"', a value of a closed list names",
    "/koers:tag/3/concept, null, a value of a closed list names its concept"
  })
  void whatIsWrongShouldBeNamed(String place, String value, String told) throws IOException {
    JsonNode wrong = JSON.readTree(value);
    List<String> broken =
        broken(
            record -> {
              int last = place.lastIndexOf('/');
              JsonNode parent = record.at(place.substring(0, last));
              assertThat(record.at(place).isMissingNode()).as("there is %s", place).isFalse();
              if (parent instanceof ObjectNode object) {
                object.set(place.substring(last + 1), wrong);
              } else {
                ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(0, wrong);
              }
            });
    assertThat(broken).isNotEmpty();
    assertThat(String.join("\n", broken)).contains(told);
  }

  @Test
  void aRecordThatIsNotAsItShouldBeShouldNotBeWritten() {
    assertThatThrownBy(() -> AmbRecord.bytes(description("course one", List.of())))
        .isInstanceOfSatisfying(
            PackageProblem.class,
            problem -> {
              assertThat(problem.message()).contains("type: there is no LearningResource");
              assertThat(problem.cure()).contains("--activity", "please report it");
            });
  }

  @Test
  void valuesShouldBeTypedAndOnlyWordsHaveALanguage() {
    var graph = RecordGraph.of(full());
    Node record = NodeFactory.createURI(IRI);
    Node time = NodeFactory.createURI("http://schema.org/timeRequired");
    Node name = NodeFactory.createURI("http://schema.org/name");
    assertThat(graph.find(record, time, Node.ANY).toList())
        .allSatisfy(
            t ->
                assertThat(t.getObject().getLiteralDatatypeURI())
                    .isEqualTo("http://schema.org/Duration"));
    assertThat(graph.find(record, name, Node.ANY).next().getObject().getLiteralLanguage())
        .isEqualTo("nl");
  }
}
