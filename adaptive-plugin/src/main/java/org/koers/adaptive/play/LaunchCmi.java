package org.koers.adaptive.play;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.koers.adaptive.catalogue.LaunchableSco;

/** What a SCO finds in its data model when it starts. */
final class LaunchCmi {

  private LaunchCmi() {}

  static Cmi of(LaunchableSco sco, ScoState state, String pseudonym) {
    Map<String, String> values = new HashMap<>(state.cmi().withoutInteractions().values());
    values.keySet().removeIf(element -> element.endsWith("._count"));
    values.remove("cmi.core.exit");
    values.remove("cmi.core.session_time");
    values.put("cmi.core.student_id", pseudonym);
    values.put("cmi.core.student_name", "");
    values.put("cmi.core.credit", "credit");
    values.put("cmi.core.lesson_mode", "normal");
    values.put("cmi.core.entry", entry(state));
    values.put("cmi.launch_data", sco.dataFromLms());
    if (sco.masteryScore() != null) {
      values.put(
          "cmi.student_data.mastery_score",
          Numbers.plain(BigDecimal.valueOf(sco.masteryScore())).toPlainString());
    }
    return new Cmi(values);
  }

  /**
   * What it finds where nothing is recorded: no credit.
   *
   * @param expert {@code browse}, in which many courses let one go anywhere; else {@code normal}
   */
  static Cmi ofPreview(LaunchableSco sco, boolean expert) {
    Map<String, String> values = new HashMap<>(of(sco, ScoState.NONE, "preview").values());
    values.put("cmi.core.credit", "no-credit");
    values.put("cmi.core.lesson_mode", expert ? "browse" : "normal");
    return new Cmi(values);
  }

  private static String entry(ScoState state) {
    if (state.session() == 0) {
      return "ab-initio";
    }
    return state.terminated() ? "" : "resume";
  }
}
