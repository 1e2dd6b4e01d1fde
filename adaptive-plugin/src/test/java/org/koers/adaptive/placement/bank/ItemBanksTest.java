package org.koers.adaptive.placement.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Task;

class ItemBanksTest {

  private static final String COMPETENCY = "https://example.org/competencies/general";
  private static final BankSource SOURCE =
      BankSource.about(7, "https://example.org/items", COMPETENCY);

  @TempDir Path folder;

  static Path example(String name) {
    try {
      return Path.of(Objects.requireNonNull(ItemBanksTest.class.getResource(name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static BankReading read(String name) {
    return ItemBanks.read(example(name), SOURCE);
  }

  private static Item item(BankReading reading, String stem) {
    return reading.items().stream()
        .filter(i -> i.stem().startsWith(stem))
        .findFirst()
        .orElseThrow(() -> new AssertionError(stem + " in " + reading));
  }

  private static double credit(BankReading reading, String stem, Answer answer) {
    return item(reading, stem).credit(answer);
  }

  private static Answer written(String text) {
    return new Answer.Written(text);
  }

  private static Answer chosen(BankReading reading, String stem, String... texts) {
    List<org.koers.adaptive.placement.item.Option> options =
        switch (item(reading, stem).task()) {
          case Task.SingleChoice choice -> choice.options();
          case Task.MultipleChoice choice -> choice.options();
          default -> throw new AssertionError(stem + " has no options");
        };
    return Answer.Chosen.of(
        Stream.of(texts)
            .map(t -> options.stream().filter(o -> o.text().equals(t)).findFirst().orElseThrow())
            .map(o -> o.id())
            .toArray(String[]::new));
  }

  private static void nothingShouldBeLost(BankReading reading) {
    assertThat(reading.items().size() + reading.leftOut().size()).isEqualTo(reading.questions());
    assertThat(reading.findings())
        .allSatisfy(
            f -> {
              assertThat(f.place()).isNotBlank();
              assertThat(f.message()).endsWith(".");
              assertThat(f.cure()).endsWith(".");
            });
  }

  private static List<String> said(BankReading reading) {
    return reading.findings().stream().map(f -> f.place() + " " + f.code()).toList();
  }

  @Nested
  class InGift {

    private final BankReading bank = read("privacy.gift");

    @Test
    void everyTypeShouldBeScoredByItsKey() {
      String personal = "Which of these is personal";
      assertThat(credit(bank, personal, chosen(bank, personal, "a licence plate"))).isEqualTo(1);
      assertThat(credit(bank, personal, chosen(bank, personal, "the weather"))).isZero();
      assertThat(
              credit(
                  bank, personal, chosen(bank, personal, "an anonymous statistic of three people")))
          .isEqualTo(0.5);
      String rights = "Which rights";
      assertThat(credit(bank, rights, chosen(bank, rights, "access", "erasure"))).isEqualTo(1);
      assertThat(credit(bank, rights, chosen(bank, rights, "access"))).isEqualTo(0.5);
      assertThat(credit(bank, rights, chosen(bank, rights, "access", "a salary"))).isZero();
      assertThat(credit(bank, "A data subject may", Answer.Chosen.of("true"))).isEqualTo(1);
      assertThat(credit(bank, "A request may be", Answer.Chosen.of("true"))).isZero();
      assertThat(credit(bank, "Within how many", written("1"))).isEqualTo(1);
      assertThat(credit(bank, "Within how many", written("1.1"))).isZero();
      assertThat(credit(bank, "How high", written("20"))).isEqualTo(1);
      assertThat(credit(bank, "How high", written("20,5"))).isZero();
      assertThat(credit(bank, "How many percent", written("2"))).isEqualTo(0.5);
      String gap = "The authority in the Netherlands is called _____ by its short name.";
      assertThat(credit(bank, gap, written(" autoriteit  persoonsgegevens"))).isEqualTo(1);
      assertThat(credit(bank, gap, written("AP in The Hague"))).isEqualTo(0.5);
      assertThat(credit(bank, gap, written("AVG"))).isZero();
      assertThat(credit(bank, "What does GDPR", written("general data protection regulation")))
          .isEqualTo(1);
    }

    @Test
    void matchingShouldHaveATargetThatFitsNowhere() {
      Task.Matching task = (Task.Matching) item(bank, "Match each role").task();
      assertThat(task.targets()).hasSize(4);
      assertThat(task.credit(Answer.Matched.of(Map.of("p1", "t1", "p2", "t2", "p3", "t4"))))
          .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void escapesShouldStandForThemselves() {
      String stem = "Escapes: which is a set: {1}, 1 = 2 or 3 ~ 4?";
      assertThat(credit(bank, stem, chosen(bank, stem, "{1}"))).isEqualTo(1);
      assertThat(credit(bank, stem, chosen(bank, stem, "1 = 2"))).isZero();
    }

    @Test
    void commentsAndCategoriesShouldSayWhatAQuestionIsAbout() {
      Item first = bank.items().getFirst();
      assertThat(first.key().tenant()).isEqualTo(7);
      assertThat(first.key().iri()).isEqualTo("https://example.org/items/gdpr-1");
      assertThat(first.competency()).isEqualTo("https://example.org/competencies/privacy");
      assertThat(first.level()).contains(Level.BASIC);
      assertThat(first.title()).isEqualTo("Personal data");
      assertThat(first.feedback()).startsWith("Personal data is about");
      Item second = item(bank, "Which rights");
      assertThat(second.topic()).isEqualTo("Privacy/Rights");
      assertThat(second.competency()).isEqualTo(COMPETENCY);
    }

    @Test
    void mistakesShouldBeNamedWithTheirLine() {
      nothingShouldBeLost(bank);
      assertThat(said(bank))
          .containsExactly(
              "privacy.gift:48 TYPE_UNSUPPORTED",
              "privacy.gift:50 TYPE_UNSUPPORTED",
              "privacy.gift:52 SYNTAX",
              "privacy.gift:54 KEY_MISSING",
              "privacy.gift:56 WEIGHTS_SCALED",
              "privacy.gift:58 MEDIA_NEEDED",
              "privacy.gift:62 TWICE",
              "privacy.gift:65 ID_TWICE",
              "privacy.gift:68 LEVEL_UNKNOWN",
              "privacy.gift:70 KEY_INVALID",
              "privacy.gift:72 BLANK_LINE");
      assertThat(bank.questions()).isEqualTo(23);
      assertThat(bank.items().stream().map(Item::key).distinct()).hasSameSizeAs(bank.items());
    }
  }

  @Nested
  class InCsv {

    private final BankReading bank = read("questions.csv");

    @Test
    void everyTypeShouldBeScoredByItsKey() {
      String gift = "Wat is een gift";
      assertThat(credit(bank, gift, chosen(bank, gift, "Een reis voor twee"))).isEqualTo(1);
      String signs = "Welke signalen";
      assertThat(credit(bank, signs, chosen(bank, signs, "Contant geld"))).isEqualTo(0.5);
      assertThat(
              credit(
                  bank,
                  signs,
                  chosen(
                      bank,
                      signs,
                      "Contant geld",
                      "Een rekening in een ander land",
                      "Een offerte",
                      "Een contract")))
          .isZero();
      assertThat(credit(bank, "Een afdeling", Answer.Chosen.of("false"))).isEqualTo(1);
      assertThat(credit(bank, "Tot hoeveel", written("50,5"))).isEqualTo(1);
      assertThat(credit(bank, "Tot hoeveel", written("51"))).isZero();
      assertThat(credit(bank, "Zet bij", Answer.Matched.of(Map.of("p1", "t1", "p2", "t2"))))
          .isEqualTo(1);
      assertThat(((Task.Matching) item(bank, "Zet bij").task()).targets()).hasSize(3);
      assertThat(credit(bank, "Hoe heet", written("bribery act"))).isEqualTo(1);
      assertThat(item(bank, "Welke signalen").level()).contains(Level.ADVANCED);
      assertThat(item(bank, "Welke signalen").language()).isEqualTo("nl");
      assertThat(item(bank, "Welke signalen").topic()).isEqualTo("Signalen");
    }

    @Test
    void mistakesShouldBeNamedWithTheirLine() {
      nothingShouldBeLost(bank);
      assertThat(said(bank))
          .containsExactly(
              "questions.csv:1 COLUMN_UNKNOWN",
              "questions.csv:11 KEY_INVALID",
              "questions.csv:12 KEY_MISSING",
              "questions.csv:13 TYPE_UNSUPPORTED",
              "questions.csv:14 TEXT_MISSING",
              "questions.csv:15 KEY_INVALID",
              "questions.csv:16 LEVEL_UNKNOWN");
      assertThat(bank.findings().getFirst().message()).contains("Auteur");
    }

    @Test
    void aMissingColumnShouldBeNamed() throws IOException {
      Path file = Files.writeString(folder.resolve("a.csv"), "id,question\n1,Why?\n");
      BankReading reading = ItemBanks.read(file, SOURCE);
      nothingShouldBeLost(reading);
      assertThat(said(reading)).containsExactly("a.csv:1 FILE_UNREADABLE", "a.csv BANK_EMPTY");
      assertThat(reading.findings().getFirst().message()).contains("right");
    }

    @Test
    void anUnclosedQuoteShouldBeAFinding() throws IOException {
      Path file = Files.writeString(folder.resolve("a.csv"), "question,right\nWhy?,\"never closed");
      nothingShouldBeLost(ItemBanks.read(file, SOURCE));
      assertThat(said(ItemBanks.read(file, SOURCE))).contains("a.csv FILE_UNREADABLE");
    }

    @Test
    void anOldEncodingShouldBeReadAndSaid() throws IOException {
      Path file = folder.resolve("a.csv");
      Files.writeString(
          file, "question,right,wrong\nFähig?,ja,nein\n", Charset.forName("windows-1252"));
      BankReading reading = ItemBanks.read(file, SOURCE);
      assertThat(reading.items().getFirst().stem()).isEqualTo("Fähig?");
      assertThat(said(reading)).containsExactly("a.csv ENCODING");
    }
  }

  @Nested
  class InQti1 {

    private final BankReading bank = read("canvas.xml");

    @Test
    void everyTypeShouldBeScoredByItsKey() {
      assertThat(credit(bank, "What do you do first?", Answer.Chosen.of("A"))).isEqualTo(1);
      assertThat(credit(bank, "What do you do first?", Answer.Chosen.of("C"))).isEqualTo(0.2);
      assertThat(credit(bank, "Which burn?", Answer.Chosen.of("1", "2"))).isEqualTo(1);
      assertThat(credit(bank, "Which burn?", Answer.Chosen.of("1", "2", "3"))).isZero();
      assertThat(credit(bank, "Which put out", Answer.Chosen.of("1"))).isEqualTo(0.5);
      assertThat(credit(bank, "Which put out", Answer.Chosen.of("1", "2", "3"))).isEqualTo(0.5);
      assertThat(credit(bank, "Which number", written("112.4"))).isEqualTo(1);
      assertThat(credit(bank, "Which number", written("911"))).isZero();
      assertThat(credit(bank, "What goes up", written("Smoke"))).isEqualTo(1);
      assertThat(credit(bank, "Which class", Answer.Matched.of(Map.of("m1", "t1", "m2", "t1"))))
          .isEqualTo(0.5);
      assertThat(item(bank, "What do you").competency())
          .isEqualTo("https://example.org/competencies/fire");
      assertThat(item(bank, "What do you").topic()).isEqualTo("Fire");
    }

    @Test
    void mistakesShouldBeNamedWithTheirLine() {
      nothingShouldBeLost(bank);
      assertThat(said(bank))
          .containsExactly(
              "canvas.xml DOCTYPE",
              "canvas.xml:74 TYPE_UNSUPPORTED",
              "canvas.xml:78 TYPE_UNSUPPORTED",
              "canvas.xml:81 MEDIA_NEEDED",
              "canvas.xml:85 KEY_MISSING",
              "canvas.xml:88 TEXT_MISSING");
    }

    @Test
    void aDtdInsideShouldNotBeRead() throws IOException {
      Path file = folder.resolve("evil.xml");
      Files.writeString(
          file,
          """
          <!DOCTYPE questestinterop [<!ENTITY a SYSTEM "file:///etc/passwd">]>
          <questestinterop><item ident="1"><presentation>&a;</presentation></item></questestinterop>
          """);
      assertThat(said(ItemBanks.read(file, SOURCE)))
          .containsExactly("evil.xml FILE_UNREADABLE", "evil.xml BANK_EMPTY");
    }
  }

  @Nested
  class InQti2 {

    private Path zipped() throws IOException {
      Path zip = folder.resolve("qti21.zip");
      try (OutputStream out = Files.newOutputStream(zip);
          ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8);
          Stream<Path> files = Files.list(example("qti21"))) {
        for (Path file : files.sorted().toList()) {
          entries.putNextEntry(new ZipEntry(file.getFileName().toString()));
          entries.write(Files.readAllBytes(file));
          entries.closeEntry();
        }
      }
      return zip;
    }

    @Test
    void everyTypeShouldBeScoredByItsKey() throws IOException {
      BankReading bank = ItemBanks.read(zipped(), SOURCE);
      Item choice = item(bank, "Look at the sign:");
      assertThat(choice.stem())
          .isEqualTo("Look at the sign:\nNever leave luggage unattended.\nWhat does it say?");
      assertThat(choice.language()).isEqualTo("en");
      assertThat(((Task.SingleChoice) choice.task()).options().get(0).text())
          .isEqualTo("You must stay with your luggage.");
      assertThat(((Task.SingleChoice) choice.task()).options().get(1).text())
          .isEqualTo("Do not let someone else look after it.");
      assertThat(choice.credit(Answer.Chosen.of("ChoiceA"))).isEqualTo(1);
      assertThat(choice.credit(Answer.Chosen.of("ChoiceB"))).isZero();
      assertThat(credit(bank, "Which elements", Answer.Chosen.of("H", "O"))).isEqualTo(1);
      assertThat(credit(bank, "Which elements", Answer.Chosen.of("H", "O", "Cl"))).isEqualTo(0.5);
      String sun = "Made glorious summer by this sun of _____ .";
      assertThat(credit(bank, sun, written("York"))).isEqualTo(1);
      assertThat(credit(bank, sun, written("YORK"))).isEqualTo(0.5);
      assertThat(credit(bank, "Pi is about", written("3.15"))).isEqualTo(1);
      assertThat(credit(bank, "Pi is about", written("3.2"))).isZero();
      assertThat(credit(bank, "Who is in", Answer.Matched.of(Map.of("C", "R", "D", "M", "L", "R"))))
          .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void mistakesShouldBeNamedWithTheirFile() throws IOException {
      BankReading bank = ItemBanks.read(zipped(), SOURCE);
      nothingShouldBeLost(bank);
      assertThat(said(bank))
          .containsExactly(
              "broken.xml FILE_UNREADABLE",
              "order.xml:1 TYPE_UNSUPPORTED",
              "test.xml ORDER_NOT_KEPT",
              "two.xml:1 TYPE_UNSUPPORTED",
              "wrongkey.xml:1 KEY_INVALID");
      assertThat(bank.leftOut().get(1).message()).contains("orderInteraction");
      assertThat(bank.items()).hasSize(5);
    }

    @Test
    void aZipThatClimbsOutShouldBeRefused() throws IOException {
      Path zip = folder.resolve("slip.zip");
      try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
        entries.putNextEntry(new ZipEntry("../../evil.xml"));
        entries.write("<assessmentItem/>".getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
      assertThatThrownBy(() -> ItemBanks.read(zip, SOURCE))
          .isInstanceOfSatisfying(
              PlacementProblem.class, problem -> assertThat(problem.cure()).isNotBlank());
    }
  }

  @Nested
  class AnyBank {

    @Test
    void withNothingInItShouldSayThatThereIsNoTest() throws IOException {
      for (String name : List.of("empty.gift", "empty.csv")) {
        BankReading reading = ItemBanks.read(Files.writeString(folder.resolve(name), ""), SOURCE);
        assertThat(reading.items()).isEmpty();
        assertThat(said(reading)).containsExactly(name + " BANK_EMPTY");
        assertThat(reading.findings().getFirst().cure()).contains("no test");
      }
    }

    @Test
    void thatIsNoneShouldBeAProblemWithACure() throws IOException {
      Path picture = Files.writeString(folder.resolve("a.png"), "x");
      Path absent = folder.resolve("b.gift");
      for (Path file : List.of(picture, absent)) {
        assertThatThrownBy(() -> ItemBanks.read(file, SOURCE))
            .isInstanceOfSatisfying(
                PlacementProblem.class,
                problem -> {
                  assertThat(problem.place()).isEqualTo(file.getFileName().toString());
                  assertThat(problem.cure()).isNotBlank();
                });
      }
    }

    @Test
    void withoutCompetenciesShouldSaySoOfEachQuestion() {
      BankSource nothing =
          new BankSource(7, "https://example.org/items", "", Map.of(), Optional.empty(), "");
      BankReading reading = ItemBanks.gift("Is it? {TRUE}", "a.gift", nothing);
      assertThat(reading.items().getFirst().competency()).isEmpty();
      assertThat(said(reading)).containsExactly("a.gift:1 COMPETENCY_MISSING");
    }

    @Test
    void shouldGiveAnItemANewVersionOnlyWhenWhatIsAskedOrItsKeyChanges() {
      String before = "// [id:q]\n::t::Is it? {=yes#good ~no}";
      Item first = ItemBanks.gift(before, "a.gift", SOURCE).items().getFirst();
      Item told =
          ItemBanks.gift(before.replace("good", "very good"), "a.gift", SOURCE).items().getFirst();
      Item other =
          ItemBanks.gift(before.replace("=yes", "=surely"), "a.gift", SOURCE).items().getFirst();
      assertThat(told.key()).isEqualTo(first.key());
      assertThat(other.key().iri()).isEqualTo(first.key().iri());
      assertThat(other.key().version()).isNotEqualTo(first.key().version());
    }
  }
}
