-- Documents of the State, Agent Profile and Activity Profile Resources. kind: 1 state, 2 agent
-- profile, 3 activity profile. What a kind has not is empty; the nil UUID is no registration.
-- subject = SHA-256 over the activity and the key of the agent, name_hash = SHA-256 of the id: both
-- texts can be longer than an index entry.
create table lrs.document (
  tenant_id    bigint not null references lrs.tenant (id),
  kind         smallint not null,
  subject      bytea not null check (octet_length(subject) = 32),
  registration uuid not null,
  name_hash    bytea not null check (octet_length(name_hash) = 32),
  activity     text not null,
  agent_key    text not null,
  name         text not null,
  content_type text not null,
  content      bytea not null,
  etag         text not null,
  updated      timestamptz not null,
  primary key (tenant_id, kind, subject, registration, name_hash)
);
create index document_by_agent on lrs.document using hash (agent_key);

-- What statements have said of activities so far, merged: later values win.
create table lrs.activity_definition (
  tenant_id   bigint not null,
  activity_id bigint not null,
  definition  text not null,
  primary key (tenant_id, activity_id)
);

-- The names under which statements have spoken of an agent.
create table lrs.agent_name (
  tenant_id bigint not null,
  agent_id  bigint not null,
  name_hash bytea not null check (octet_length(name_hash) = 32),
  name      text not null,
  primary key (tenant_id, agent_id, name_hash)
);

grant select, insert, update, delete on lrs.document to "${app}";
grant select, insert, update on lrs.activity_definition to "${app}";
grant select, insert on lrs.agent_name to "${app}";
