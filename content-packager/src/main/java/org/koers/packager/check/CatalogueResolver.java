package org.koers.packager.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Gives what a schema refers to out of its own folder, and nothing from anywhere else. */
final class CatalogueResolver implements LSResourceResolver {

  /** In place of the xml.xsd that came with SCORM 1.2, which binds the prefix xml wrongly. */
  private static final String XML_ATTRIBUTES =
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
          + " targetNamespace=\"http://www.w3.org/XML/1998/namespace\">"
          + "<xs:attribute name=\"lang\" type=\"xs:string\"/>"
          + "<xs:attribute name=\"base\" type=\"xs:anyURI\"/></xs:schema>";

  private final Path folder;
  private final DOMImplementationLS documents;

  CatalogueResolver(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      this.documents =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    LSInput input = documents.createLSInput();
    input.setPublicId(publicId);
    input.setSystemId(systemId);
    input.setBaseURI(base);
    if (XMLConstants.XML_NS_URI.equals(namespace)) {
      input.setStringData(XML_ATTRIBUTES);
      return input;
    }
    Path file = file(systemId == null ? "" : systemId, base);
    try {
      input.setSystemId(file.toUri().toString());
      input.setStringData(Files.exists(file) ? readable(file) : "<none/>");
      return input;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String systemId, @Nullable String base) {
    Path around = folder;
    if (base != null && base.startsWith("file:")) {
      around = Path.of(URI.create(base)).toAbsolutePath().normalize().getParent();
    }
    boolean elsewhere = systemId.contains(":");
    String name = elsewhere ? systemId.substring(systemId.lastIndexOf('/') + 1) : systemId;
    Path file = (elsewhere ? folder : around).resolve(name).normalize();
    return file.startsWith(folder) ? file : folder.resolve("none");
  }

  /**
   * A schema as today's parsers take it. SCORM 1.2 lets elements of any namespace stand beside its
   * own, which is ambiguous; read as any other namespace, as it was meant.
   */
  static String readable(Path file) throws IOException {
    String text = Files.readString(file);
    return file.toString().contains("scorm12") ? text.replace("##any", "##other") : text;
  }
}
