package org.koers.adaptive.placement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.bank.BankFinding;
import org.koers.adaptive.placement.sitting.WaivedActivity;

/** What stands in columns as JSON. */
final class Texts {

  private static final JsonMapper JSON = new JsonMapper();

  private Texts() {}

  static String findings(List<BankFinding> findings) {
    return write(findings);
  }

  static List<BankFinding> findings(String json) {
    return read(json, new TypeReference<>() {});
  }

  static String goals(Map<String, Level> goals) {
    return write(new TreeMap<>(goals));
  }

  static Map<String, Level> goals(String json) {
    return read(json, new TypeReference<>() {});
  }

  static String waived(List<WaivedActivity> waived) {
    return write(waived);
  }

  static List<WaivedActivity> waived(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("A column of placement is not as it was written.", notOurs);
    }
  }
}
