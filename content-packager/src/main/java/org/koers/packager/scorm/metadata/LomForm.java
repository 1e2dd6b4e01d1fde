package org.koers.packager.scorm.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a LOM record is spelled. Elements are made in the older spelling and turned into the newer
 * one here, so that whoever writes tags need not know which it is.
 */
public enum LomForm {
  /** IMS Learning Resource Meta-Data 1.2.1, as SCORM 1.2 has it. */
  IMS("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "langstring", "datetime"),
  /** IEEE 1484.12.3, as SCORM 2004 has it. */
  IEEE("http://ltsc.ieee.org/xsd/LOM", "string", "duration");

  private static final Set<String> OLDER =
      Set.of(IMS.namespace, "http://www.imsglobal.org/xsd/imsmd_v1p2");

  private static final Map<String, String> NEWER_NAMES =
      Map.of(
          "metametadata", "metaMetadata",
          "typicallearningtime", "typicalLearningTime",
          "taxonpath", "taxonPath",
          "datetime", "dateTime");

  /** IEEE has a word of its own for what SCORM 1.2 calls an educational objective. */
  private static final Map<String, String> NEWER_WORDS =
      Map.of("educational objective", "competency");

  private final String namespace;
  private final String langstring;
  private final String duration;

  LomForm(String namespace, String langstring, String duration) {
    this.namespace = namespace;
    this.langstring = langstring;
    this.duration = duration;
  }

  /** The namespace that new records get. */
  public String namespace() {
    return namespace;
  }

  /** The element that holds a text in a language. */
  String langstring() {
    return langstring;
  }

  /** The element that holds a learning time. */
  public String duration() {
    return duration;
  }

  /** The spelling of records in this namespace; empty if they are none that can be read. */
  static Optional<LomForm> of(String namespace) {
    if (namespace.startsWith(IEEE.namespace)) {
      return Optional.of(IEEE);
    }
    return OLDER.contains(namespace) ? Optional.of(IMS) : Optional.empty();
  }

  /** The same in this spelling. */
  Node of(Node node) {
    return this == IMS ? node : newer(node);
  }

  private static Node newer(Node node) {
    String name = NEWER_NAMES.getOrDefault(node.name(), node.name());
    if (name.equals("langstring")) {
      String attributes = node.attributes().replace("xml:lang=", "language=");
      return new Node("string", attributes, node.text(), List.of());
    }
    if (name.equals("centity")) {
      return Node.text("entity", node.children().getFirst().text());
    }
    if (isVocabulary(node)) {
      String word = word(node, 1).toLowerCase(Locale.ROOT);
      return Node.of(
          name,
          Node.text("source", word(node, 0)),
          Node.text("value", NEWER_WORDS.getOrDefault(word, word)));
    }
    return new Node(
        name,
        node.attributes(),
        node.text(),
        node.children().stream().map(LomForm::newer).toList());
  }

  private static boolean isVocabulary(Node node) {
    return node.children().stream().map(Node::name).toList().equals(List.of("source", "value"));
  }

  private static String word(Node vocabulary, int child) {
    return vocabulary.children().get(child).children().getFirst().text();
  }
}
