package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns from stored statements what they say of activities and how they call agents. What was
 * learned last of each is remembered, so that the same said again costs no SQL. The writer holds
 * the head of the tenant, so nobody else learns for it at the same time.
 */
final class Descriptions {

  private static final int REMEMBERED = 50_000;

  /** Of whom or what something was said; the kind keeps activities and agents apart. */
  record Subject(Term term, String said) {}

  /** What becomes known with a commit. */
  record News(Map<Subject, String> learned) {
    static final News NONE = new News(Map.of());
  }

  private final Map<Subject, String> remembered =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Writes what is new in these; it is known once {@link #remember} is called. */
  synchronized News write(
      Connection connection, List<PlacedStatement> placed, Map<Term, Long> numbers)
      throws SQLException {
    Map<Subject, String> news = new LinkedHashMap<>();
    List<PlacedStatement> saying = new ArrayList<>();
    for (PlacedStatement statement : placed) {
      if (isNews(statement.noted().described(), news)) {
        saying.add(statement);
      }
    }
    if (!saying.isEmpty()) {
      DescriptionRows rows = new DescriptionRows(connection, numbers);
      rows.define(saying);
      rows.name(news.keySet());
    }
    return new News(news);
  }

  /** Something was erased, perhaps of this: what is said again is written again. */
  synchronized void forget() {
    remembered.clear();
  }

  /** After the commit. */
  synchronized void remember(News news) {
    remembered.putAll(news.learned());
  }

  private boolean isNews(Map<Subject, String> described, Map<Subject, String> news) {
    boolean any = false;
    for (Map.Entry<Subject, String> entry : described.entrySet()) {
      @Nullable String before = news.get(entry.getKey());
      if (!entry.getValue().equals(before == null ? remembered.get(entry.getKey()) : before)) {
        news.put(entry.getKey(), entry.getValue());
        any = true;
      }
    }
    return any;
  }
}
