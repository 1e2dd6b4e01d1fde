-- The store. Every table begins its key with the tenant, so that it can be partitioned and spread.
-- The application connects as "${app}", which can do what is granted here and nothing else.

create table lrs.tenant (
  id      bigint generated always as identity primary key,
  name    text not null unique,
  created timestamptz not null default now()
);

-- The credential decides the tenant, so a key is unique over all tenants. Secrets are 256 random
-- bits made by the server; SHA-256 of them cannot be searched, so no slow hash is needed.
create table lrs.credential (
  id          bigint generated always as identity primary key,
  tenant_id   bigint not null references lrs.tenant (id),
  key         text not null unique,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  name        text not null,
  scopes      text not null,
  created     timestamptz not null default now(),
  revoked     timestamptz
);

-- The end of each tenant's log. Whoever stores holds the lock of this row until the commit.
create table lrs.log_head (
  tenant_id bigint primary key references lrs.tenant (id),
  position  bigint not null default 0,
  stored    timestamptz not null default '1970-01-01T00:00:00Z'
) with (fillfactor = 50);

-- The log: append-only, without gaps, `stored` rising with the position.
-- kind 1 = a statement was stored; commitment = SHA-256(salt || received bytes), both in lrs.statement.
-- No foreign keys here and below: the writer holds the head of the tenant, which has one.
create table lrs.log (
  tenant_id  bigint not null,
  position   bigint not null check (position > 0),
  kind       smallint not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  stored     timestamptz not null,
  primary key (tenant_id, position)
);
create unique index log_by_stored on lrs.log (tenant_id, stored);

create function lrs.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end
$$;

create trigger log_is_append_only
  before update or delete or truncate on lrs.log
  for each statement execute function lrs.refuse_change();

-- IRIs, identifiers of actors and authorities, once each. They can be longer than an index entry
-- may be, so the hash of the text is the key. kind: 1 actor, 2 verb, 3 activity, 4 authority.
create table lrs.term (
  id        bigint generated always as identity primary key,
  tenant_id bigint not null,
  kind      smallint not null,
  hash      bytea not null check (octet_length(hash) = 32),
  text      text not null,
  unique (tenant_id, kind, hash)
);

-- The statements as received, and what queries look for in them.
create table lrs.statement (
  tenant_id    bigint not null,
  position     bigint not null,
  id           uuid not null,
  stored       timestamptz not null,
  actor_id     bigint,           -- null: a group without an identifier
  verb_id      bigint not null,
  activity_id  bigint,           -- null: the object is no activity
  registration uuid,
  refers_to    uuid,             -- the statement that the object names
  voiding      boolean not null, -- refers_to is voided by this statement
  voided       boolean not null,
  authority_id bigint not null,
  version      text not null,    -- the version of the standard it came in
  salt         bytea not null,
  body         text not null,    -- exactly as received
  primary key (tenant_id, id)
);
create unique index statement_by_position on lrs.statement (tenant_id, position);
create index statement_by_actor on lrs.statement (tenant_id, actor_id, position);
create index statement_by_verb on lrs.statement (tenant_id, verb_id, position);
create index statement_by_activity on lrs.statement (tenant_id, activity_id, position)
  where activity_id is not null;
create index statement_by_registration on lrs.statement (tenant_id, registration, position)
  where registration is not null;
create index statement_by_reference on lrs.statement (tenant_id, refers_to)
  where refers_to is not null;

-- Who else is actor or object of a statement: the members of a group, an agent as object.
create table lrs.statement_agent (
  tenant_id bigint not null,
  agent_id  bigint not null,
  position  bigint not null,
  primary key (tenant_id, agent_id, position)
);

grant usage on schema lrs to "${app}";
grant select on lrs.tenant, lrs.credential to "${app}";
grant select, update (position, stored) on lrs.log_head to "${app}";
grant select, insert on lrs.log, lrs.term, lrs.statement_agent to "${app}";
grant select, insert, update (voided) on lrs.statement to "${app}";
