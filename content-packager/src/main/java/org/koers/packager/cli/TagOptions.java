package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import picocli.CommandLine.Option;

/** The tags that a person gives. */
final class TagOptions {

  @Option(names = "--level", paramLabel = "LEVEL", description = "basic, advanced or expert.")
  private List<String> level = new ArrayList<>();

  @Option(
      names = "--difficulty",
      paramLabel = "D",
      description = "very easy, easy, medium, difficult or very difficult, for its audience.")
  private List<String> difficulty = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the content, such as nl; repeatable.")
  private List<String> language = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "DURATION",
      description = "Typical learning time, such as PT5M.")
  private List<String> time = new ArrayList<>();

  @Option(
      names = "--teaches",
      paramLabel = "IRI",
      description = "A competency that it teaches; repeatable.")
  private List<String> teaches = new ArrayList<>();

  @Option(
      names = "--assesses",
      paramLabel = "IRI",
      description = "A competency that it assesses; repeatable.")
  private List<String> assesses = new ArrayList<>();

  @Option(
      names = "--requires",
      paramLabel = "IRI",
      description = "A competency that it requires; repeatable.")
  private List<String> requires = new ArrayList<>();

  @Option(
      names = "--role",
      paramLabel = "ID",
      description = "A role that it is for, such as sales; repeatable.")
  private List<String> role = new ArrayList<>();

  @Option(
      names = "--department",
      paramLabel = "ID",
      description = "A department that it is for; repeatable.")
  private List<String> department = new ArrayList<>();

  @Option(names = "--risk", paramLabel = "RISK", description = "low, medium or high.")
  private List<String> risk = new ArrayList<>();

  @Option(
      names = "--modality",
      paramLabel = "M",
      description = "visual, auditory, practical or theoretical; repeatable.")
  private List<String> modality = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "A resource type of HCRT, such as video, text or quiz; repeatable.")
  private List<String> format = new ArrayList<>();

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "Country whose law it follows, such as NL; repeatable.")
  private List<String> country = new ArrayList<>();

  @Option(
      names = "--legal-order",
      paramLabel = "CODE",
      description = "Whose law it teaches, such as EU or NL; repeatable.")
  private List<String> legalOrder = new ArrayList<>();

  @Option(
      names = "--validity",
      paramLabel = "PERIOD",
      description = "After how long it should be renewed, such as P1Y.")
  private List<String> validity = new ArrayList<>();

  @Option(
      names = "--recertification",
      paramLabel = "R",
      description = "By what it should be renewed: none, refresher, test or course.")
  private List<String> recertification = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "FILE",
      description = "A JSON file with more of them: {\"level\": \"basic\", \"role\": [\"sales\"]}.")
  private @Nullable Path file;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "Who confirms the tags given here; without it they stay proposed.")
  private @Nullable String confirm;

  @Nullable String confirmedBy() {
    return confirm == null || confirm.isBlank() ? null : confirm.strip();
  }

  boolean confirmIsBlank() {
    return confirm != null && confirm.isBlank();
  }

  /** The tags, each once; a value that its dimension does not have is a problem. */
  List<Tag> given() {
    List<Tag> given = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      values(dimension).forEach(v -> given.add(Tag.given(dimension, v, confirmedBy())));
    }
    if (file != null) {
      given.addAll(TagFile.read(file, confirmedBy()));
    }
    return given.stream().distinct().toList();
  }

  private List<String> values(Dimension dimension) {
    return switch (dimension) {
      case LEVEL -> level;
      case DIFFICULTY -> difficulty;
      case LANGUAGE -> language;
      case TIME -> time;
      case TEACHES -> teaches;
      case ASSESSES -> assesses;
      case REQUIRES -> requires;
      case ROLE -> role;
      case DEPARTMENT -> department;
      case RISK -> risk;
      case MODALITY -> modality;
      case FORMAT -> format;
      case COUNTRY -> country;
      case LEGAL_ORDER -> legalOrder;
      case VALIDITY -> validity;
      case RECERTIFICATION -> recertification;
    };
  }
}
