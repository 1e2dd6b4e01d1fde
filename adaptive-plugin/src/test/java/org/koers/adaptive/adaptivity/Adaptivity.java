package org.koers.adaptive.adaptivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** {@code mvn -Padaptivity}: simulates, and writes {@code docs/adaptivity.md} with its pictures. */
public final class Adaptivity {

  private Adaptivity() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("koers.root", "."));
    List<Organisation> organisations =
        new DemoFolder(root.resolve("wildfly-config/src/main/demo")).organisations();
    long begun = System.nanoTime();
    Outcomes outcomes =
        new Simulation(organisations, Stress.NONE, World.REPETITIONS, EnumSet.allOf(Rival.class))
            .run(EnumSet.allOf(LearnerModel.class));
    say("population", begun);
    Map<Stress, Outcomes> stressed = new EnumMap<>(Stress.class);
    EnumSet<Rival> fewer = EnumSet.of(Rival.EVERYTHING, Rival.MASTERY, Rival.PLACED, Rival.ORACLE);
    for (Stress stress : Stress.values()) {
      stressed.put(
          stress,
          new Simulation(organisations, stress, 1, fewer)
              .run(EnumSet.complementOf(EnumSet.of(LearnerModel.MIXED))));
    }
    say("and worse worlds", begun);
    new Report(organisations, outcomes, stressed)
        .write(Path.of(System.getProperty("adaptivity.docs", root.resolve("docs").toString())));
    say("and report", begun);
  }

  private static void say(String what, long begun) {
    System.out.printf("%s: %d s%n", what, (System.nanoTime() - begun) / 1_000_000_000L);
  }
}
