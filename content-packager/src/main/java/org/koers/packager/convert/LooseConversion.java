package org.koers.packager.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.koers.packager.build.DosDate;
import org.koers.packager.instrument.Scripts;
import org.koers.packager.intake.Loose;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** Loose material to SCORM 1.2 or cmi5: a page of ours shows each of its files and reports. */
final class LooseConversion {

  private static final String FOLDER = "koers-player/";
  private static final String PLAYER = FOLDER + "player.html";
  private static final String COMMENT =
      "Shows what is in the package and reports what was seen of it. Made by koers-packager convert.";

  private final Loose loose;
  private final ConvertSettings settings;
  private final LooseMaterial material;
  private final String title;
  private final String language;
  private final Ids ids;

  private LooseConversion(Loose loose, ConvertSettings settings) {
    this.loose = loose;
    this.settings = settings;
    this.material = new LooseMaterial(loose);
    this.title = settings.title().orElse(loose.title());
    this.language = settings.language().orElse("und");
    this.ids = new Ids(settings.activity(), "loose\n" + title);
  }

  static Conversion plan(Loose loose, Target target, ConvertSettings settings) {
    return new LooseConversion(loose, settings).plan(target);
  }

  private Conversion plan(Target target) {
    if (material.parts().isEmpty()) {
      throw new PackageProblem(
          ProblemCode.FORMAT_NOT_WRITABLE,
          String.valueOf(loose.files().zip().getFileName()),
          "There is nothing in it that a browser can show.",
          "Export it as HTML, PDF or MP4.");
    }
    Map<String, byte[]> added = new LinkedHashMap<>();
    added.put(PLAYER, Pages.html("player.html", title, language));
    added.put(FOLDER + "player.js", script(target));
    switch (target) {
      case CMI5 -> added.put("cmi5.xml", course());
      case SCORM12 -> added.put("imsmanifest.xml", manifest(added.keySet()));
    }
    DosDate date = settings.date().orElseGet(() -> DosDate.newest(loose.files().members()));
    List<String> summary = new ArrayList<>();
    summary.add(material.parts().size() + " unit(s), each shown by a page that reports.");
    summary.addAll(material.evidence());
    if (target == Target.CMI5) {
      summary.add("moveOn Completed for all: there is no test that could be passed.");
    }
    return new Conversion(
        loose.files(), added, Set.of(), date, List.copyOf(summary), material.findings());
  }

  private byte[] script(Target target) {
    List<String> sources = new ArrayList<>();
    if (target == Target.CMI5) {
      sources.add(Scripts.cmi());
      sources.add(Scripts.source(LooseConversion.class, "cmi5.js"));
    }
    String report = target == Target.CMI5 ? "report-cmi5.js" : "report-scorm12.js";
    sources.add(Scripts.source(LooseConversion.class, report));
    sources.add(Scripts.source(LooseConversion.class, "player.js"));
    return Scripts.whole(COMMENT, material.json(language), sources.toArray(String[]::new));
  }

  private byte[] course() {
    List<Cmi5Xml.Node> units = new ArrayList<>();
    for (LooseMaterial.Part part : material.parts()) {
      units.add(
          new Cmi5Xml.Unit(
              ids.au(part.file().identifier()),
              part.file().title(),
              PLAYER + "?part=" + units.size(),
              Cmi5Xml.MoveOn.COMPLETED,
              null,
              null));
    }
    return Cmi5Xml.of(ids.course(), title, title, language, units);
  }

  private byte[] manifest(Set<String> own) {
    Set<String> files = new TreeSet<>(loose.files().names());
    files.addAll(own);
    return ScormManifestXml.of(
        "koers-" + ids.name(),
        title,
        material.parts().stream().map(p -> p.file().title()).toList(),
        PLAYER,
        List.copyOf(files));
  }
}
