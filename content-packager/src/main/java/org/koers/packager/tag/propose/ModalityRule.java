package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;

/**
 * Practical or theoretical by words for doing and for explaining, surer the more of them there are;
 * visual where there is video.
 */
final class ModalityRule implements Rule {

  private static final int FEWEST = 3;
  private static final Pattern PRACTICAL = Cues.of("practical");
  private static final Pattern THEORETICAL = Cues.of("theoretical");

  @Override
  public List<Proposal> propose(Reading reading) {
    List<Proposal> proposals = new ArrayList<>();
    long practical = reading.count(PRACTICAL);
    long theoretical = reading.count(THEORETICAL);
    if (practical + theoretical >= FEWEST) {
      boolean doing = practical >= theoretical;
      double all = practical + theoretical;
      double share = Math.max(practical, theoretical) / all;
      Passage first = reading.first(doing ? PRACTICAL : THEORETICAL).orElseThrow();
      proposals.add(
          new Proposal(
              Dimension.MODALITY,
              doing ? "practical" : "theoretical",
              share * all / (all + FEWEST),
              "doing-or-explaining",
              String.format(
                  Locale.ROOT,
                  "%d passages about doing, %d that explain; %s",
                  practical,
                  theoretical,
                  first.quoted())));
    }
    if (!reading.content().videos().isEmpty()) {
      String rests = "the video " + reading.content().videos().getFirst();
      proposals.add(new Proposal(Dimension.MODALITY, "visual", 0.5, "videos-present", rests));
    }
    return proposals;
  }
}
