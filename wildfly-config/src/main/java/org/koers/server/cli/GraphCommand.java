package org.koers.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.GraphCheck;
import org.koers.adaptive.competency.GraphFinding;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.competency.GraphWords;
import org.koers.adaptive.competency.exchange.GraphImport;
import org.koers.adaptive.competency.exchange.SkosExport;
import org.koers.packager.problem.PackageProblem;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers graph}: competency graphs as files; it needs no running Koers. */
@Command(name = "graph", description = "Checks, makes and exports files of competency graphs.")
final class GraphCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }

  @Command(name = "check", description = "Says what is wrong with a graph file, and the cure.")
  Integer check(
      @Parameters(paramLabel = "FILE", description = "Turtle.") Path file,
      @Option(
              names = "--language",
              description = "Of the sentences: en, nl or de.",
              defaultValue = "en")
          String language) {
    return said(checked(read(file), file.toString()), language) ? 1 : 0;
  }

  @Command(
      name = "import",
      description = {
        "Makes a graph file of a framework: CASE (JSON), SKOS (Turtle, RDF/XML, JSON-LD) or ESCO"
            + " (CSV, or a folder of it).",
        "The file is written only if it can be used."
      })
  Integer imported(
      @Parameters(paramLabel = "FILE", description = "The framework.") Path file,
      @Option(
              names = "--as",
              required = true,
              paramLabel = "case|skos|esco",
              description = "Its form.")
          String form,
      @Option(
              names = "--relations",
              description = "ESCO’s skillSkillRelations: essential comes first.")
          @Nullable Path relations,
      @Option(
              names = "--label-language",
              description = "Of labels that say none.",
              defaultValue = "en")
          String labels,
      @Option(
              names = {"-o", "--output"},
              required = true,
              description = "Where to write the graph.")
          Path output) {
    GraphImport made = read(file, form(form), relations, labels);
    made.notes().forEach(note -> spec.commandLine().getErr().println(note));
    GraphCheck check = checked(made.turtle(), file.toString());
    if (said(check, "en")) {
      spec.commandLine().getErr().println("Nothing was written.");
      return 1;
    }
    write(output, made.turtle());
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d competencies, %d prerequisites, %d notes.%n",
            output, made.competencies(), made.prerequisites(), made.notes().size());
    return 0;
  }

  @Command(name = "export", description = "Writes a graph file as SKOS (Turtle).")
  Integer exported(
      @Parameters(paramLabel = "FILE", description = "The graph.") Path file,
      @Option(
              names = {"-o", "--output"},
              required = true,
              description = "Where to write the SKOS.")
          Path output) {
    try {
      write(output, SkosExport.of(CompetencyGraph.load(file)));
      return 0;
    } catch (GraphProblem unusable) {
      throw new StartProblem(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private static GraphCheck checked(String turtle, String place) {
    return GraphCheck.of(turtle.getBytes(StandardCharsets.UTF_8), place);
  }

  /** Tells what was found; true if the graph cannot be used. */
  private boolean said(GraphCheck check, String language) {
    GraphWords words = GraphWords.in(Locale.forLanguageTag(language));
    for (GraphFinding finding : check.findings()) {
      spec.commandLine().getErr().println(finding.severity() + " " + words.say(finding));
    }
    return check.graph().isEmpty();
  }

  private static GraphImport.Form form(String name) {
    try {
      return GraphImport.Form.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new StartProblem(
          "There is no form \"%s\". Give --as case, skos or esco.".formatted(name), unknown);
    }
  }

  private static GraphImport read(
      Path file, GraphImport.Form form, @Nullable Path relations, String language) {
    try {
      return GraphImport.of(file, form, relations, language);
    } catch (PackageProblem unreadable) {
      throw new StartProblem(
          "%s: %s %s".formatted(unreadable.place(), unreadable.message(), unreadable.cure()),
          unreadable);
    } catch (IOException | RuntimeException unreadable) {
      throw new StartProblem(
          "%s cannot be read as %s: %s. Check the file and --as."
              .formatted(file, form.name().toLowerCase(Locale.ROOT), unreadable.getMessage()),
          unreadable);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > CompetencyGraph.MOST_BYTES) {
        throw new StartProblem(
            "%s has more than %d MiB. Give only the competencies and roles that are needed."
                .formatted(file, CompetencyGraph.MOST_BYTES >> 20));
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new StartProblem("Cannot read %s. Check its name.".formatted(file), unreadable);
    }
  }

  /** Beside its place and moved there, so that nothing half-written stays. */
  private static void write(Path file, String text) {
    Path target = file.toAbsolutePath();
    try {
      Path next = Files.createTempFile(target.getParent(), "graph", ".ttl");
      Files.writeString(next, text);
      Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new StartProblem("Cannot write " + target + ": " + failed.getMessage(), failed);
    }
  }
}
