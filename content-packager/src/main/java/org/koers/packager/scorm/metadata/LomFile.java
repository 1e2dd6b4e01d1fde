package org.koers.packager.scorm.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.problem.Finding;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/**
 * The file in which the package's LOM record stands, or is to stand: the manifest or a file of its
 * own.
 *
 * @param entry its name in the package
 * @param path from the root down to the {@code lom} element, as child indexes; null if there is
 *     none yet
 * @param form how the record is spelled
 */
public record LomFile(
    String entry,
    XmlDocument document,
    @org.jspecify.annotations.Nullable List<Integer> path,
    LomForm form,
    List<Finding> findings) {

  /** The record as it stands now. */
  public Optional<Lom> lom() {
    return path == null ? Optional.empty() : Optional.of(new Lom(at(document, path), form));
  }

  static XmlElement at(XmlDocument document, List<Integer> path) {
    XmlElement at = document.root();
    for (int index : path) {
      at = at.children().get(index);
    }
    return at;
  }

  static List<Integer> pathOf(XmlElement element) {
    List<Integer> path = new ArrayList<>();
    XmlElement parent = element.parent();
    for (XmlElement at = element; parent != null; at = parent, parent = at.parent()) {
      path.addFirst(parent.children().indexOf(at));
    }
    return List.copyOf(path);
  }

  LomFile with(XmlDocument changed, List<Integer> where) {
    return new LomFile(entry, changed, where, form, findings);
  }
}
