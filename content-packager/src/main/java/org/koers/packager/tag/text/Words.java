package org.koers.packager.tag.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text that count, without stop words and reduced to their stems. */
public final class Words {

  private static final Map<String, Analyzer> ANALYZERS =
      Map.of("nl", new DutchAnalyzer(), "en", new EnglishAnalyzer(), "de", new GermanAnalyzer());
  private static final Analyzer OTHER = new StandardAnalyzer();

  private Words() {}

  /**
   * The stems in reading order; of other languages than Dutch, English and German the words as they
   * are.
   *
   * @param language BCP 47; only its first part counts
   */
  public static List<String> of(String language, String text) {
    String primary = language.toLowerCase(Locale.ROOT).split("-", -1)[0];
    Analyzer analyzer = ANALYZERS.getOrDefault(primary, OTHER);
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
