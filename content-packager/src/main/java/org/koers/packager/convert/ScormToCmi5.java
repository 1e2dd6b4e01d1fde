package org.koers.packager.convert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.packager.build.DosDate;
import org.koers.packager.instrument.ScormManifest;
import org.koers.packager.instrument.Scripts;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.scorm.manifest.Edition;
import org.koers.packager.scorm.manifest.Href;
import org.koers.packager.scorm.manifest.Item;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.scorm.manifest.ScormType;

/**
 * SCORM 1.2 or 2004 to cmi5: each item that launches something becomes an AU, each that holds
 * others a block. The content stays as it is; a page of ours gives it the SCORM API and speaks cmi5
 * with the LMS.
 */
final class ScormToCmi5 {

  static final String FOLDER = "koers-cmi5/";

  private static final String COMMENT =
      "Gives SCORM content its API and speaks cmi5 with the LMS. Made by koers-packager convert.";

  private final ContentPackage content;
  private final Manifest manifest;
  private final ConvertSettings settings;
  private final Ids ids;
  private final Mastery mastery;
  private final Map<String, Resource> resources;
  private final List<Finding> findings = new ArrayList<>();
  private final ArrayNode parts = JsonNodeFactory.instance.arrayNode();
  private final Map<Cmi5Xml.MoveOn, Integer> moveOns = new TreeMap<>();

  private ScormToCmi5(ContentPackage content, ConvertSettings settings) {
    this.content = content;
    this.manifest = ScormManifest.of(content);
    this.settings = settings;
    String title = manifest.title().orElse("");
    this.ids = new Ids(settings.activity(), manifest.identifier() + "\n" + title);
    this.mastery = new Mastery(manifest);
    this.resources = manifest.resourcesByIdentifier();
  }

  static Conversion plan(ContentPackage content, ConvertSettings settings) {
    return new ScormToCmi5(content, settings).plan();
  }

  private Conversion plan() {
    List<Cmi5Xml.Node> steps =
        manifest.organizations().isEmpty()
            ? withoutOrganization()
            : nodes(manifest.organizations().getFirst().items());
    if (steps.isEmpty()) {
      throw new PackageProblem(
          ProblemCode.FORMAT_NOT_WRITABLE,
          manifest.path(),
          "Nothing in it can be launched, so there would be no unit in the course.",
          "Give at least one item a resource with an href that is in the package.");
    }
    findings.addAll(Losses.of(manifest));
    String language = settings.language().orElseGet(() -> ScormManifest.language(content));
    String title = settings.title().or(manifest::title).orElse(content.title());
    Map<String, byte[]> added = new LinkedHashMap<>();
    added.put("cmi5.xml", Cmi5Xml.of(ids.course(), title, title, language, steps));
    added.put(FOLDER + "adapter.html", Pages.html("adapter.html", title, language));
    added.put(FOLDER + "adapter.js", script(language));
    added.put(FOLDER + "original-manifest.xml", content.files().bytes(manifest.path()));
    DosDate date = settings.date().orElseGet(() -> DosDate.newest(content.files().members()));
    return new Conversion(
        content.files(), added, Set.of(manifest.path()), date, summary(), List.copyOf(findings));
  }

  /** What can be launched is then the resources themselves, as SCORM players take it. */
  private List<Cmi5Xml.Node> withoutOrganization() {
    Item.LmsData none = new Item.LmsData(null, null, null, null, null);
    return nodes(
        manifest.resources().stream()
            .filter(r -> r.href() != null)
            .map(
                r ->
                    new Item(
                        r.identifier(),
                        r.identifier(),
                        r.identifier(),
                        null,
                        true,
                        none,
                        List.of()))
            .toList());
  }

  private byte[] script(String language) {
    ObjectNode course = JsonNodeFactory.instance.objectNode();
    course.put("version", manifest.edition() == Edition.SCORM_12 ? "1.2" : "2004");
    course.put("language", language).put("root", "../").set("parts", parts);
    return Scripts.whole(
        COMMENT,
        course,
        Scripts.cmi(),
        Scripts.source(ScormToCmi5.class, "cmi5.js"),
        Scripts.source(ScormToCmi5.class, "adapter.js"));
  }

  private List<Cmi5Xml.Node> nodes(List<Item> items) {
    List<Cmi5Xml.Node> nodes = new ArrayList<>();
    for (Item item : items) {
      Optional<Cmi5Xml.Unit> unit = unit(item);
      List<Cmi5Xml.Node> children = nodes(item.children());
      if (children.isEmpty()) {
        unit.ifPresent(nodes::add);
      } else {
        List<Cmi5Xml.Node> inside = new ArrayList<>();
        unit.ifPresent(inside::add);
        inside.addAll(children);
        nodes.add(new Cmi5Xml.Block(ids.block(item.identifier()), title(item), inside));
      }
      if (children.isEmpty() && unit.isEmpty()) {
        findings.add(
            Finding.of(
                FindingCode.LOST_EMPTY_ITEM,
                place(item),
                "The item \"" + title(item) + "\" launches nothing, so it is no unit."));
      }
    }
    return nodes;
  }

  private String place(Item item) {
    return manifest.path() + ", item " + item.identifier();
  }

  private static String title(Item item) {
    return item.title().isBlank() ? item.identifier() : item.title();
  }

  private Optional<Cmi5Xml.Unit> unit(Item item) {
    Resource resource = item.identifierRef() == null ? null : resources.get(item.identifierRef());
    Href href = resource == null ? null : resource.href();
    if (resource == null || href == null) {
      return Optional.empty();
    }
    String url = Urls.with(href.url(), item.parameters());
    boolean elsewhere = Urls.elsewhere(url);
    if (href.entry() == null && !elsewhere) {
      findings.add(
          Finding.of(FindingCode.LOST_MISSING_FILE, place(item), url + " is not in the package."));
      return Optional.empty();
    }
    if (elsewhere) {
      findings.add(
          Finding.of(
              FindingCode.LOST_EXTERNAL_RESOURCE,
              place(item),
              url
                  + " lies elsewhere and cannot find the API; learners say themselves that they are done."));
    }
    return Optional.of(unit(item, url, elsewhere ? ScormType.ASSET : resource.scormType()));
  }

  private Cmi5Xml.Unit unit(Item item, String url, ScormType type) {
    String id = ids.au(item.identifier());
    BigDecimal score = type == ScormType.ASSET ? null : mastery.of(item);
    Cmi5Xml.MoveOn moveOn = moveOn(type, score);
    moveOns.merge(moveOn, 1, Integer::sum);
    int number = parts.size();
    ObjectNode part = parts.addObject().put("iri", id).put("href", url).put("title", title(item));
    part.put(
        "asset",
        switch (type) {
          case ASSET -> "yes";
          case UNSAID -> "perhaps";
          case SCO -> "no";
        });
    return new Cmi5Xml.Unit(
        id,
        title(item),
        FOLDER + "adapter.html?au=" + number,
        moveOn,
        score,
        item.data().dataFromLms());
  }

  private static Cmi5Xml.MoveOn moveOn(ScormType type, @Nullable BigDecimal mastery) {
    if (mastery != null) {
      return Cmi5Xml.MoveOn.PASSED;
    }
    return type == ScormType.ASSET ? Cmi5Xml.MoveOn.COMPLETED : Cmi5Xml.MoveOn.COMPLETED_OR_PASSED;
  }

  private List<String> summary() {
    List<String> summary = new ArrayList<>();
    summary.add(parts.size() + " unit(s) in a cmi5 course with the id " + ids.course() + ".");
    moveOns.forEach((moveOn, count) -> summary.add(count + " with " + why(moveOn)));
    return List.copyOf(summary);
  }

  private static String why(Cmi5Xml.MoveOn moveOn) {
    return switch (moveOn) {
      case PASSED ->
          "moveOn Passed: it has a mastery score, and in SCORM too only passing it was enough.";
      case COMPLETED ->
          "moveOn Completed: an asset reports nothing; learners say that they are done with it.";
      case COMPLETED_OR_PASSED ->
          "moveOn CompletedOrPassed: without a mastery score the content alone says which of both it"
              + " reports.";
    };
  }
}
