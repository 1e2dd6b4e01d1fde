-- What was brought here from another record store or a file. A run can be stopped at any time and
-- resumed: its checkpoint is written in the same transaction as the provenance of what it read.
create table lrs.migration_run (
  id              bigint generated always as identity primary key,
  tenant_id       bigint not null references lrs.tenant (id),
  kind            text not null check (kind in ('migration', 'import')),
  source          text not null,
  state           text not null check (state in ('running', 'stopped', 'complete')),
  message         text not null default '',
  started         timestamptz not null default now(),
  updated         timestamptz not null default now(),
  -- counts; what was read is the sum of the others
  stored          bigint not null default 0,
  already_there   bigint not null default 0,
  refused         bigint not null default 0,
  repeated        bigint not null default 0,
  -- the checkpoint: how the source orders, and how far it is read
  source_order    text not null default 'ASCENDING',
  source_floor    timestamptz,
  source_top      timestamptz,
  source_reached  timestamptz,
  line            bigint not null default 0
);
create index migration_run_of_tenant on lrs.migration_run (tenant_id, id);

-- The authorities of other stores, once each, by the SHA-256 of their text.
create table lrs.original_authority (
  tenant_id bigint not null,
  hash      bytea not null check (octet_length(hash) = 32),
  text      text not null,
  primary key (tenant_id, hash)
);

-- What the source said of a statement that we must say anew: never changed.
create table lrs.provenance (
  tenant_id          bigint not null,
  position           bigint not null,
  run_id             bigint not null,
  stored_by_run      boolean not null, -- false: it was here before
  original_stored    text,             -- as written there; null: the source did not say
  original_authority bytea,
  original_version   text,
  original_voided    boolean not null,
  primary key (tenant_id, position, run_id)
);
create index provenance_of_run on lrs.provenance (tenant_id, run_id, position);
create trigger provenance_is_append_only
  before update or delete or truncate on lrs.provenance
  for each statement execute function lrs.refuse_change();

-- What could not be stored, as it came, and why.
create table lrs.migration_refusal (
  tenant_id    bigint not null,
  run_id       bigint not null,
  hash         bytea not null check (octet_length(hash) = 32),
  place        text not null, -- the line, or the id at the source
  statement_id uuid,
  code         text not null,
  finding      text not null,
  body         bytea not null,
  refused      timestamptz not null default now(),
  primary key (tenant_id, run_id, hash)
);

grant select, insert, update on lrs.migration_run to "${app}";
grant select, insert on lrs.original_authority, lrs.provenance to "${app}";
grant select, insert, delete on lrs.migration_refusal to "${app}";
