package org.koers.packager.tag.framework;

import java.util.List;
import org.koers.packager.problem.Finding;

/**
 * A framework as far as it could be read.
 *
 * @param findings what was left out or mended, each with the line, pointer or IRI it is about
 */
public record FrameworkReading(CompetencyFramework framework, List<Finding> findings) {

  /** Copies, so that nothing can change it later. */
  public FrameworkReading {
    findings = List.copyOf(findings);
  }
}
