package org.koers.packager.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.problem.Severity;
import org.xml.sax.SAXException;

/**
 * A folder with the official schemas: {@code scorm12/}, {@code scorm2004/} and {@code cmi5/}, as
 * the standards ship them. Nothing outside the folder is ever read.
 */
public final class SchemaCatalogue {

  private static final List<String> OF_12 =
      List.of("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd");
  private static final List<String> OF_2004 =
      List.of(
          "imscp_v1p1.xsd",
          "adlcp_v1p3.xsd",
          "adlseq_v1p3.xsd",
          "adlnav_v1p3.xsd",
          "imsss_v1p0.xsd",
          "lomLoose.xsd");

  private final Path folder;

  private SchemaCatalogue(Path folder) {
    this.folder = folder;
  }

  /** The schemas in this folder; a folder without any of them is a problem. */
  public static SchemaCatalogue in(Path folder) {
    if (Stream.of("scorm12", "scorm2004", "cmi5").noneMatch(s -> Files.exists(folder.resolve(s)))) {
      throw new PackageProblem(
          ProblemCode.FILE_MISSING,
          folder.toString(),
          "There is none of the folders scorm12, scorm2004 and cmi5 in it.",
          "Put the official schemas into folders of these names.");
    }
    return new SchemaCatalogue(folder);
  }

  List<Judgement> judge(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm ->
          SchemaErrors.of(
              schema("scorm12", OF_12),
              scorm.manifest().document(),
              scorm.manifest().path(),
              "SCORM 1.2, its XML schemas");
      case Scorm2004 scorm ->
          ofEdition(
              scorm,
              SchemaErrors.of(
                  schema("scorm2004", OF_2004),
                  scorm.manifest().document(),
                  scorm.manifest().path(),
                  "SCORM 2004 4th Edition, its XML schemas"));
      case Cmi5 cmi5 ->
          SchemaErrors.of(
              schema("cmi5", List.of("CourseStructure.xsd")),
              cmi5.structure().document(),
              cmi5.structure().path(),
              Clause.cmi5("13.2"));
      default -> List.of();
    };
  }

  /** The schemas are those of the fourth edition; earlier ones wrote some elements otherwise. */
  private static List<Judgement> ofEdition(Scorm2004 scorm, List<Judgement> found) {
    String version = scorm.manifest().schemaVersion();
    return version != null && version.startsWith("2004 4th")
        ? found
        : found.stream().map(SchemaCatalogue::milder).toList();
  }

  private static Judgement milder(Judgement judgement) {
    Finding told = judgement.finding();
    return new Judgement(
        new Finding(told.code(), Severity.WARNING, told.place(), told.message(), told.cure()),
        judgement.clause());
  }

  private Schema schema(String of, List<String> names) {
    Path from = folder.resolve(of);
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // files only for the catalogue itself; its resolver decides which
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setResourceResolver(new CatalogueResolver(from));
      Source[] sources = new Source[names.size()];
      for (int i = 0; i < sources.length; i++) {
        Path file = from.resolve(names.get(i));
        sources[i] =
            new StreamSource(
                new StringReader(CatalogueResolver.readable(file)), file.toUri().toString());
      }
      return factory.newSchema(sources);
    } catch (SAXException | IOException unreadable) {
      throw new PackageProblem(
          ProblemCode.FILE_UNREADABLE,
          from.toString(),
          "The schemas could not be read: " + unreadable.getMessage() + ".",
          "Put the schemas there as the standard ships them, all of their files.");
    }
  }
}
