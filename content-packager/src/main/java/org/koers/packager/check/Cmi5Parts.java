package org.koers.packager.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlElement;

/** What a course structure must have besides what reading it already told. */
final class Cmi5Parts implements Rule {

  private static final Set<String> DESCRIBED = Set.of("course", "block", "au", "objective");
  private static final Set<String> METHODS = Set.of("OwnWindow", "AnyWindow");
  private static final Pattern PARAMETER = Pattern.compile("[?&]([^=&#]+)");
  private static final Set<String> OF_LMS =
      Set.of("endpoint", "fetch", "actor", "registration", "activityId");

  @Override
  public List<Judgement> judge(ContentPackage content) {
    List<Judgement> found = new ArrayList<>();
    if (content instanceof Cmi5 cmi5) {
      walk(cmi5.structure().document().root(), cmi5.structure().path(), found);
    }
    return found;
  }

  private static void walk(XmlElement element, String path, List<Judgement> found) {
    String id = element.attribute("id").orElse("");
    String place = path + ", " + element.localName() + " " + id;
    boolean reference = element.attribute("idref").isPresent();
    if (DESCRIBED.contains(element.localName())
        && !reference
        && element.child("description").flatMap(d -> d.child("langstring")).isEmpty()) {
      add(found, FindingCode.REQUIRED_MISSING, place, "It lacks <description>.", "13.1");
    }
    if (element.localName().equals("block")
        && element.child("au").isEmpty()
        && element.child("block").isEmpty()) {
      add(found, FindingCode.REQUIRED_MISSING, place, "It holds no <au> and no <block>.", "13.1.2");
    }
    if (element.localName().equals("au")) {
      au(element, place, found);
    }
    element.children().forEach(c -> walk(c, path, found));
  }

  private static void au(XmlElement au, String place, List<Judgement> found) {
    au.attribute("launchMethod")
        .filter(m -> !METHODS.contains(m))
        .ifPresent(
            m ->
                add(
                    found,
                    FindingCode.CMI5_LAUNCH_METHOD,
                    place,
                    "Its launchMethod is \"" + m + "\".",
                    "13.1.4"));
    Matcher parameters = PARAMETER.matcher(au.child("url").map(XmlElement::text).orElse(""));
    while (parameters.find()) {
      if (OF_LMS.contains(parameters.group(1))) {
        add(
            found,
            FindingCode.CMI5_URL_PARAMETER,
            place,
            "Its url has a parameter " + parameters.group(1) + ", which the LMS sets.",
            "8.1");
      }
    }
  }

  private static void add(
      List<Judgement> found, FindingCode code, String place, String message, String section) {
    found.add(new Judgement(Finding.of(code, place, message), Clause.cmi5(section)));
  }
}
