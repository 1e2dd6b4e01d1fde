package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.packager.scorm.sequencing.Vocabulary.Shared;
import org.koers.packager.xml.XmlElement;

/** Reads objectives, those of IMS and what ADL adds to the same ones. */
final class ObjectiveReader {

  private static final List<Shared> OF_IMS =
      List.of(Shared.SATISFIED_STATUS, Shared.NORMALIZED_MEASURE);

  private final Values values;

  ObjectiveReader(Values values) {
    this.values = values;
  }

  /**
   * The objectives of an activity: the primary one first, then in their order.
   *
   * @param layers its own sequencing, then that of the collection it refers to
   */
  List<Objective> read(List<XmlElement> layers) {
    List<XmlElement> lists = first(layers, false);
    List<XmlElement> added = first(layers, true);
    List<Objective> objectives = new ArrayList<>();
    for (XmlElement list : lists) {
      list.children("primaryObjective").forEach(o -> objectives.add(one(o, true, added)));
      list.children("objective").forEach(o -> objectives.add(one(o, false, added)));
    }
    return List.copyOf(objectives);
  }

  /** The lists of IMS, or of ADL, in the first layer that has any. */
  private static List<XmlElement> first(List<XmlElement> layers, boolean ofAdl) {
    return layers.stream()
        .map(l -> l.children("objectives").filter(o -> adl(o) == ofAdl).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean adl(XmlElement element) {
    return element.namespace().contains("adlseq") || element.prefix().equals("adlseq");
  }

  private Objective one(XmlElement element, boolean primary, List<XmlElement> added) {
    String id = element.attribute("objectiveID").orElse("");
    Stream<XmlElement> maps =
        Stream.concat(
            element.children("mapInfo"),
            added.stream()
                .flatMap(list -> list.children("objective"))
                .filter(o -> !id.isEmpty() && o.attribute("objectiveID").orElse("").equals(id))
                .flatMap(o -> o.children("mapInfo")));
    return new Objective(
        primary,
        id,
        values.flag(Optional.of(element), "satisfiedByMeasure", false),
        values
            .number(
                "minNormalizedMeasure", element.child("minNormalizedMeasure").map(XmlElement::text))
            .orElse(BigDecimal.ONE),
        maps.map(this::map).toList());
  }

  private MapInfo map(XmlElement element) {
    List<Shared> asked = adl(element) ? List.of(Shared.values()).subList(OF_IMS.size(), 7) : OF_IMS;
    return new MapInfo(
        element.attribute("targetObjectiveID").orElse(""),
        those(element, "read", asked, true),
        those(element, "write", asked, false));
  }

  private Set<Shared> those(
      XmlElement element, String verb, List<Shared> asked, boolean otherwise) {
    Set<Shared> which = EnumSet.noneOf(Shared.class);
    for (Shared one : asked) {
      String word = Vocabulary.word(one);
      String name = verb + Character.toUpperCase(word.charAt(0)) + word.substring(1);
      if (values.flag(Optional.of(element), name, otherwise)) {
        which.add(one);
      }
    }
    return Collections.unmodifiableSet(which);
  }
}
