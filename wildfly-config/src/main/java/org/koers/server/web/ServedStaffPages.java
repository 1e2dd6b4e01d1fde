package org.koers.server.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.adaptive.AdaptiveResources;
import org.koers.lrs.LrsResources;
import org.koers.lrs.staff.StaffPages;

/** The pages of staff of all modules; {@link StaffApplication} serves them. */
@ApplicationScoped
public class ServedStaffPages implements StaffPages {

  static Set<Class<?>> all() {
    return Stream.of(LrsResources.staff(), AdaptiveResources.staff())
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Class<?>> resources() {
    return all();
  }
}
