package org.koers.packager.xml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The judge: the JDK's own parser, without DTDs, entities or namespaces, and with a limit on depth.
 */
final class WellFormed extends DefaultHandler {

  private final String place;
  private final int maxDepth;
  private final int maxElements;
  private @Nullable Locator locator;
  private int depth;
  private int elements;

  private WellFormed(String place, int maxDepth, int maxElements) {
    this.place = place;
    this.maxDepth = maxDepth;
    this.maxElements = maxElements;
  }

  static void check(String text, String place, int maxDepth, int maxElements) {
    WellFormed judge = new WellFormed(place, maxDepth, maxElements);
    InputSource source = new InputSource(new StringReader(text));
    source.setSystemId("koers:manifest");
    SAXParser parser = parser();
    try {
      parser.parse(source, judge);
    } catch (SAXParseException e) {
      throw problem(e, place);
    } catch (SAXException e) {
      // a DOCTYPE among elements gets the JDK's parser into a state that it does not know
      throw problem(new SAXParseException(e.getMessage(), judge.locator, e), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SAXParser parser() {
    try {
      return configured();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(
          "The XML parser of this Java does not work: " + e.getMessage(), e);
    }
  }

  private static SAXParser configured() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
    parser.setProperty(
        "jdk.xml.maxElementDepth", "0"); // counted here, with a cap that can be raised
    return parser;
  }

  private static PackageProblem problem(SAXParseException e, String place) {
    String where = "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
    String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    if (said.contains("DOCTYPE is disallowed")) {
      return new PackageProblem(
          ProblemCode.XML_DOCTYPE,
          place + ", " + where,
          "It has a DOCTYPE, which could pull in other files and is never followed.",
          "Take the <!DOCTYPE ...> out of the file.");
    }
    return new PackageProblem(
        ProblemCode.XML_NOT_WELL_FORMED,
        place + ", " + where,
        "It is not well-formed XML at " + where + ": " + said,
        "Correct that line, or export the package again from the authoring tool.");
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (++depth > maxDepth) {
      int line = locator == null ? 0 : locator.getLineNumber();
      throw new PackageProblem(
          ProblemCode.LIMIT_EXCEEDED,
          place + ", line " + line,
          "Its elements are nested deeper than the cap max-xml-depth of " + maxDepth + " allows.",
          "Raise --max-xml-depth if the file can be trusted, or flatten it.");
    }
    if (++elements > maxElements) {
      throw new PackageProblem(
          ProblemCode.LIMIT_EXCEEDED,
          place,
          "It has more elements than the cap max-xml-elements of " + maxElements + " allows.",
          "Raise --max-xml-elements if the file can be trusted, or part the course.");
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    depth--;
  }

  @Override
  public void error(SAXParseException e) {
    // validity, not well-formedness: not asked here
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
    return new InputSource(new StringReader(""));
  }
}
