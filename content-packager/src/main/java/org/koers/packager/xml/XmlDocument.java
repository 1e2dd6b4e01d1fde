package org.koers.packager.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/**
 * An XML file as it came, its elements, and their places in the text. Changing it gives a new
 * document in which everything outside the change is still byte for byte what it was.
 */
public final class XmlDocument {

  private static final Pattern LATE_DECLARATION =
      Pattern.compile("\\A(?:\\s|<!--.*?-->)+(<\\?xml\\s.*?\\?>)", Pattern.DOTALL);

  private final XmlBytes source;
  private final String text;
  private final XmlElement root;
  private final List<Finding> findings;

  private XmlDocument(XmlBytes source, String text, List<Finding> findings) {
    this.source = source;
    this.text = text;
    this.findings = findings;
    this.root = XmlScanner.scan(text);
  }

  /**
   * Reads a file with any number of elements; see {@link #read(byte[], String, int, int)}.
   *
   * @param place what to call it in problems and findings
   * @param maxDepth how deep elements may nest
   */
  public static XmlDocument read(byte[] bytes, String place, int maxDepth) {
    return read(bytes, place, maxDepth, Integer.MAX_VALUE);
  }

  /**
   * Reads a file; one that is not well-formed, or has a DOCTYPE, is a problem with line and column.
   *
   * @param place what to call it in problems and findings
   * @param maxDepth how deep elements may nest
   * @param maxElements how many elements it may have
   */
  public static XmlDocument read(byte[] bytes, String place, int maxDepth, int maxElements) {
    XmlBytes source = XmlBytes.decode(bytes, place);
    List<Finding> findings = new ArrayList<>(source.findings());
    String judged = source.text();
    Matcher late = LATE_DECLARATION.matcher(judged);
    if (late.find()) {
      findings.add(
          Finding.of(
              FindingCode.XML_DECLARATION_NOT_FIRST,
              place,
              "Blanks or a comment stand before the XML declaration."));
      judged = blanked(judged, late.start(1), late.end(1));
    }
    WellFormed.check(judged, place, maxDepth, maxElements);
    return new XmlDocument(source, source.text(), List.copyOf(findings));
  }

  private static String blanked(String text, int from, int to) {
    String blanks = text.substring(from, to).replaceAll("[^\\r\\n]", " ");
    return text.substring(0, from) + blanks + text.substring(to);
  }

  /** The text without its byte order mark. */
  public String text() {
    return text;
  }

  /** The outermost element. */
  public XmlElement root() {
    return root;
  }

  /** What was odd about the file itself. */
  public List<Finding> findings() {
    return findings;
  }

  /** The document with a piece of its text replaced; {@code replacement} keeps it well-formed. */
  public XmlDocument replaced(int from, int to, String replacement) {
    return new XmlDocument(
        source, text.substring(0, from) + replacement + text.substring(to), findings);
  }

  /** The file as bytes, in the encoding it came in. */
  public byte[] bytes() {
    return source.encode(text);
  }
}
