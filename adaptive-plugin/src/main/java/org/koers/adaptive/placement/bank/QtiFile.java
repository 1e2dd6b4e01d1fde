package org.koers.adaptive.placement.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** An XML file with questions in it: QTI 1.2, or an item of QTI 2.1 or 2.2. */
final class QtiFile {

  private static final int DEPTH = 100;
  private static final int ELEMENTS = 1_000_000;
  private static final int PROLOG = 4_000;

  /** One that only names its DTD; a DTD inside it stays, and then the file is refused. */
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s[^\\[<>]*>");

  private final String name;
  private final Draft draft;

  QtiFile(String name, Draft draft) {
    this.name = name;
    this.draft = draft;
  }

  void read(byte[] bytes) {
    XmlDocument document;
    try {
      document = XmlDocument.read(withoutDoctype(bytes), name, DEPTH, ELEMENTS);
    } catch (PackageProblem problem) {
      refuse(BankFindingCode.FILE_UNREADABLE, problem.message());
      return;
    }
    String root = document.root().localName().toLowerCase(Locale.ROOT);
    switch (root) {
      case "questestinterop" -> new Qti1(name, document, draft).read();
      case "assessmentitem" -> new Qti2(name, document, draft).read();
      case "assessmenttest" ->
          draft.note(
              BankFindingCode.ORDER_NOT_KEPT,
              name,
              "It puts questions into an order and into sections.");
      case "qti-assessment-item" ->
          refuse(
              BankFindingCode.TYPE_UNSUPPORTED,
              "It is a question of QTI 3; export it as QTI 2.1 or 2.2.");
      case "quiz" ->
          refuse(
              BankFindingCode.FILE_UNREADABLE, "It is Moodle XML; export it from Moodle as GIFT.");
      default ->
          refuse(
              BankFindingCode.FILE_UNREADABLE,
              "Its outermost element is <" + document.root().name() + ">, which is not QTI.");
    }
  }

  private void refuse(BankFindingCode code, String message) {
    draft.question(
        name,
        () -> {
          throw new Refused(code, message);
        });
  }

  /** Bytes keep their places: a DOCTYPE becomes as many blanks. */
  private byte[] withoutDoctype(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher doctype = DOCTYPE.matcher(head);
    if (!doctype.find()) {
      return bytes;
    }
    draft.note(BankFindingCode.DOCTYPE, name, "It names a document type.");
    byte[] blanked = bytes.clone();
    for (int i = doctype.start(); i < doctype.end(); i++) {
      blanked[i] = blanked[i] == '\n' ? (byte) '\n' : (byte) ' ';
    }
    return blanked;
  }

  /** Where an element stands, such as {@code quiz.xml:12}. */
  static String place(String name, XmlDocument document, XmlElement element) {
    long line =
        document.text().substring(0, element.start()).chars().filter(c -> c == '\n').count();
    return name + ":" + (line + 1);
  }

  /** All elements below this one, in the order of the text, without itself. */
  static Stream<XmlElement> below(XmlElement element) {
    return element.children().stream().flatMap(c -> Stream.concat(Stream.of(c), below(c)));
  }

  /** Those of a local name. */
  static List<XmlElement> below(XmlElement element, String name) {
    return below(element).filter(e -> e.localName().equalsIgnoreCase(name)).toList();
  }
}
