package org.koers.lrs.profile.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What templates must be beyond their form (structure 8.0), and what will not do as meant. */
record TemplateCheck(ProfileDefinition profile, Findings findings) {

  void check() {
    List<StatementTemplate> templates =
        profile.templates().values().stream()
            .sorted(Comparator.comparing(StatementTemplate::id))
            .toList();
    for (StatementTemplate template : templates) {
      references(template, "objectStatementRefTemplate", template.objectRefs());
      references(template, "contextStatementRefTemplate", template.contextRefs());
      if (!template.objectRefs().isEmpty() && template.determining().objectType() != null) {
        findings.flaw(
            template.id(),
            "It has both objectStatementRefTemplate and objectActivityType, so no statement can"
                + " follow it. Drop one.");
      }
      ownName(template);
      rules(template);
    }
    twins(templates);
  }

  private void references(StatementTemplate template, String property, Set<String> ids) {
    for (String id : ids) {
      if (!profile.templates().containsKey(id)) {
        findings.flaw(
            template.id() + " " + property,
            "There is no template " + id + " in this version. Correct the id or add it.");
      }
    }
  }

  /** The profile itself as an activity type: its author meant the category that names it. */
  private void ownName(StatementTemplate template) {
    template
        .determining()
        .contextTypes()
        .forEach(
            (name, types) -> {
              if (types.stream().anyMatch(profile.names()::contains)) {
                findings.warning(
                    template.id() + " " + name,
                    "The activity type asked for is the IRI of the profile, which is no type. It"
                        + " is taken to mean an activity with that IRI as its id as well.");
              }
            });
  }

  private void rules(StatementTemplate template) {
    for (TemplateRule rule : template.rules()) {
      StatementShape.unknown(rule.location())
          .ifPresent(
              name ->
                  findings.warning(
                      template.id() + " " + rule.location().text(),
                      "A statement has no "
                          + name
                          + ", so nothing is ever found there. Correct the path."));
    }
  }

  private void twins(List<StatementTemplate> templates) {
    Map<String, List<String>> same =
        templates.stream()
            .collect(
                Collectors.groupingBy(
                    t -> t.determining().toString(),
                    TreeMap::new,
                    Collectors.mapping(StatementTemplate::id, Collectors.toList())));
    same.values().stream()
        .filter(ids -> ids.size() > 1)
        .forEach(
            ids ->
                findings.warning(
                    String.join(", ", ids),
                    "These have the same determining properties, so by the specification a"
                        + " statement that is meant by one must follow all of them. Where it"
                        + " should follow one, set \"overlap\": \"one\" for the profile."));
  }
}
