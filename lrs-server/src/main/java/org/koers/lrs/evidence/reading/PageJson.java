package org.koers.lrs.evidence.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page as JSON, with the address of the next one: the same question, as of the same position,
 * beyond what was looked at.
 *
 * @param path of the resource from the root of the server
 */
record PageJson(ReadingParameters asked, String path) {

  String json(AsOf asOf, Piece page) {
    String lines =
        page.statements().stream().map(ReadStatement::line).collect(Collectors.joining(","));
    String more = page.isLast() ? "" : more(asOf.position(), page.searchedTo());
    return "{\"asOf\":"
        + asOf.position()
        + ",\"searchedTo\":"
        + page.searchedTo()
        + ",\"statements\":["
        + lines
        + "],\"more\":"
        + TextNode.valueOf(more)
        + "}";
  }

  private String more(long asOf, long beyond) {
    List<String> parameters = new ArrayList<>(List.of("asOf=" + asOf, "beyond=" + beyond));
    asked
        .given()
        .forEach(
            (name, values) -> {
              if (!Set.of("asOf", "beyond").contains(name)) {
                values.forEach(value -> parameters.add(name + "=" + encoded(value)));
              }
            });
    return path + "?" + String.join("&", parameters);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
