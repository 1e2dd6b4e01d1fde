package org.koers.lrs.profile.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.profile.definition.Pattern;
import org.koers.lrs.profile.match.PatternAutomaton.Status;

/**
 * {@code matches} of the specification (communication 2.2) as its pseudocode has it, less one slip:
 * there a zeroOrMore whose last repetition is cut short is a success, against its own table.
 */
record GreedyPattern(Map<String, Pattern> patterns) {

  record Outcome(Status status, List<Set<String>> rest) {
    boolean follows() {
      return status == Status.SUCCESS && rest.isEmpty();
    }
  }

  Outcome matches(List<Set<String>> statements, String element) {
    Pattern pattern = patterns.get(element);
    if (pattern == null) {
      return template(statements, element);
    }
    String first = pattern.members().getFirst();
    return switch (pattern.kind()) {
      case SEQUENCE -> sequence(statements, pattern.members());
      case ALTERNATES -> alternates(statements, pattern.members());
      case ONE_OR_MORE -> oneOrMore(statements, first);
      case ZERO_OR_MORE -> zeroOrMore(statements, first);
      case OPTIONAL -> {
        Outcome once = matches(statements, first);
        yield statements.isEmpty() || once.status() == Status.FAILURE
            ? new Outcome(Status.SUCCESS, statements)
            : once;
      }
    };
  }

  private static Outcome template(List<Set<String>> statements, String id) {
    if (statements.isEmpty()) {
      return new Outcome(Status.PARTIAL, List.of());
    }
    return statements.getFirst().contains(id)
        ? new Outcome(Status.SUCCESS, statements.subList(1, statements.size()))
        : new Outcome(Status.FAILURE, statements);
  }

  private Outcome sequence(List<Set<String>> statements, List<String> members) {
    List<Set<String>> next = statements;
    for (String member : members) {
      Outcome outcome = matches(next, member);
      if (outcome.status() == Status.FAILURE) {
        return new Outcome(Status.FAILURE, statements);
      }
      if (outcome.status() == Status.PARTIAL) {
        return new Outcome(Status.PARTIAL, List.of());
      }
      next = outcome.rest();
    }
    return new Outcome(Status.SUCCESS, next);
  }

  private Outcome alternates(List<Set<String>> statements, List<String> members) {
    Status status = Status.FAILURE;
    List<Set<String>> next = statements;
    for (String member : members) {
      Outcome maybe = matches(statements, member);
      if (maybe.status() == Status.SUCCESS) {
        status = Status.SUCCESS;
        next = maybe.rest().size() < next.size() ? maybe.rest() : next;
      } else if (maybe.status() == Status.PARTIAL && status == Status.FAILURE) {
        status = Status.PARTIAL;
      }
    }
    return status == Status.PARTIAL
        ? new Outcome(Status.PARTIAL, List.of())
        : new Outcome(status, next);
  }

  private Outcome oneOrMore(List<Set<String>> statements, String member) {
    Status status = Status.FAILURE;
    List<Set<String>> last = statements;
    while (true) {
      Outcome once = matches(last, member);
      if (once.status() == Status.SUCCESS) {
        status = Status.SUCCESS;
      } else if (status == Status.FAILURE && once.status() == Status.PARTIAL) {
        return new Outcome(Status.PARTIAL, List.of());
      } else if (once.status() == Status.PARTIAL && !last.isEmpty()) {
        return new Outcome(Status.PARTIAL, last);
      } else {
        return new Outcome(status, last);
      }
      if (once.rest().size() == last.size()) {
        return new Outcome(Status.SUCCESS, last);
      }
      last = once.rest();
    }
  }

  private Outcome zeroOrMore(List<Set<String>> statements, String member) {
    List<Set<String>> last = statements;
    while (true) {
      Outcome once = matches(last, member);
      if (once.status() == Status.FAILURE) {
        return new Outcome(Status.SUCCESS, last);
      }
      if (once.status() == Status.PARTIAL && !last.isEmpty()) {
        return once;
      }
      if (once.rest().size() == last.size()) {
        return new Outcome(Status.SUCCESS, last);
      }
      last = once.rest();
    }
  }
}
