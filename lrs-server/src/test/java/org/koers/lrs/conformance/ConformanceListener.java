package org.koers.lrs.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.koers.lrs.test.Covers;

/**
 * Writes which tests showed which requirement, and whether they passed: by {@link Covers}, or by
 * the ids in the display name of a generated test. To target/conformance.txt, one line a
 * requirement: id, passed or failed, and the tests.
 */
public final class ConformanceListener implements TestExecutionListener {

  static final Path RESULTS = Path.of("target/conformance.txt");

  private static final Pattern ID = Pattern.compile("(?:XAPI|KOERS)-\\d{5}");

  private final Map<String, TreeSet<String>> tests = new TreeMap<>();
  private final TreeSet<String> failed = new TreeSet<>();
  private TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest()) {
      return;
    }
    Method method = method(test);
    if (method == null) {
      return;
    }
    for (String id : ids(test, method)) {
      tests
          .computeIfAbsent(id, any -> new TreeSet<>())
          .add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        failed.add(id);
      }
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (tests.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    tests.forEach(
        (id, names) ->
            lines.add(
                id
                    + " "
                    + (failed.contains(id) ? "failed" : "passed")
                    + " "
                    + String.join(" ", names)));
    try {
      Files.write(RESULTS, lines);
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  private static List<String> ids(TestIdentifier test, Method method) {
    List<String> ids = new ArrayList<>();
    for (AnnotatedElement element : new AnnotatedElement[] {method, method.getDeclaringClass()}) {
      Covers covers = element.getAnnotation(Covers.class);
      if (covers != null) {
        ids.addAll(List.of(covers.value()));
      }
    }
    Matcher named = ID.matcher(test.getDisplayName());
    while (named.find()) {
      ids.add(named.group());
    }
    return ids;
  }

  /** The method of a test, or of the factory that made it. */
  private Method method(TestIdentifier test) {
    for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
      var source = at.getSource().orElse(null);
      if (source instanceof MethodSource named) {
        return named.getJavaMethod();
      }
      if (source instanceof ClassSource) {
        return null;
      }
    }
    return null;
  }
}
