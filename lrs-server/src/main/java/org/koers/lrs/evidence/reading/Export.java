package org.koers.lrs.evidence.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.koers.lrs.statement.store.Slice;

/**
 * All that is selected, in the order of the log. It is read in pieces, each in a transaction of its
 * own: a slow receiver holds no connection and no old snapshot of the database, and what is in
 * memory is one piece. That it is true of one position comes from the log, which never changes.
 */
public final class Export {

  /** Statements looked at in one piece. */
  static final int LOOK = 2_000;

  private static final int BUFFER = 64 * 1024;

  private final ReadingStore store;
  private final Selection selection;
  private final ExportForm form;
  private Piece piece;

  /** Looks at the first piece, so that what is wrong with the question is known before any byte. */
  public Export(ReadingStore store, Selection selection, ExportForm form) {
    this.store = store;
    this.selection = selection;
    this.form = form;
    this.piece = store.read(selection, Slice.after(0, LOOK));
  }

  /** Once. */
  public void writeTo(OutputStream out) throws IOException {
    MessageDigest sha256 = sha256();
    OutputStream counted = new BufferedOutputStream(new DigestOutputStream(out, sha256), BUFFER);
    write(counted, form.head());
    long statements = writePiece(counted);
    while (!piece.isLast()) {
      piece = store.read(selection, Slice.after(piece.searchedTo(), LOOK));
      statements += writePiece(counted);
    }
    counted.flush();
    String sum = HexFormat.of().formatHex(sha256.digest());
    write(out, form.end(new ExportForm.End(selection.asOf().position(), statements, sum)));
    out.flush();
  }

  private long writePiece(OutputStream out) throws IOException {
    for (ReadStatement statement : piece.statements()) {
      write(out, form.statement(statement));
    }
    return piece.statements().size();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
