package org.koers.packager.analyse.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reading process says of a document, and how that goes through the pipe.
 *
 * @param why in words, where it could not be read
 */
record Answer(State state, String why, DocumentText text) {

  enum State {
    READ,
    ENCRYPTED,
    BROKEN
  }

  static Answer failed(State state, String why) {
    return new Answer(state, why, DocumentText.NONE);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(state.name());
    for (String one : List.of(why, text.title(), text.language(), text.cut())) {
      write(out, one);
    }
    out.writeInt(text.parts().size());
    for (DocumentPart part : text.parts()) {
      out.writeInt(part.number());
      write(out, part.title());
      out.writeInt(part.paragraphs().size());
      for (String paragraph : part.paragraphs()) {
        write(out, paragraph);
      }
    }
    return bytes.toByteArray();
  }

  static Answer of(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    State state = State.valueOf(in.readUTF());
    String why = read(in);
    String title = read(in);
    String language = read(in);
    String cut = read(in);
    List<DocumentPart> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int number = in.readInt();
      String heading = read(in);
      List<String> paragraphs = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        paragraphs.add(read(in));
      }
      parts.add(new DocumentPart(number, heading, List.copyOf(paragraphs)));
    }
    return new Answer(state, why, new DocumentText(title, language, cut, List.copyOf(parts)));
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
