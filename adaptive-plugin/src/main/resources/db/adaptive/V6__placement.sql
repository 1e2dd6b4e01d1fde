-- Questions for placement tests, what is known of them, and the tests that learners took.

-- The second wall between tenants, as in the schema of the record store: the application sees and
-- writes rows of those tenants only that its transaction has named.
create function adaptive.tenants() returns bigint[] language sql stable parallel unsafe
  return nullif(current_setting('koers.tenants', true), '')::bigint[];

create table placement_bank (
  tenant_id  bigint      not null,
  id         uuid        not null,
  name       text        not null,   -- of the file, or IRI of the activity whose questions they are
  kind       text        not null,   -- FILE or PACKAGE
  brought_at timestamptz not null,
  brought_by text        not null,
  questions  integer     not null,   -- in the file, those that were left out included
  findings   text        not null,   -- JSON: code, place, message
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

-- Other words or another key are another version; versions that were asked once stay readable.
create table placement_item (
  tenant_id  bigint  not null,
  iri        text    not null,
  version    text    not null,
  bank_id    uuid    not null,
  current    boolean not null,       -- false once its bank no longer has it
  place      integer not null,       -- in its bank, from 0
  title      text    not null,
  stem       text    not null,
  task       text    not null,       -- JSON: kind, options or keys
  competency text    not null,       -- IRI; empty where nobody has said
  topic      text    not null,
  level      text,
  language   text    not null,
  feedback   text    not null,
  estimate   text    not null,       -- JSON: parameters with their variances, and on how many answers
  eligible   bigint  not null default 0,   -- tests in which it might have been given
  given      bigint  not null default 0,   -- tests in which it was
  primary key (tenant_id, iri, version),
  foreign key (tenant_id, bank_id) references placement_bank (tenant_id, id)
);
create index placement_item_current on placement_item (tenant_id, competency) where current;

create table placement_attempt (
  tenant_id bigint      not null,
  id        uuid        not null,    -- the registration in statements
  pseudonym text        not null,
  begun     timestamptz not null,
  finished  timestamptz,
  goals     text        not null,    -- JSON: competency and the level that was asked for
  attempt   text        not null,    -- JSON: all that it rests on, so that it can be computed again
  waived    text        not null default '[]',   -- JSON: activities that need not be done
  primary key (tenant_id, id),
  foreign key (tenant_id, pseudonym) references learner (tenant_id, pseudonym)
);
create index placement_attempt_of_learner on placement_attempt (tenant_id, pseudonym, begun);
create unique index placement_one_open_attempt
  on placement_attempt (tenant_id, pseudonym) where finished is null;

do $$
declare
  one text;
begin
  foreach one in array array['placement_bank', 'placement_item', 'placement_attempt'] loop
    execute format('alter table adaptive.%I enable row level security', one);
    execute format('create policy named_tenants on adaptive.%I to %I'
      || ' using (array_position((select adaptive.tenants()), tenant_id + 0) is not null)', one, '${app}');
  end loop;
end
$$;

grant select, insert, update on placement_bank, placement_item, placement_attempt to "${app}";
