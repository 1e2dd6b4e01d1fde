package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.koers.packager.intake.PackageFiles;

/** Gathers what readers find, within limits on how much is read. */
final class Readings {

  private static final long FILE = 4L << 20;
  private static final long ALL = 64L << 20;

  private final PackageFiles files;
  private final List<Passage> about = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private Optional<Passage> declaredLanguage = Optional.empty();
  private long read;
  private boolean complete = true;

  Readings(PackageFiles files) {
    this.files = files;
  }

  /** The bytes of a file; empty if that would be too much. */
  Optional<byte[]> bytes(String name) {
    long size = files.member(name).orElseThrow().size();
    if (size > FILE || read + size > ALL) {
      complete = false;
      return Optional.empty();
    }
    read += size;
    return Optional.of(files.bytes(name));
  }

  /** A file as UTF-8 text. */
  Optional<String> text(String name) {
    return bytes(name).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** Text that may have markup in it, on one line without it. */
  static String plain(String markup) {
    String text =
        markup.indexOf('<') >= 0 || markup.indexOf('&') >= 0
            ? Jsoup.parseBodyFragment(markup).text()
            : markup;
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  void passage(String place, String markup) {
    String text = plain(markup);
    if (!text.isEmpty()) {
      passages.add(new Passage(place, text));
    }
  }

  void about(String place, String markup) {
    String text = plain(markup);
    if (!text.isEmpty()) {
      about.add(new Passage(place, text));
    }
  }

  void question(String kind, String place, String markup) {
    question(kind, place, markup, List.of());
  }

  void question(String kind, String place, String markup, List<Question.Choice> choices) {
    questions.add(new Question(kind, new Passage(place, plain(markup)), choices));
  }

  void declared(Passage language) {
    if (declaredLanguage.isEmpty()) {
      declaredLanguage = Optional.of(language);
    }
  }

  List<Passage> about() {
    return about;
  }

  List<Passage> passages() {
    return passages;
  }

  List<Question> questions() {
    return questions;
  }

  Optional<Passage> declaredLanguage() {
    return declaredLanguage;
  }

  boolean complete() {
    return complete;
  }
}
