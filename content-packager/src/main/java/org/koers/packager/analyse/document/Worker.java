package org.koers.packager.analyse.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.koers.packager.problem.PackageProblem;

/** Reads one document after the other, in the process that is there for nothing else. */
public final class Worker {

  private Worker() {}

  /**
   * Answers until the pipe is closed. Says first that it is there, with an empty answer.
   *
   * @param in a byte, the kind, the most characters and the most parts of each document
   * @param out see {@link PipeLoader}
   * @throws IOException if the pipe breaks
   */
  public static void serve(DataInputStream in, DataOutputStream out) throws IOException {
    LogManager.getLogManager().reset(); // a hostile document can cause millions of warnings
    send(out, new byte[0]);
    while (in.read() >= 0) {
      String kind = in.readUTF();
      int characters = in.readInt();
      int parts = in.readInt(); // all is read before a class is asked for through the same pipe
      send(out, answer(DocumentKind.valueOf(kind), new Gathering(characters, parts)).bytes());
    }
  }

  private static void send(DataOutputStream out, byte[] answer) throws IOException {
    out.writeByte(PipeLoader.ANSWER);
    out.writeInt(answer.length);
    out.write(answer);
    out.flush();
  }

  /** A stack that overflows is the document's fault as well. */
  private static Answer answer(DocumentKind kind, Gathering to) {
    Path file = Path.of(PipeLoader.DOCUMENT).toAbsolutePath();
    try {
      switch (kind) {
        case PDF -> PdfText.read(file, to);
        case PPTX -> new Slides(OfficeFile.open(file)).read(to);
        case DOCX -> new Chapters(OfficeFile.open(file)).read(to);
        case XLSX -> new Sheets(OfficeFile.open(file)).read(to);
        case OLD -> throw new IOException("nothing reads this format");
      }
    } catch (Gathering.Full full) {
      // what there is is kept
    } catch (Encrypted locked) {
      return Answer.failed(Answer.State.ENCRYPTED, "It is protected by a password");
    } catch (PackageProblem unsafe) {
      return Answer.failed(Answer.State.BROKEN, unsafe.message());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      String message = broken.getMessage();
      return Answer.failed(
          Answer.State.BROKEN, message == null ? broken.getClass().getSimpleName() : message);
    }
    return new Answer(Answer.State.READ, "", to.text());
  }
}
