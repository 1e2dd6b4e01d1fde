package org.koers.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The arrows and rooms of docs/flow.md, held by the build. */
@AnalyzeClasses(packages = "org.koers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theRecordStoreShouldKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("org.koers.lrs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.koers.packager..", "org.koers.adaptive..", "org.koers.server..");

  @ArchTest
  static final ArchRule thePackagerShouldKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("org.koers.packager..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.koers.lrs..", "org.koers.adaptive..", "org.koers.server..");

  @ArchTest
  static final ArchRule thePluginShouldNotKnowTheHouse =
      noClasses()
          .that()
          .resideInAPackage("org.koers.adaptive..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.koers.server..");

  @ArchTest
  static final ArchRule packagesShouldHaveNoCycles =
      slices().matching("org.koers.(**)").should().beFreeOfCycles();

  /** Each room may know those before it in its line, and none after it. */
  private static final List<List<String>> LINES =
      List.of(
          rooms("lrs", "problem", "xapi", "authority", "about", "statement", "migration"),
          rooms("lrs", "statement", "forwarding"),
          rooms("lrs", "problem", "accesslog", "authority"),
          rooms("lrs", "accesslog", "authority", "limit", "exchange"),
          rooms("lrs", "problem", "authority", "staff", "administration"),
          rooms("lrs", "accesslog", "statement", "evidence"),
          rooms("lrs", "document", "evidence"),
          rooms("lrs", "evidence.person", "evidence.retention"),
          rooms("lrs", "statement", "profile.definition", "profile.match", "profile.store"),
          rooms("packager", "problem", "xml", "scorm", "intake", "analyse", "tag", "build", "cli"),
          rooms("packager", "tag", "build", "instrument", "convert", "cli"),
          rooms("packager", "problem", "xml", "scorm", "intake", "check", "cli"),
          rooms("packager", "tag", "describe", "compare", "cli"),
          rooms("packager", "problem", "words", "cli"),
          rooms("adaptive", "catalogue", "competency", "observe", "learnerstate", "nextactivity"),
          rooms("adaptive", "observe", "learnerstate.retention", "refresher", "nextactivity"),
          rooms("adaptive", "learner", "learnerstate", "insight"),
          rooms("adaptive", "insight.model", "insight.run", "insight.page"),
          rooms("adaptive", "insight.watch", "insight.run", "insight.page"),
          rooms("adaptive", "competency", "learnerstate", "refresher", "explain"),
          rooms("adaptive", "learner", "nextactivity", "explain", "path"),
          rooms("adaptive", "catalogue", "learner", "play", "path"),
          rooms("adaptive", "nextactivity", "explain", "decision", "path"),
          rooms("adaptive", "learner", "play", "decision", "path"),
          rooms("adaptive", "nextactivity", "explain", "library"),
          rooms("adaptive", "catalogue", "play", "library"),
          rooms("server", "settings", "database", "launcher", "cli"));

  private static List<String> rooms(String module, String... rooms) {
    return Stream.of(rooms).map(room -> "org.koers." + module + "." + room + "..").toList();
  }

  @ArchTest
  static void roomsShouldLookOnlyOneWayAlongTheFlow(JavaClasses classes) {
    for (List<String> line : LINES) {
      for (int i = 0; i < line.size() - 1; i++) {
        String[] later = line.subList(i + 1, line.size()).toArray(String[]::new);
        noClasses()
            .that()
            .resideInAPackage(line.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(classes);
      }
    }
  }

  @ArchTest
  static final ArchRule persistenceShouldStayInStores =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..");

  @ArchTest
  static final ArchRule httpShouldStayInResourcesMappersAndFilters =
      noClasses()
          .that()
          .haveNameNotMatching(".*(Resource|Mapper|Filter|Application|Authenticated)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule servletsShouldStayInFiltersAndExtensions =
      noClasses()
          .that()
          .haveNameNotMatching(".*(Filter|Servlet|Extension)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet..");

  @ArchTest
  static final ArchRule onlyTheHouseShouldKnowTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.koers.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.wildfly..", "org.jboss..", "io.undertow..");

  @ArchTest
  static final ArchRule namesShouldSayWhatAThingIs =
      classes()
          .should()
          .haveNameNotMatching(
              "(.*(Util|Utils|Helper|Manager|Impl|Dto|Common)|.*[.](Record|User))");

  @ArchTest
  static void everyRoomShouldSayWhereItStandsInTheFlow(JavaClasses ignored) throws IOException {
    List<String> silent = new ArrayList<>();
    Path root = Path.of(System.getProperty("koers.root"));
    for (String module :
        List.of("lrs-server", "content-packager", "adaptive-plugin", "wildfly-config")) {
      Path sources = root.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(f -> f.toString().endsWith(".java"))
            .map(Path::getParent)
            .distinct()
            .filter(room -> !says(room.resolve("package-info.java")))
            .forEach(room -> silent.add(root.relativize(room).toString()));
      }
    }
    assertThat(silent).as("packages without Comes from / Does / Goes to").isEmpty();
  }

  private static boolean says(Path packageInfo) {
    try {
      String text = Files.exists(packageInfo) ? Files.readString(packageInfo) : "";
      return Stream.of("Comes from:", "Does:", "Goes to:").allMatch(text::contains);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
