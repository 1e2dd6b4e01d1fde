package org.koers.packager.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.koers.packager.problem.Finding;
import org.koers.packager.words.Phrase.Found;

/** What the packager tells, in the language of a page. */
public final class PackagerWords {

  /** The languages that there are words in. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.of("nl"), Locale.GERMAN);

  private static final String RULE = "rule:";
  private static final String MODEL = "llm-";

  private final Locale language;
  private final ResourceBundle codes;
  private final ResourceBundle terms;
  private final Phrases phrases;

  private PackagerWords(Locale language) {
    this.language = language;
    this.codes = Bundles.of("org.koers.packager.words.codes", language);
    this.terms = Bundles.of("org.koers.packager.words.terms", language);
    this.phrases = new Phrases(language);
  }

  /** The words of a language; English for those who read none of them. */
  public static PackagerWords in(Locale language) {
    Locale plain = Locale.of(language.getLanguage());
    return new PackagerWords(LANGUAGES.contains(plain) ? plain : Locale.ENGLISH);
  }

  /** A finding. */
  public Explained explained(Finding finding) {
    return explained(finding.code().name(), finding.message(), finding.cure());
  }

  /**
   * A finding or problem by the name of its code.
   *
   * @param message as it is said in English
   * @param cure as it is said in English
   */
  public Explained explained(String code, String message, String cure) {
    if (!codes.containsKey(code)) {
      return new Explained(message, "", !english(), cure);
    }
    String title = codes.getString(code);
    String inWords = english() ? cure : codes.getString(code + ".cure");
    Optional<Found> found = Phrases.sentence(message);
    if (found.filter(one -> one.phrase().bare()).isPresent()) {
      return new Explained(title, "", false, inWords);
    }
    Optional<String> detail = english() ? Optional.of(message) : phrases.paragraph(message);
    return new Explained(title, detail.orElse(message), detail.isEmpty(), inWords);
  }

  /** One or more sentences of the packager; empty if one of them is not known here. */
  public Optional<String> say(String sentences) {
    return english() ? Optional.of(sentences) : phrases.paragraph(sentences);
  }

  /**
   * What a tag rests on.
   *
   * @param passage of a {@link org.koers.packager.tag.Tag}
   */
  public Evidence evidence(String passage) {
    if (passage.isBlank()) {
      return new Evidence("", false, "", "");
    }
    return Phrases.passage(passage)
        .map(
            found ->
                new Evidence(
                    found.phrase().bare() ? "" : phrases.said(found),
                    false,
                    found.place(),
                    found.quote()))
        .orElseGet(() -> new Evidence(passage, !english(), "", ""));
  }

  /** Whether a tag's method is a rule or model. */
  public static boolean rule(String method) {
    return method.startsWith(RULE);
  }

  /**
   * What a rule or model looks at.
   *
   * @param method of a tag, as {@code rule:words-present}
   */
  public String ruleName(String method) {
    String name = method.replaceFirst("^" + RULE, "");
    return name.startsWith(MODEL)
        ? say("rule.llm", name.substring(MODEL.length()))
        : term("rule." + name).orElse(name);
  }

  /** How a question is asked, by what its authoring tool calls it. */
  public String questionKind(String written) {
    return QuestionKind.of(written).flatMap(kind -> term("kind." + kind)).orElse(written);
  }

  /** What a package says of itself, by the name of a {@code FactChange}. */
  public String fact(String what) {
    if (what.startsWith("launches ")) {
      return say("fact.launches", what.substring("launches ".length()));
    }
    if (what.startsWith("mastery score of ")) {
      return say("fact.mastery", what.substring("mastery score of ".length()));
    }
    return term("fact." + what).orElse(what);
  }

  private Optional<String> term(String key) {
    return terms.containsKey(key) ? Optional.of(terms.getString(key)) : Optional.empty();
  }

  private String say(String key, String value) {
    return new MessageFormat(terms.getString(key), language).format(new Object[] {value});
  }

  private boolean english() {
    return language.equals(Locale.ENGLISH);
  }
}
