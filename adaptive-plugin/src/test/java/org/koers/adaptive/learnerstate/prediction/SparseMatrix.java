package org.koers.adaptive.learnerstate.prediction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which columns of each row are not 0, of a compressed sparse row matrix as SciPy saves it: a zip
 * of NumPy arrays (NEP 1), of which {@code indptr} and {@code indices} are read.
 */
final class SparseMatrix {

  private final int[] starts;
  private final int[] columns;

  private SparseMatrix(int[] starts, int[] columns) {
    this.starts = starts;
    this.columns = columns;
  }

  static SparseMatrix read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new SparseMatrix(integers(zip, "indptr.npy"), integers(zip, "indices.npy"));
    }
  }

  int rows() {
    return starts.length - 1;
  }

  /** Numbers of the columns, none for a row outside. */
  int[] row(int number) {
    return number < rows() ? Arrays.copyOfRange(columns, starts[number], starts[number + 1]) : NONE;
  }

  private static final int[] NONE = {};

  private static int[] integers(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(zip.getName() + " has no " + name);
    }
    byte[] bytes;
    try (var in = zip.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean wide = bytes[6] > 1;
    int start = wide ? 12 + buffer.getInt(8) : 10 + Short.toUnsignedInt(buffer.getShort(8));
    String head = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
    int width = head.contains("<i8") ? 8 : 4;
    if (!head.contains("<i4") && width == 4) {
      throw new IOException(zip.getName() + ": " + name + " holds no 4 or 8 byte integers");
    }
    int[] values = new int[(bytes.length - start) / width];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          width == 4
              ? buffer.getInt(start + 4 * i)
              : Math.toIntExact(buffer.getLong(start + 8 * i));
    }
    return values;
  }
}
