package org.koers.lrs.staff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pages that somebody may open, in their order. */
public record Navigation(List<Entry> entries) {

  /**
   * A page in the navigation.
   *
   * @param href absolute path
   * @param about a sentence on what it is for
   */
  public record Entry(String href, String title, String about) {

    /** Whether this is the page at that path, or one below it. */
    public boolean holds(String path) {
      String clean = path.replaceAll("/$", "");
      return clean.equals(href) || (!href.equals(HOME) && clean.startsWith(href + "/"));
    }
  }

  /** Where the pages of staff begin. */
  public static final String HOME = "/staff";

  public static final Navigation NONE = new Navigation(List.of());

  static Navigation of(Collection<Class<?>> resources, StaffPerson person, Locale language) {
    return new Navigation(
        resources.stream()
            .filter(resource -> resource.isAnnotationPresent(StaffPage.class))
            .filter(resource -> page(resource).listed())
            .filter(resource -> person.hasOneOf(Set.of(page(resource).roles())))
            .sorted(Comparator.comparingInt(resource -> page(resource).order()))
            .map(resource -> entry(resource, language))
            .toList());
  }

  private static StaffPage page(Class<?> resource) {
    return resource.getAnnotation(StaffPage.class);
  }

  private static Entry entry(Class<?> resource, Locale language) {
    StaffPage page = page(resource);
    Texts texts = Texts.beside(resource, language);
    return new Entry(
        page.path().isEmpty() ? HOME : HOME + "/" + page.path(),
        texts.say(page.key() + ".title"),
        texts.say(page.key() + ".about"));
  }
}
