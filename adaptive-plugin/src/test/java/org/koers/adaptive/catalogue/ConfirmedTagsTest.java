package org.koers.adaptive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

class ConfirmedTagsTest {

  private static final Tag GUESS = Tag.proposed(Dimension.LEVEL, "basic", 0.99, "reading-ease", "");
  private static final Tag TIME = Tag.proposed(Dimension.TIME, "PT5M", 0.9, "words", "");

  @Test
  void aGuessAtTheLevelShouldNotSteerHoweverSureItIs() {
    assertThat(new ConfirmedTags(List.of(GUESS, TIME)).level()).isEmpty();
    Tag said = Tag.given(Dimension.LEVEL, "expert", "Anne");
    assertThat(new ConfirmedTags(List.of(GUESS, said)).level()).contains(Level.EXPERT);
  }

  @Test
  void aSureProposalOfAnotherKindShouldSteerAndAnUnsureOneNot() {
    assertThat(new ConfirmedTags(List.of(TIME)).time()).contains(Duration.ofMinutes(5));
    Tag unsure = Tag.proposed(Dimension.TIME, "PT5M", 0.89, "words", "");
    assertThat(new ConfirmedTags(List.of(unsure)).time()).isEmpty();
  }
}
