package org.koers.packager.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlDocument;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What a schema says of a document, with line and column. */
final class SchemaErrors implements ErrorHandler {

  /** Of one file; a manifest in no namespace would repeat itself for every element. */
  private static final int MOST = 50;

  private final String path;
  private final String clause;
  private final List<Judgement> found = new ArrayList<>();

  private SchemaErrors(String path, String clause) {
    this.path = path;
    this.clause = clause;
  }

  static List<Judgement> of(Schema schema, XmlDocument document, String path, String clause) {
    SchemaErrors errors = new SchemaErrors(path, clause);
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
      validator.setErrorHandler(errors);
      validator.validate(new StreamSource(new StringReader(document.text())));
    } catch (SAXParseException fatal) {
      // told by the handler, and the end of reading
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("The validator of this Java does not work", e);
    }
    return errors.found;
  }

  private void tell(SAXParseException e) {
    if (found.size() < MOST) {
      String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
      String place = path + ", line " + e.getLineNumber() + ", column " + e.getColumnNumber();
      found.add(new Judgement(Finding.of(FindingCode.SCHEMA_INVALID, place, said), clause));
    }
  }

  @Override
  public void warning(SAXParseException e) {
    // about the schema's location hints, which are not followed
  }

  @Override
  public void error(SAXParseException e) {
    tell(e);
  }

  @Override
  public void fatalError(SAXParseException e) {
    tell(e);
  }
}
