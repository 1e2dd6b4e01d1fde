package org.koers.lrs.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.test.StatementText.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.xapi.StatementParser;

/** What the terms of a filter find. */
class ForwardingFilterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final StatementText STATEMENT =
      aStatement()
          .by("ada")
          .on("https://example.org/course")
          .with(
              "\"context\":{\"instructor\":"
                  + agent("ines")
                  + ",\"contextActivities\":{\"category\":[{\"id\":\"https://w3id.org/xapi/cmi5\"}],"
                  + "\"grouping\":[{\"id\":\"https://example.org/group\"}]}}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true",
        "{'verb':'http://adlnet.gov/expapi/verbs/completed'} | true",
        "{'verb':'http://adlnet.gov/expapi/verbs/passed'} | false",
        "{'activity':'https://example.org/course'} | true",
        "{'activity':'https://example.org/group'} | false",
        "{'activity':'https://example.org/group','related_activities':true} | true",
        "{'agent':{'account':{'homePage':'https://example.org','name':'ada'}}} | true",
        "{'agent':{'account':{'homePage':'https://example.org','name':'ines'}}} | false",
        "{'agent':{'account':{'homePage':'https://example.org','name':'ines'}},'related_agents':true} | true",
        "{'category':'https://w3id.org/xapi/cmi5'} | true",
        "{'category':'https://example.org/group'} | false",
        "{'grouping':'https://example.org/group'} | true",
        "{'grouping':'https://example.org/group','verb':'https://example.org/other'} | false"
      })
  void aFilterShouldFindWhatAllItsTermsFind(String filter, boolean passes)
      throws JsonProcessingException {
    ForwardingFilter read = FilterJson.read(JSON.readTree(filter.replace('\'', '"')));

    assertThat(read.passes(StatementParser.statement(JSON.readTree(STATEMENT.json()))))
        .isEqualTo(passes);
    assertThat(FilterJson.read(FilterJson.write(read))).isEqualTo(read);
  }
}
