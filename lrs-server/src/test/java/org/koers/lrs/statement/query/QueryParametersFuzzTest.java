package org.koers.lrs.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.version.XapiVersion;

/** Whatever a GET asks: it is a query, or it is refused by the name of the parameter. */
class QueryParametersFuzzTest {

  private static final String[] NAMES = {
    "agent", "verb", "activity", "registration", "related_activities", "related_agents", "since",
    "until", "limit", "ascending", "format", "attachments", "statementId", "voidedStatementId",
    "more", "nothing"
  };

  @FuzzTest(maxDuration = "7m")
  void anyParametersShouldBeAQueryOrBeRefused(FuzzedDataProvider data) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = data.consumeInt(1, 4); i > 0; i--) {
      given.put(data.pickValue(NAMES), List.of(data.consumeString(300)));
    }
    for (XapiVersion version : XapiVersion.values()) {
      try {
        StatementQuery query =
            new QueryParameters(new RequestParameters(given, version), 500).query();
        assertThat(query).isNotNull();
        if (query instanceof StatementQuery.Page(Cursor cursor)) {
          assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        }
      } catch (LrsProblem refused) {
        assertThat(refused.code().status()).isEqualTo(400);
        assertThat(refused.detail()).isNotBlank();
      }
    }
  }
}
