package org.koers.adaptive.placement;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.koers.adaptive.placement.irt.Responses;

/** Answers that textbooks use; their data lies beside the project and never in it. */
public final class ReferenceAnswers {

  private static final int[] SAT12_KEY = {
    1, 4, 5, 2, 3, 1, 2, 1, 3, 1, 2, 4, 2, 1, 5, 3, 4, 4, 1, 4, 3, 3, 4, 1, 3, 5, 1, 3, 1, 5, 4, 5
  };

  private ReferenceAnswers() {}

  /** The folder; skips the test where it is absent. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("koers.shared", "../../shared")).resolve("data");
    if (!Files.isDirectory(folder)) {
      abort(
          "Skipped: there is no " + folder + "; set -Dkoers.shared=FOLDER to run on real answers");
    }
    return folder;
  }

  /** 1000 persons, 5 items, as patterns with frequencies. */
  public static Responses lsat7(Path folder) throws IOException {
    Responses responses = Responses.none(5);
    for (int[] row : rows(folder.resolve("LSAT7.csv.gz"))) {
      double[] pattern = new double[5];
      for (int i = 0; i < 5; i++) {
        pattern[i] = row[i];
      }
      responses.add(pattern, row[5]);
    }
    return responses;
  }

  /** 600 persons, 32 items, 1 right and 0 wrong by the key. */
  public static List<double[]> sat12(Path folder) throws IOException {
    List<double[]> scored = new ArrayList<>();
    for (int[] row : rows(folder.resolve("SAT12.csv.gz"))) {
      double[] pattern = new double[SAT12_KEY.length];
      for (int i = 0; i < pattern.length; i++) {
        pattern[i] = row[i] == SAT12_KEY[i] ? 1 : 0;
      }
      scored.add(pattern);
    }
    return scored;
  }

  private static List<int[]> rows(Path gz) throws IOException {
    List<int[]> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split(",", -1);
        int[] row = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
          row[i] = Integer.parseInt(cells[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
