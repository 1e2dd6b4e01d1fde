package org.koers.packager.scorm.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/**
 * Changes a LOM record in its document, one element at a time; everything else keeps its text. New
 * elements go where the schema wants them and are indented like their neighbours.
 */
public final class LomEditor {

  private LomFile file;
  private final Layout layout;

  /** Starts from a file as found; a record is made in it if it has none. */
  public LomEditor(LomFile found) {
    this.layout = Layout.of(found.document().text(), found.document().root());
    this.file = found.path() == null ? withRecord(found, layout) : found;
  }

  private LomEditor(LomFile found, Layout layout) {
    this.layout = layout;
    this.file = found;
  }

  /** In a manifest it stands in the metadata, in a cmi5 course structure in the course. */
  private static LomFile withRecord(LomFile found, Layout layout) {
    LomEditor editor = new LomEditor(found, layout);
    XmlElement root = found.document().root();
    Optional<XmlElement> course = root.child("course");
    if (course.isEmpty() && root.child("metadata").isEmpty()) {
      editor.change(editor.inserted(found.document(), root, metadata(root.prefix(), found), ""));
    }
    Node lom = new Node("lom", " xmlns=\"" + found.form().namespace() + "\"", "", List.of());
    editor.change(editor.inserted(editor.file.document(), editor.holder(), lom, ""));
    XmlElement record =
        editor
            .holder()
            .children("lom")
            .filter(l -> l.namespace().equals(found.form().namespace()))
            .reduce((a, b) -> b)
            .orElseThrow();
    return editor.file.with(editor.file.document(), LomFile.pathOf(record));
  }

  private XmlElement holder() {
    XmlElement root = file.document().root();
    return root.child("course").or(() -> root.child("metadata")).orElseThrow();
  }

  /** SCORM 1.2 says so here; what later edition a manifest follows is not for us to say. */
  private static Node metadata(String prefix, LomFile found) {
    String colon = prefix.isEmpty() ? "" : prefix + ":";
    return found.form() == LomForm.IEEE
        ? Node.of(colon + "metadata", Node.text(colon + "schema", "ADL SCORM"))
        : Node.of(
            colon + "metadata",
            Node.text(colon + "schema", "ADL SCORM"),
            Node.text(colon + "schemaversion", "1.2"));
  }

  /** The file as changed so far. */
  public LomFile file() {
    return file;
  }

  /** The record as changed so far. */
  public Lom lom() {
    return file.lom().orElseThrow();
  }

  /**
   * Adds a child to the element at this path below the record, making what is missing on the way.
   */
  public void add(Node child, String... path) {
    XmlElement parent = ensured(List.of(path));
    change(inserted(file.document(), parent, file.form().of(child), prefix()));
  }

  /** Puts an element in the place of another one. */
  public void replace(XmlElement old, Node element) {
    String text = file.document().text();
    String indent = Layout.indent(text, old);
    String rendered = file.form().of(element).render(prefix(), layout, indent);
    if (!text.substring(old.start(), old.end()).equals(rendered)) {
      change(file.document().replaced(old.start(), old.end(), rendered));
    }
  }

  /** Takes elements out, with the blanks before each; none of them lies in another. */
  public void remove(List<XmlElement> elements) {
    if (elements.isEmpty()) {
      return;
    }
    String text = file.document().text();
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (XmlElement element :
        elements.stream().sorted(Comparator.comparingInt(XmlElement::start)).toList()) {
      kept.append(text, from, Math.max(from, Layout.blanksBefore(text, element.start())));
      from = element.end();
    }
    kept.append(text, from, text.length());
    change(file.document().replaced(0, text.length(), kept.toString()));
  }

  private XmlElement ensured(List<String> path) {
    List<String> done = new ArrayList<>();
    for (String step : path) {
      XmlElement at = at(done);
      if (at.child(step).isEmpty()) {
        change(inserted(file.document(), at, file.form().of(Node.of(step)), prefix()));
      }
      done.add(step);
    }
    return at(done);
  }

  private XmlElement at(List<String> path) {
    return lom().element().at(path.toArray(String[]::new)).orElseThrow();
  }

  private String prefix() {
    String prefix = lom().element().prefix();
    return prefix.isEmpty() ? "" : prefix + ":";
  }

  private void change(XmlDocument changed) {
    file = file.with(changed, file.path() == null ? List.of() : file.path());
  }

  private XmlDocument inserted(XmlDocument document, XmlElement parent, Node child, String prefix) {
    String text = document.text();
    XmlElement sibling =
        LomOrder.before(parent, child.name().substring(child.name().indexOf(':') + 1));
    String indent = childIndent(text, parent);
    String rendered = layout.breakTo(indent) + child.render(prefix, layout, indent);
    if (sibling != null) {
      return document.replaced(sibling.end(), sibling.end(), rendered);
    }
    if (!parent.children().isEmpty()) {
      return document.replaced(parent.contentStart(), parent.contentStart(), rendered);
    }
    String end = layout.breakTo(Layout.indent(text, parent));
    if (parent.selfClosed()) {
      int slash = text.lastIndexOf('/', parent.end());
      String tag = text.substring(parent.start(), slash).stripTrailing() + ">";
      String whole = tag + rendered + end + "</" + parent.name() + ">";
      return document.replaced(parent.start(), parent.end(), whole);
    }
    int tail = Layout.blanksBefore(text, parent.contentEnd());
    return document.replaced(
        Math.max(tail, parent.contentStart()), parent.contentEnd(), rendered + end);
  }

  private String childIndent(String text, XmlElement parent) {
    return parent.children().isEmpty()
        ? Layout.indent(text, parent) + layout.unit()
        : Layout.indent(text, parent.children().getFirst());
  }
}
