package org.koers.adaptive;

import java.util.Set;
import org.koers.adaptive.catalogue.PackagesResource;
import org.koers.adaptive.competency.page.GraphResource;
import org.koers.adaptive.decision.page.ChoicesResource;
import org.koers.adaptive.decision.page.DecisionsResource;
import org.koers.adaptive.decision.page.ObjectionsResource;
import org.koers.adaptive.insight.page.InsightResource;
import org.koers.adaptive.library.page.ChangesResource;
import org.koers.adaptive.library.page.CoverageResource;
import org.koers.adaptive.library.page.FilesResource;
import org.koers.adaptive.library.page.KinResource;
import org.koers.adaptive.library.page.LibraryResource;
import org.koers.adaptive.library.page.LikenessResource;
import org.koers.adaptive.library.page.PackageResource;
import org.koers.adaptive.library.page.PreviewResource;
import org.koers.adaptive.library.page.QuestionsResource;
import org.koers.adaptive.library.page.UploadsResource;
import org.koers.adaptive.path.PathProblemMapper;
import org.koers.adaptive.path.PathResource;
import org.koers.adaptive.placement.page.BanksPageResource;
import org.koers.adaptive.placement.page.BanksResource;
import org.koers.adaptive.placement.page.PlacementResource;
import org.koers.adaptive.placement.page.PlacementsResource;
import org.koers.lrs.authority.AuthenticationFilter;
import org.koers.lrs.problem.ProblemMapper;

/** What the JAX-RS applications of the server are made of. */
public final class AdaptiveResources {

  private AdaptiveResources() {}

  /** For the path {@code /catalogue}. */
  public static Set<Class<?>> catalogue() {
    return Set.of(
        PackagesResource.class,
        BanksResource.class,
        PlacementsResource.class,
        AuthenticationFilter.class,
        ProblemMapper.class);
  }

  /** The pages of authors, for the path {@code /staff}. */
  public static Set<Class<?>> staff() {
    return Set.of(
        LibraryResource.class,
        PackageResource.class,
        QuestionsResource.class,
        FilesResource.class,
        UploadsResource.class,
        LikenessResource.class,
        KinResource.class,
        ChangesResource.class,
        CoverageResource.class,
        PreviewResource.class,
        InsightResource.class,
        GraphResource.class,
        BanksPageResource.class,
        ChoicesResource.class,
        DecisionsResource.class,
        ObjectionsResource.class);
  }

  /** For the path {@code /learn}. */
  public static Set<Class<?>> learn() {
    return Set.of(PathResource.class, PlacementResource.class, PathProblemMapper.class);
  }
}
