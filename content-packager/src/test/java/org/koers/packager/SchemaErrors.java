package org.koers.packager;

import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What an official schema says of documents: every error, not only the first. */
public final class SchemaErrors implements ErrorHandler {

  private final List<String> errors = new ArrayList<>();

  private SchemaErrors() {}

  /** The errors in all of them together, in their order. */
  public static List<String> of(Schema schema, List<? extends Source> documents) throws Exception {
    SchemaErrors heard = new SchemaErrors();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(heard);
    for (Source document : documents) {
      validator.validate(document);
    }
    return heard.errors;
  }

  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void error(SAXParseException e) {
    errors.add(e.getMessage());
  }

  @Override
  public void fatalError(SAXParseException e) {
    errors.add(e.getMessage());
  }
}
