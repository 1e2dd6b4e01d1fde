package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.GraphFinding.Kind;

/**
 * Roles that ask for one competency at two levels, by themselves or by a role that they include.
 * The higher level counts; whoever wrote the lower one meant something else.
 */
record RoleContradictions(Turtle turtle, Lines lines) {

  List<GraphFinding> findings() {
    List<GraphFinding> all = new ArrayList<>();
    for (Resource role :
        turtle.model().listSubjectsWithProperty(RDF.type, KoersVocabulary.ROLE).toList().stream()
            .filter(Resource::isURIResource)
            .sorted(
                java.util.Comparator.comparingInt(
                    (Resource one) -> turtle.positionOf(one.asNode())))
            .toList()) {
      Map<String, Set<Level>> own = levels(role);
      own.forEach(
          (competency, levels) -> {
            if (levels.size() > 1) {
              all.add(finding(Kind.TWO_LEVELS, role, competency, List.copyOf(levels), ""));
            }
          });
      included(role, own, all);
    }
    return all;
  }

  private void included(Resource role, Map<String, Set<Level>> own, List<GraphFinding> all) {
    for (Statement statement : role.listProperties(KoersVocabulary.INCLUDES).toList()) {
      if (statement.getObject().isURIResource()) {
        Resource other = statement.getResource();
        levels(other)
            .forEach(
                (competency, theirs) ->
                    Optional.ofNullable(own.get(competency))
                        .map(mine -> List.copyOf(mine).getLast())
                        .filter(mine -> mine.compareTo(List.copyOf(theirs).getLast()) < 0)
                        .ifPresent(
                            mine ->
                                all.add(
                                    finding(
                                        Kind.INCLUDED_ASKS_MORE,
                                        role,
                                        competency,
                                        List.of(mine, List.copyOf(theirs).getLast()),
                                        lines.name(other)))));
      }
    }
  }

  private GraphFinding finding(
      Kind kind, Resource role, String competency, List<Level> levels, String other) {
    return GraphFinding.of(
        kind,
        lines.place(role.asNode()),
        lines.name(competency),
        word(levels.getFirst()),
        word(levels.getLast()),
        other);
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** What a role itself asks for, lowest level first. */
  private Map<String, Set<Level>> levels(Resource role) {
    Nodes nodes = new Nodes(turtle, "");
    Map<String, Set<Level>> found = new LinkedHashMap<>();
    for (RDFNode requirement : nodes.objects(role, KoersVocabulary.REQUIRES)) {
      if (requirement.isResource()) {
        Resource at = requirement.asResource();
        for (RDFNode competency : nodes.objects(at, KoersVocabulary.OF_COMPETENCY)) {
          for (RDFNode level : nodes.objects(at, KoersVocabulary.LEVEL)) {
            level(level)
                .ifPresent(
                    one ->
                        found
                            .computeIfAbsent(competency.toString(), _ -> new TreeSet<>())
                            .add(one));
          }
        }
      }
    }
    return found;
  }

  private static Optional<Level> level(RDFNode node) {
    String word = Nodes.text(node).toUpperCase(Locale.ROOT);
    return List.of(Level.values()).stream().filter(one -> one.name().equals(word)).findFirst();
  }
}
