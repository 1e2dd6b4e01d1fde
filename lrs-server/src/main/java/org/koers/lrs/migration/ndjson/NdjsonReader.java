package org.koers.lrs.migration.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads NDJSON, plain or gzip, some lines at a time. */
public final class NdjsonReader {

  private static final int LINES = 500;
  private static final int BYTES = 4_000_000;
  private static final int MAX_LINE = 8 << 20;
  private static final int KEPT_OF_TOO_LONG = 1_000;

  private final LineReader lines;
  private final XapiVersion spoken;
  private final NdjsonSource source;
  private long done;
  private @Nullable IOException brokenOff;

  /**
   * @param after the last line that is done already
   * @param spoken the version of statements that name none
   * @param source where the lines are, and what to do when they break off
   */
  public NdjsonReader(InputStream in, long after, XapiVersion spoken, NdjsonSource source) {
    this.lines = new LineReader(in, MAX_LINE);
    this.spoken = spoken;
    this.source = source;
    this.done = after;
  }

  /**
   * The next lines; empty at the end.
   *
   * @throws LrsProblem where the stream breaks off or is damaged, once all lines before are given
   */
  public Optional<Delivery> next() {
    if (brokenOff != null) {
      throw brokenOff(brokenOff);
    }
    List<Arrival> arrivals = new ArrayList<>();
    List<Refusal> unreadable = new ArrayList<>();
    long last = done;
    int bytes = 0;
    while (arrivals.size() + unreadable.size() < LINES && bytes < BYTES) {
      Optional<LineReader.Line> next = nextLine();
      if (next.isEmpty()) {
        break;
      }
      LineReader.Line line = next.get();
      if (line.number() > done) {
        last = line.number();
        bytes += line.bytes().length;
        read(line, arrivals, unreadable);
      }
    }
    boolean moved = last > done;
    done = last;
    if (!moved && brokenOff != null) {
      throw brokenOff(brokenOff);
    }
    return moved
        ? Optional.of(new Delivery(arrivals, unreadable, List.of(), Checkpoint.atLine(last)))
        : Optional.empty();
  }

  /** Empty at the end, and where it breaks off. */
  private Optional<LineReader.Line> nextLine() {
    try {
      return brokenOff == null ? lines.next() : Optional.empty();
    } catch (IOException damaged) {
      brokenOff = damaged;
      return Optional.empty();
    }
  }

  private LrsProblem brokenOff(IOException damaged) {
    return new LrsProblem(
        ProblemCode.IMPORT_LINE,
        "After line %d %s breaks off or is damaged (%s). All before it is done. %s"
            .formatted(lines.number(), source.name(), damaged.getMessage(), source.cure()),
        damaged);
  }

  private void read(LineReader.Line line, List<Arrival> arrivals, List<Refusal> unreadable) {
    if (line.tooLong()) {
      unreadable.add(
          refusal(
              line,
              "The line has more than 8 MiB, the most taken; only its beginning is kept here."));
    } else if (!isBlank(line.bytes()) && !LineForm.endsExport(line)) {
      try {
        arrivals.add(LineForm.read(line, spoken));
      } catch (MalformedJson | IOException fault) {
        unreadable.add(refusal(line, String.valueOf(fault.getMessage())));
      }
    }
  }

  private static Refusal refusal(LineReader.Line line, String finding) {
    byte[] kept =
        line.tooLong() ? java.util.Arrays.copyOf(line.bytes(), KEPT_OF_TOO_LONG) : line.bytes();
    return new Refusal(
        "line " + line.number(), null, ProblemCode.IMPORT_LINE.text(), finding, kept);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
