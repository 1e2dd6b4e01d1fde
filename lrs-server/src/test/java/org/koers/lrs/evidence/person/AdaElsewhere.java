package org.koers.lrs.evidence.person;

import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Ada where no statement and no document is: as the other rooms write her down. */
record AdaElsewhere(PersonScene scene) {

  static final String NAME = "Ada Lovelace";
  static final String OPENID = "https://ada.example.org/me";
  static final UUID ID = UUID.fromString("ada00000-0000-4000-8000-000000004711");
  static final UUID REGISTRATION = UUID.fromString("ada11111-0000-4000-8000-000000004711");
  static final String AUTHORITY =
      "{\"objectType\":\"Agent\",\"name\":\"Ada Lovelace\",\"mbox\":\"mailto:ada@example.org\"}";
  static final String BOBS_LETTER = "Bob met ada@example.org and Ada Lovelace";

  private static final String ROWS =
      """
      update lrs.credential set name = 'Key of Ada Lovelace'
        where id = (select min(id) from lrs.credential);
      insert into lrs.credential (tenant_id, key, secret_hash, name, scopes)
        values (1, 'ada@example.org', sha256('x'), 'n', 'all');
      insert into lrs.term (tenant_id, kind, hash, text)
        values (1, 4, sha256(convert_to('AUTHORITY', 'UTF8')), 'AUTHORITY');
      update lrs.statement set authority_id = (select max(id) from lrs.term where kind = 4)
        where position = (select max(position) from lrs.statement where body like '%KEPT%');
      insert into lrs.activity_definition
        select 1, id, '{"name":{"en":"The essay of Ada Lovelace"}}' from lrs.term
        where kind = 3 and text = 'https://example.org/kept';
      insert into lrs.forwarding_target (tenant_id, name, kind, url, version, credential_kind, filter,
          batch_size, position, last_reason)
        values (1, 'archive', 'lrs', 'https://archive.example/xapi', '2.0.0', 'none', '{}', 100, 1,
          'The target answered 500: cannot store mailto:ada@example.org');
      insert into lrs.delivery (tenant_id, target_id, last_position, first_position, positions,
          statements, id, state, attempts, answered, status, answer)
        select 1, id, 1, 1, int8multirange(int8range(1, 1, '[]')), 1, gen_random_uuid(), 2, 1, now(), 400,
          '"Ada Lovelace" is not known here' from lrs.forwarding_target;
      insert into lrs.migration_run (tenant_id, kind, source, state, message)
        values (1, 'import', '/home/ada@example.org/all.ndjson', 'stopped',
          'Line 7 of https://ada.example.org/me is no JSON');
      insert into lrs.migration_refusal (tenant_id, run_id, hash, place, statement_id, code, finding, body)
        values
        (1, 1, sha256('1'), 'line 1', 'ID', 'X', 'wrong',
          convert_to('{"actor":{"openid":"https:\\/\\/ada.example.org\\/me"}}', 'UTF8')),
        (1, 1, sha256('2'), 'line 2', null, 'X', '"Ada Lovelace" is no mbox', '{'),
        (1, 1, sha256('3'), 'line 3', null, 'X', 'not UTF-8', '\\xff'::bytea || 'ada@example.org');
      insert into lrs.original_authority
        values (1, sha256(convert_to('AUTHORITY', 'UTF8')), 'AUTHORITY');
      insert into lrs.provenance
        select 1, position, 1, true, '2019-04-11T00:00:00Z', sha256(convert_to('AUTHORITY', 'UTF8')),
          '1.0.3', false
        from lrs.statement where id = 'ID' or body like '%KEPT%';
      insert into lrs.xapi_profile_finding
        select 1, 1, position, 1, 1, id, registration, '', 'result', 'is missing' from lrs.statement
        where id = 'ID';
      insert into lrs.xapi_profile_pattern values
        (1, 1, 'REGISTRATION', '00000000-0000-0000-0000-000000000000', sha256('p'), 'p', 1, 'failure', 1,
          'ID', 'broken'),
        (1, 1, gen_random_uuid(), '00000000-0000-0000-0000-000000000000', sha256('p'), 'p', 1, 'failure',
          1, 'ID', 'broken');
      insert into lrs.staff_session (token_hash, tenant_id, person, name, roles, everywhere)
        values (sha256('t'), 1, 'ada@example.org', 'Ada Lovelace', 'auditor', false);
      """;

  /** Bob's statement that stays although its authority is Ada's. */
  static final String KEPT = "https://example.org/kept";

  void seed() throws SQLException {
    scene.store(
        aStatement()
            .withId(ID)
            .byActor("{\"openid\":\"" + OPENID + "\",\"name\":\"" + NAME + "\"}")
            .in(REGISTRATION));
    scene.store(aStatement().byActor(PersonScene.BOB).on(KEPT));
    scene.withFile(PersonScene.BOB, BOBS_LETTER);
    scene.state(PersonScene.BOB, "note", "Ask Ada Lovelace");
    try (Connection connection = scene.endpoint.database().owner().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          ROWS.replace("AUTHORITY", AUTHORITY)
              .replace("REGISTRATION", REGISTRATION.toString())
              .replace("'ID'", "'" + ID + "'")
              .replace("KEPT", KEPT));
    }
  }
}
