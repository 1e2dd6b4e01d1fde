package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A section while it is being read. */
final class SectionDraft {

  private final String id;
  private final String title;
  private final String href;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> media = new LinkedHashSet<>();

  SectionDraft(String id, String title, String href) {
    this.id = id;
    this.title = title;
    this.href = href;
  }

  void add(Passage passage) {
    passages.add(passage);
  }

  List<Passage> passages() {
    return passages;
  }

  void add(Question question) {
    questions.add(question);
  }

  void media(String name) {
    media.add(name);
  }

  Section section() {
    return new Section(
        id,
        title.isEmpty() ? id : title,
        href,
        List.copyOf(passages),
        List.copyOf(questions),
        List.copyOf(media));
  }
}
