package org.koers.packager.cmi5.coursestructure;

import java.util.List;
import java.util.stream.Stream;
import org.koers.packager.problem.Finding;
import org.koers.packager.xml.XmlDocument;

/**
 * What a cmi5 course structure says (cmi5, section 13).
 *
 * @param path the entry that it was read from
 * @param document its text, for changing it
 * @param id of the course, an IRI; empty if it has none
 * @param titles of the course, by language
 * @param descriptions of the course, by language
 * @param children blocks and assignable units of the course, in their order
 */
public record CourseStructure(
    String path,
    XmlDocument document,
    String id,
    Texts titles,
    Texts descriptions,
    List<Objective> objectives,
    List<Node> children,
    List<Finding> findings) {

  /** What can be learned with a block or an assignable unit. */
  public record Objective(String id, Texts titles) {}

  /** A block or an assignable unit. */
  public sealed interface Node permits Block, Au {
    String id();

    Texts titles();
  }

  /** A group of units. */
  public record Block(String id, Texts titles, List<String> objectives, List<Node> children)
      implements Node {}

  /** The folder that the course structure lies in: empty, or ending in a slash. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Every assignable unit, in the order of the structure. */
  public List<Au> aus() {
    return children.stream().flatMap(CourseStructure::aus).toList();
  }

  private static Stream<Au> aus(Node node) {
    return switch (node) {
      case Au au -> Stream.of(au);
      case Block block -> block.children().stream().flatMap(CourseStructure::aus);
    };
  }
}
