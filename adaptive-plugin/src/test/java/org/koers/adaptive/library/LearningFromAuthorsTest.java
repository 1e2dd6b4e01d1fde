package org.koers.adaptive.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;
import static org.koers.adaptive.library.AuthorsDesk.WHO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.propose.Learned;

class LearningFromAuthorsTest {

  @TempDir private Path folder;

  /** Two departments whose courses use other words; the rules know nothing of departments here. */
  @Test
  void whatAuthorsConfirmedShouldBeProposedForTheNextPackage() throws IOException {
    try (AuthorsDesk desk = new AuthorsDesk(folder)) {
      for (int i = 0; i < 24; i++) {
        boolean kitchen = i % 2 == 0;
        LibraryItem item = desk.read(course(i, kitchen));
        desk.decisions.add(item, Dimension.DEPARTMENT, kitchen ? "kitchen" : "garage", WHO);
      }
      List<Learned> learned = Lessons.of(desk.store, TENANT);
      assertThat(learned)
          .filteredOn(one -> one.dimension() == Dimension.DEPARTMENT)
          .singleElement()
          .matches(Learned::used)
          .matches(one -> one.right() > 20 && one.rulesRight() == 0);
      LibraryItem next = desk.read(course(99, true));
      ItemTag proposed = desk.tag(next, "kitchen");
      assertThat(proposed.verdict()).isEqualTo(Verdict.OPEN);
      assertThat(proposed.method()).isEqualTo("rule:confirmed-examples");
      assertThat(proposed.passage()).contains("words");
    }
  }

  private Path course(int number, boolean kitchen) throws IOException {
    String text =
        kitchen
            ? "Snijd de groenten op de groene plank en houd de koelkast onder zeven graden. De kok"
                + " proeft de saus met een schone lepel en wast de messen af."
            : "Zet de auto op de brug en draai de bouten van het wiel kruislings aan. De monteur"
                + " ververst de olie en controleert de remmen van de motor.";
    return TestPackage.scorm12("n-" + number, "Cursus " + number, "index.html")
        .with("index.html", "<html lang=\"nl\"><p>" + text + " Deel " + number + ".</p></html>")
        .zip(folder.resolve("course-" + number + ".zip"));
  }
}
