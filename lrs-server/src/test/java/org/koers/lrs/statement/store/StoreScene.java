package org.koers.lrs.statement.store;

import static org.koers.lrs.xapi.version.XapiVersion.V2_0_0;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.xapi.StatementParser;

/** One tenant of a store under test, in words. */
record StoreScene(StatementStore store, long tenantId) {

  static final String AUTHORITY = StatementText.agent("key");
  private static final ObjectMapper JSON = new ObjectMapper();

  static IncomingStatement incoming(StatementText text) {
    try {
      return IncomingStatement.of(
          StatementParser.statement(JSON.readTree(text.json())), text.json());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  StatementBatch batch(StatementText... texts) {
    return batchBy(AUTHORITY, texts);
  }

  /** The same, sent by that authority. */
  StatementBatch batchBy(String authority, StatementText... texts) {
    return new StatementBatch(
        tenantId, authority, V2_0_0, true, Stream.of(texts).map(StoreScene::incoming).toList());
  }

  StoreOutcome store(StatementText... texts) {
    return store.store(batch(texts));
  }

  List<UUID> find(StatementFilter filter, Slice slice) {
    return store.find(tenantId, filter, slice).stream().map(StoredStatement::id).toList();
  }

  List<UUID> newest(StatementFilter filter) {
    return find(filter, Slice.newest(100));
  }

  List<StoredStatement> log() {
    return store.find(
        tenantId,
        StatementFilter.all(StatementFilter.Selection.EVERYTHING),
        Slice.after(0, 100_000));
  }
}
