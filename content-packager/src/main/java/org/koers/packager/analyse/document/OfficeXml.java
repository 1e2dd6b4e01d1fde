package org.koers.packager.analyse.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an Office part, one after the other, by local name: transitional and strict files
 * differ in their namespaces only. What stands in a Fallback is said in the Choice before it too
 * (ISO/IEC 29500-3, 10.2), and what in a phonetic run is how the text before it is pronounced; both
 * are left out.
 */
final class OfficeXml implements AutoCloseable {

  private static final Set<String> SAID_TWICE = Set.of("Fallback", "rPh");
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;

  OfficeXml(InputStream in) throws IOException {
    this.in = in;
    try {
      this.xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes to the next beginning or end of an element, or characters; false at the end. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && SAID_TWICE.contains(xml.getLocalName())) {
          skip();
        } else if (event == XMLStreamConstants.DTD) {
          throw new IOException("It has a DOCTYPE, which Office files must not have");
        } else {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  boolean starts(String localName) {
    return xml.isStartElement() && xml.getLocalName().equals(localName);
  }

  boolean ends(String localName) {
    return xml.isEndElement() && xml.getLocalName().equals(localName);
  }

  boolean isText() {
    return xml.isCharacters();
  }

  String text() {
    return xml.getText();
  }

  /** The characters up to the end of the element that starts here, and of those in it. */
  String content() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && next(); ) {
      depth += xml.isStartElement() ? 1 : 0;
      depth -= xml.isEndElement() ? 1 : 0;
      if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** The attribute of this local name; empty if there is none. */
  String attribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The attribute of a local name that stands in any namespace of relationships. */
  String related() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      in.close();
    }
  }
}
