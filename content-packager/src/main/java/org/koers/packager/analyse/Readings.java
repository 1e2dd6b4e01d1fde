package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;

/** Gathers what readers find, within limits on how much is read. */
final class Readings {

  private static final long FILE = 4L << 20;
  private static final long ALL = 64L << 20;

  private final PackageFiles files;
  private final List<Launchable> launchables;
  private final List<Passage> about = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, SectionDraft> sections = new LinkedHashMap<>();
  private final Map<String, SectionDraft> documentParts = new LinkedHashMap<>();
  private final List<Translation> translations = new ArrayList<>();
  private @Nullable SectionDraft section;
  private Optional<Passage> declaredLanguage = Optional.empty();
  private long read;
  private boolean complete = true;
  private boolean enclosed;

  Readings(PackageFiles files) {
    this(files, List.of());
  }

  /**
   * Of a package.
   *
   * @param launchables what opens it
   */
  Readings(PackageFiles files, List<Launchable> launchables) {
    this.files = files;
    this.launchables = launchables;
  }

  List<Launchable> launchables() {
    return launchables;
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
      Passage passage = new Passage(place, text);
      if (!enclosed) {
        passages.add(passage);
      }
      if (section != null) {
        section.add(passage);
      }
    }
  }

  void about(String place, String markup) {
    String text = plain(markup);
    if (!text.isEmpty() && !enclosed) {
      about.add(new Passage(place, text));
    }
  }

  void question(String kind, String place, String markup) {
    question(kind, place, markup, List.of());
  }

  void question(String kind, String place, String markup, List<Question.Choice> choices) {
    question(new Question(kind, new Passage(place, plain(markup)), choices));
  }

  /** A question whose text is no more than a name that we gave it. */
  void unnamed(Question question) {
    questions.add(question);
    if (section != null) {
      section.add(question);
    }
  }

  /** A question, and of its text what was not read already beside it. */
  void question(Question question) {
    unnamed(question);
    String place = question.passage().place();
    List<Passage> beside = section == null ? passages : section.passages();
    StringBuilder known = new StringBuilder();
    beside.stream()
        .filter(p -> p.place().equals(place))
        .forEach(p -> known.append(p.text()).append(' ')); // what is asked can be several of them
    for (String text : question.texts()) {
      if (known.indexOf(text) < 0) {
        known.append(text).append(' ');
        passage(place, text);
      }
    }
  }

  /** What is read from here on belongs to this section, begun before or new. */
  void section(String id, String title, String href) {
    section = sections.computeIfAbsent(id, i -> new SectionDraft(i, plain(title), href));
  }

  /** What is read from here on belongs to this part of a document. */
  void documentPart(String id, String title, String href) {
    section = documentParts.computeIfAbsent(id, i -> new SectionDraft(i, plain(title), href));
  }

  /** What is read from here on is no part of the course itself, but comes with it. */
  void enclosed() {
    enclosed = true;
  }

  /** Whether so much more text may be read; if not, the reading is not complete. */
  boolean room(long characters) {
    if (read + characters > ALL) {
      complete = false;
      return false;
    }
    read += characters;
    return true;
  }

  /** What is read from here on belongs to no section. */
  void outsideSections() {
    section = null;
  }

  /** A video or sound of the section that is being read. */
  void media(String name) {
    if (section != null) {
      section.media(name);
    }
  }

  /** The course once more in another language, within the same limits. */
  void translation(String language, Consumer<Readings> reading) {
    Readings other = new Readings(files);
    other.read = read;
    reading.accept(other);
    read = other.read;
    complete &= other.complete;
    translations.add(new Translation(language, List.copyOf(other.passages)));
  }

  void declared(Passage language) {
    if (declaredLanguage.isEmpty() && !enclosed) {
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

  List<Section> sections() {
    return sections.values().stream().map(SectionDraft::section).toList();
  }

  /** Pages, slides, chapters and sheets of documents. */
  List<Section> documentParts() {
    return documentParts.values().stream().map(SectionDraft::section).toList();
  }

  /** Whether documents are no part of the course itself. */
  boolean isEnclosed() {
    return enclosed;
  }

  List<Translation> translations() {
    return translations;
  }

  boolean complete() {
    return complete;
  }
}
