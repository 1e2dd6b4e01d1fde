package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.packager.scorm.sequencing.Vocabulary.LmsControl;
import org.koers.packager.scorm.sequencing.Vocabulary.Timing;
import org.koers.packager.xml.XmlElement;

/** Reads what a manifest of SCORM 2004 says about sequencing and navigation. */
public final class SequencingReader {

  private final Values values = new Values();
  private final RuleReader rules = new RuleReader(values);
  private final ObjectiveReader objectives = new ObjectiveReader(values);
  private final Map<String, XmlElement> collection = new HashMap<>();
  private final Map<String, ActivitySequencing> activities = new LinkedHashMap<>();

  private SequencingReader() {}

  /**
   * Reads a manifest; values that are none of the standard's are noted and their defaults taken.
   *
   * @param manifest the outermost element
   */
  public static CourseSequencing read(XmlElement manifest) {
    return new SequencingReader().course(manifest);
  }

  private CourseSequencing course(XmlElement manifest) {
    manifest
        .children("sequencingCollection")
        .flatMap(c -> c.children("sequencing"))
        .forEach(s -> s.attribute("ID").ifPresent(id -> collection.putIfAbsent(id, s)));
    Deque<XmlElement> open = new ArrayDeque<>();
    manifest
        .children("organizations")
        .flatMap(o -> o.children("organization"))
        .forEach(open::addLast);
    while (!open.isEmpty()) {
      XmlElement element = open.removeFirst();
      String identifier = element.attribute("identifier").orElse("");
      values.of(identifier);
      activities.putIfAbsent(identifier, activity(element));
      element.children("item").toList().reversed().forEach(open::addFirst);
    }
    return new CourseSequencing(activities, values.unreadable());
  }

  private ActivitySequencing activity(XmlElement element) {
    Optional<XmlElement> own = element.child("sequencing");
    List<XmlElement> layers = new ArrayList<>();
    own.ifPresent(layers::add);
    own.flatMap(s -> s.attribute("IDRef"))
        .flatMap(id -> Optional.ofNullable(collection.get(id)))
        .ifPresent(layers::add);
    Optional<XmlElement> modes = first(layers, "controlMode");
    Optional<XmlElement> limits = first(layers, "limitConditions");
    Optional<XmlElement> delivery = first(layers, "deliveryControls");
    Optional<XmlElement> choice = first(layers, "constrainedChoiceConsiderations");
    return new ActivitySequencing(
        new ActivitySequencing.ControlMode(
            values.flag(modes, "choice", true),
            values.flag(modes, "choiceExit", true),
            values.flag(modes, "flow", false),
            values.flag(modes, "forwardOnly", false),
            values.flag(modes, "useCurrentAttemptObjectiveInfo", true),
            values.flag(modes, "useCurrentAttemptProgressInfo", true)),
        rules.rules(first(layers, "sequencingRules")),
        new ActivitySequencing.Limits(
            values.whole(limits, "attemptLimit"),
            limits.flatMap(l -> l.attribute("attemptAbsoluteDurationLimit"))),
        objectives.read(layers),
        rules.rollup(first(layers, "rollupRules"), first(layers, "rollupConsiderations")),
        new ActivitySequencing.DeliveryControls(
            values.flag(delivery, "tracked", true),
            values.flag(delivery, "completionSetByContent", false),
            values.flag(delivery, "objectiveSetByContent", false)),
        randomization(first(layers, "randomizationControls")),
        new ActivitySequencing.ConstrainedChoice(
            values.flag(choice, "preventActivation", false),
            values.flag(choice, "constrainChoice", false)),
        hidden(element),
        element.child("completionThreshold").map(this::threshold),
        sharedData(element));
  }

  /** The element as the activity writes it, else as the collection that it refers to does. */
  private static Optional<XmlElement> first(List<XmlElement> layers, String name) {
    return layers.stream().flatMap(l -> l.child(name).stream()).findFirst();
  }

  private ActivitySequencing.Randomization randomization(Optional<XmlElement> written) {
    return new ActivitySequencing.Randomization(
        values.word(written, "randomizationTiming", Timing.NEVER),
        values.whole(written, "selectCount"),
        values.flag(written, "reorderChildren", false),
        values.word(written, "selectionTiming", Timing.NEVER));
  }

  private Set<LmsControl> hidden(XmlElement element) {
    Set<LmsControl> hidden = EnumSet.noneOf(LmsControl.class);
    element
        .at("presentation", "navigationInterface")
        .ifPresent(
            n ->
                n.children("hideLMSUI")
                    .map(XmlElement::text)
                    .flatMap(
                        w -> values.word(LmsControl.class, "hideLMSUI", Optional.of(w)).stream())
                    .forEach(hidden::add));
    return Collections.unmodifiableSet(hidden);
  }

  /** Editions before the fourth write the measure as the text of the element. */
  private ActivitySequencing.CompletionThreshold threshold(XmlElement element) {
    Optional<XmlElement> here = Optional.of(element);
    Optional<BigDecimal> text =
        values.number("completionThreshold", Optional.of(element.text()).filter(t -> !t.isEmpty()));
    return new ActivitySequencing.CompletionThreshold(
        text.isPresent() || values.flag(here, "completedByMeasure", false),
        text.orElseGet(() -> values.number(here, "minProgressMeasure", "1")),
        values.number(here, "progressWeight", "1"));
  }

  private List<ActivitySequencing.SharedData> sharedData(XmlElement element) {
    return element
        .children("data")
        .flatMap(d -> d.children("map"))
        .map(
            m ->
                new ActivitySequencing.SharedData(
                    m.attribute("targetID").orElse(""),
                    values.flag(Optional.of(m), "readSharedData", true),
                    values.flag(Optional.of(m), "writeSharedData", true)))
        .toList();
  }
}
