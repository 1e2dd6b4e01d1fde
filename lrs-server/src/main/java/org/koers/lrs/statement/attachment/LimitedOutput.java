package org.koers.lrs.statement.attachment;

import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.koers.lrs.problem.LrsProblem;

/** Lets so many bytes through and refuses the request at the next one. */
final class LimitedOutput extends FilterOutputStream {

  private final long most;
  private final String setting;
  private long written;

  LimitedOutput(OutputStream to, long most, String setting) {
    super(to);
    this.most = most;
    this.setting = setting;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    written += count;
    if (written > most) {
      throw new LrsProblem(
          TOO_LARGE,
          "The request brings more than the setting "
              + setting
              + " (MiB) lets through. Send less at once, or raise it. Nothing was stored.");
    }
    out.write(bytes, from, count);
  }
}
