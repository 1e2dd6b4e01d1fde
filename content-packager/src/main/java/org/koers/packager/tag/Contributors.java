package org.koers.packager.tag;

import java.util.Optional;
import org.koers.packager.scorm.metadata.LomEditor;
import org.koers.packager.scorm.metadata.Node;
import org.koers.packager.xml.XmlElement;

/** Who wrote the metadata (this tagger) and who confirmed it (a person), in metametadata. */
final class Contributors {

  private static final String TAGGER = "Koers content-packager";

  private final LomEditor editor;
  private final TaggedBy by;

  Contributors(LomEditor editor, TaggedBy by) {
    this.editor = editor;
    this.by = by;
  }

  void write() {
    contribute("Creator", TAGGER);
    by.validator().ifPresent(name -> contribute("Validator", name));
  }

  private void contribute(String role, String name) {
    Node node =
        Node.of(
            "contribute",
            Node.vocabulary("role", role),
            Node.of("centity", Node.text("vcard", vcard(name))),
            Node.of("date", Node.text("datetime", by.date().toString())));
    existing(role, name)
        .ifPresentOrElse(e -> editor.replace(e, node), () -> editor.add(node, "metametadata"));
  }

  private Optional<XmlElement> existing(String role, String name) {
    return editor
        .lom()
        .element()
        .children("metametadata")
        .flatMap(m -> m.children("contribute"))
        .filter(c -> editor.lom().word(c, "role").filter(role::equalsIgnoreCase).isPresent())
        .filter(c -> editor.lom().vcard(c).filter(vcard(name)::equals).isPresent())
        .findFirst();
  }

  private static String vcard(String name) {
    String escaped = name.replaceAll("\\s+", " ").replaceAll("([,;\\\\])", "\\\\$1");
    return "BEGIN:VCARD\nVERSION:3.0\nFN:" + escaped + "\nEND:VCARD";
  }
}
