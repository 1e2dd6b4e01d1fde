package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;

/** What is said in a video, put together again to whole sentences. */
final class Captions {

  private static final int LONGEST = 400;

  private final String video;
  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder sentence = new StringBuilder();
  private long begin;

  /**
   * Of a video.
   *
   * @param video its name; a passage is placed in it at a second, as Media Fragments URI 1.0 does
   */
  Captions(String video) {
    this.video = video;
  }

  void add(long millis, String text) {
    if (sentence.isEmpty()) {
      begin = millis;
    } else {
      sentence.append(' ');
    }
    sentence.append(text.strip());
    if (text.strip().matches("(?s).*[.?!…][\"'”’)]?") || sentence.length() > LONGEST) {
      end();
    }
  }

  List<Passage> passages() {
    end();
    return passages;
  }

  private void end() {
    if (!sentence.toString().isBlank()) {
      passages.add(new Passage(at(video) + begin / 1000, sentence.toString().strip()));
    }
    sentence.setLength(0);
  }

  /** How the place of what is said in a video begins. */
  static String at(String video) {
    return video + "#t=";
  }
}
