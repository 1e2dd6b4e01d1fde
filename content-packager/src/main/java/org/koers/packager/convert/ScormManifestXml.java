package org.koers.packager.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.koers.packager.scorm.manifest.HrefResolver;
import org.koers.packager.xml.XmlText;

/** Writes the manifest of a SCORM 1.2 package whose items one page shows (CAM 2.3). */
final class ScormManifestXml {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="%s" version="1.0"
          xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>1.2</schemaversion>
        </metadata>
        <organizations default="course">
          <organization identifier="course">
            <title>%s</title>
      """;

  private ScormManifestXml() {}

  /**
   * The manifest.
   *
   * @param titles of the items, in their order; the player is launched with their number
   * @param player the page that shows them
   * @param files everything in the package, the player too
   */
  static byte[] of(
      String identifier, String title, List<String> titles, String player, List<String> files) {
    StringBuilder xml =
        new StringBuilder(HEAD.replaceFirst("%s", identifier).replace("%s", XmlText.escape(title)));
    for (int i = 0; i < titles.size(); i++) {
      xml.append("      <item identifier=\"part-").append(i + 1);
      xml.append("\" identifierref=\"player\" isvisible=\"true\" parameters=\"?part=").append(i);
      xml.append("\">\n        <title>").append(XmlText.escape(titles.get(i)));
      xml.append("</title>\n      </item>\n");
    }
    xml.append("    </organization>\n  </organizations>\n  <resources>\n");
    xml.append("    <resource identifier=\"player\" type=\"webcontent\" adlcp:scormtype=\"sco\"");
    xml.append(" href=\"").append(player).append("\">\n");
    for (String file : files) {
      String href = XmlText.escape(HrefResolver.url(file));
      xml.append("      <file href=\"").append(href).append("\"/>\n");
    }
    xml.append("    </resource>\n  </resources>\n</manifest>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
