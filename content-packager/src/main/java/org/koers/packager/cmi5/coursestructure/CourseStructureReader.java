package org.koers.packager.cmi5.coursestructure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.packager.cmi5.coursestructure.CourseStructure.Block;
import org.koers.packager.cmi5.coursestructure.CourseStructure.Node;
import org.koers.packager.cmi5.coursestructure.CourseStructure.Objective;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.HrefResolver;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Reads a course structure; what is missing or wrong in it is a finding, and reading goes on. */
public final class CourseStructureReader {

  private static final Set<String> NAMESPACES =
      Set.of(
          "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
          "http://aicc.org/CMI5/CourseStructure.xsd");

  private final String path;
  private final HrefResolver resolver;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CourseStructureReader(String path, List<String> names) {
    this.path = path;
    this.resolver = new HrefResolver(names);
  }

  /**
   * Reads a course structure.
   *
   * @param path the entry that it is in
   * @param names of the files of the package
   */
  public static CourseStructure read(XmlDocument document, String path, List<String> names) {
    return new CourseStructureReader(path, names).read(document);
  }

  private CourseStructure read(XmlDocument document) {
    XmlElement root = document.root();
    if (!root.localName().equalsIgnoreCase("courseStructure")) {
      tell(
          FindingCode.ROOT_NOT_COURSE_STRUCTURE,
          path,
          "Its outermost element is <" + root.name() + ">, not <courseStructure>.");
    } else if (!NAMESPACES.contains(root.namespace())) {
      tell(
          FindingCode.CMI5_NAMESPACE,
          path,
          "Its namespace is \"" + root.namespace() + "\", which is none of cmi5.");
    }
    Optional<XmlElement> course = root.child("course");
    if (course.isEmpty()) {
      tell(FindingCode.CMI5_COURSE_MISSING, path, "It has no <course> element.");
    }
    List<Objective> objectives =
        root.children("objectives")
            .flatMap(list -> list.children("objective"))
            .map(o -> new Objective(o.attribute("id").orElse(""), Texts.of(o, "title")))
            .toList();
    List<Node> children = children(root, objectives.stream().map(Objective::id).toList());
    CourseStructure structure =
        new CourseStructure(
            path,
            document,
            course.map(c -> id(c, "course")).orElse(""),
            course.map(c -> Texts.of(c, "title")).orElseGet(() -> Texts.of(root, "title")),
            course.map(c -> Texts.of(c, "description")).orElseGet(() -> Texts.of(root, "none")),
            objectives,
            children,
            List.of());
    if (structure.aus().isEmpty()) {
      tell(FindingCode.NOTHING_TO_LAUNCH, path, "It has no assignable unit (<au>).");
    }
    return new CourseStructure(
        path,
        document,
        structure.id(),
        structure.titles(),
        structure.descriptions(),
        objectives,
        children,
        List.copyOf(findings));
  }

  private List<Node> children(XmlElement parent, List<String> objectives) {
    List<Node> nodes = new ArrayList<>();
    for (XmlElement child : parent.children()) {
      switch (child.localName()) {
        case "block" ->
            nodes.add(
                new Block(
                    id(child, "block"),
                    Texts.of(child, "title"),
                    references(child, objectives),
                    children(child, objectives)));
        case "au" -> nodes.add(au(child, objectives));
        default -> {
          // title, description, objectives and what others add
        }
      }
    }
    return List.copyOf(nodes);
  }

  private Au au(XmlElement element, List<String> objectives) {
    String id = id(element, "au");
    String place = path + ", au " + id;
    String written = element.child("url").map(XmlElement::text).orElse("");
    if (written.isEmpty()) {
      tell(FindingCode.HREF_MISSING, place, "It has no <url>.");
    }
    HrefResolver.Resolved resolved = resolver.resolve(folder(), written, place);
    if (!written.isEmpty()) {
      findings.addAll(resolved.findings());
    }
    return new Au(
        id,
        Texts.of(element, "title"),
        resolved.href(),
        moveOn(element, place),
        masteryScore(element, place),
        element.attribute("launchMethod").filter("OwnWindow"::equalsIgnoreCase).isPresent(),
        element.attribute("activityType").orElse(null),
        element.child("launchParameters").map(XmlElement::text).orElse(null),
        element.child("entitlementKey").map(XmlElement::text).orElse(null),
        references(element, objectives));
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private String id(XmlElement element, String kind) {
    String id = element.attribute("id").orElse("").strip();
    String place = path + ", " + kind + " " + id;
    if (id.isEmpty()) {
      tell(FindingCode.IDENTIFIER_MISSING, place, "It has no id.");
    } else if (!id.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
      tell(FindingCode.CMI5_ID_NOT_IRI, place, "Its id is no IRI.");
    } else if (!ids.add(id)) {
      tell(FindingCode.IDENTIFIER_TWICE, place, "Another element has the same id.");
    }
    if (Texts.of(element, "title").byLanguage().isEmpty()) {
      tell(FindingCode.TITLE_MISSING, place, "It has no title.");
    }
    return id;
  }

  private MoveOn moveOn(XmlElement au, String place) {
    Optional<String> written = au.attribute("moveOn");
    Optional<MoveOn> known = written.flatMap(MoveOn::of);
    if (written.isPresent() && known.filter(m -> m.word().equals(written.get())).isEmpty()) {
      tell(FindingCode.CMI5_MOVE_ON, place, "Its moveOn is \"" + written.get() + "\".");
    }
    return known.orElse(MoveOn.NOT_APPLICABLE);
  }

  private @Nullable BigDecimal masteryScore(XmlElement au, String place) {
    Optional<String> written = au.attribute("masteryScore");
    try {
      BigDecimal score = written.map(String::strip).map(BigDecimal::new).orElse(null);
      if (score == null || (score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0)) {
        return score;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    tell(
        FindingCode.CMI5_MASTERY_SCORE,
        place,
        "Its masteryScore is \"" + written.orElse("") + "\"; it was taken as none.");
    return null;
  }

  private List<String> references(XmlElement element, List<String> objectives) {
    List<String> references =
        element
            .children("objectives")
            .flatMap(list -> list.children("objective"))
            .flatMap(o -> o.attribute("idref").stream())
            .toList();
    for (String reference : references) {
      if (!objectives.contains(reference)) {
        tell(
            FindingCode.CMI5_OBJECTIVE_UNKNOWN,
            path,
            "There is no objective \"" + reference + "\", which is referred to.");
      }
    }
    return references;
  }

  private void tell(FindingCode code, String place, String message) {
    findings.add(Finding.of(code, place, message));
  }
}
