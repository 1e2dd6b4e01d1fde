package org.koers.packager.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import org.koers.packager.problem.PackageProblem;

/** Tells what became of the packages of a run. */
record Reports(PrintWriter out, PrintWriter err, boolean many) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The exit code of them all. */
  <T extends Reported> int tell(List<Outcome<T>> outcomes, ManyOptions options) {
    if (options.json()) {
      json(outcomes);
    } else if (options.csv()) {
      out.print(CsvTable.of(outcomes));
    }
    ExitCode code = ExitCode.DONE;
    for (Outcome<T> one : outcomes) {
      if (!options.json() && !options.csv() && one.result() != null) {
        out.print(one.result().text());
      }
      tell(one);
      code = code.or(code(one));
    }
    out.flush();
    err.flush();
    return code.number();
  }

  static ExitCode code(Outcome<? extends Reported> one) {
    return one.result() == null ? ExitCode.of(failure(one)) : one.result().code();
  }

  private void tell(Outcome<? extends Reported> one) {
    if (one.result() != null) {
      err.print(one.result().warning());
    } else {
      failed(failure(one), many ? one.name() + ": " : "", err);
    }
  }

  /** Why there is no result, with the cure. */
  static void failed(Exception failed, String before, PrintWriter err) {
    if (failed instanceof PackageProblem problem) {
      boolean said = before.startsWith(problem.place());
      err.println((said ? "" : before) + problem.place() + ": " + problem.message());
      err.println("Cure: " + problem.cure());
      return;
    }
    String what =
        failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    err.println(before + "Something unexpected happened; nothing was written: " + what);
    err.println("Cure: please report it with the package, if you may share it.");
  }

  private static Exception failure(Outcome<?> one) {
    Exception failed = one.failed();
    return failed == null ? new IllegalStateException("nothing came of it") : failed;
  }

  private void json(List<? extends Outcome<? extends Reported>> outcomes) {
    ArrayNode all = JSON.createArrayNode();
    outcomes.forEach(one -> all.add(json(one)));
    JsonNode whole = many || all.size() != 1 ? all : all.get(0);
    try {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode json(Outcome<? extends Reported> one) {
    if (one.result() != null) {
      return one.result().json();
    }
    return problem(one.name(), failure(one));
  }

  /** Why there is no result, for programs. */
  static ObjectNode problem(String name, Exception failed) {
    ObjectNode node = JSON.createObjectNode().put("file", name);
    ObjectNode problem = node.putObject("problem");
    if (failed instanceof PackageProblem known) {
      problem.put("code", known.code().name()).put("place", known.place());
      problem.put("message", known.message()).put("cure", known.cure());
    } else {
      problem.put("code", "UNEXPECTED").put("message", String.valueOf(failed.getMessage()));
    }
    return node;
  }
}
