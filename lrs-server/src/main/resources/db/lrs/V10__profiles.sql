-- xAPI Profiles (not the documents of the Activity and Agent Profile Resources): what a tenant has
-- registered and what following its log against them found. An IRI can be longer than an index
-- entry, so its SHA-256 is the key.
create table lrs.xapi_profile (
  tenant_id  bigint not null references lrs.tenant (id),
  id         bigint generated always as identity,
  iri_hash   bytea not null check (octet_length(iri_hash) = 32),
  iri        text not null,
  mode       text not null check (mode in ('off', 'report', 'refuse')),
  overlap    text not null check (overlap in ('every', 'one')),
  categories text[] not null,  -- IRIs in a statement's category that name the profile too
  position   bigint not null,  -- how far the log was followed; its row lock is the follower's
  withdrawn  timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, iri_hash)
);

-- Each document that was registered, as it was received.
create table lrs.xapi_profile_edition (
  tenant_id  bigint not null,
  profile_id bigint not null,
  number     integer not null,
  version    text not null,    -- the IRI of the version that it describes
  document   text not null,
  findings   text not null,    -- JSON: what the checks said of it
  registered timestamptz not null default clock_timestamp(),
  primary key (tenant_id, profile_id, number),
  foreign key (tenant_id, profile_id) references lrs.xapi_profile (tenant_id, id)
);

-- What is wrong with statements. Nothing of what they say is in here, only what was asked for.
create table lrs.xapi_profile_finding (
  tenant_id    bigint not null,
  profile_id   bigint not null,
  position     bigint not null,
  number       integer not null,
  edition      integer not null,
  statement_id uuid not null,
  registration uuid,
  template     text not null,  -- empty: of the profile as a whole
  place        text not null,
  message      text not null,
  primary key (tenant_id, profile_id, position, number)
);
create index xapi_profile_finding_by_statement
  on lrs.xapi_profile_finding (tenant_id, statement_id);
create index xapi_profile_finding_by_registration
  on lrs.xapi_profile_finding (tenant_id, registration, position) where registration is not null;

-- How many statements followed a template, broke it, or were meant by none (template is empty).
create table lrs.xapi_profile_count (
  tenant_id     bigint not null,
  profile_id    bigint not null,
  outcome       text not null check (outcome in ('followed', 'broken', 'unmatched')),
  template_hash bytea not null check (octet_length(template_hash) = 32),
  template      text not null,
  count         bigint not null,
  primary key (tenant_id, profile_id, outcome, template_hash)
);

-- How far each registration is in each primary pattern.
create table lrs.xapi_profile_pattern (
  tenant_id       bigint not null,
  profile_id      bigint not null,
  registration    uuid not null,
  subregistration uuid not null,  -- the nil UUID is none
  pattern_hash    bytea not null check (octet_length(pattern_hash) = 32),
  pattern         text not null,
  edition         integer not null,
  status          text not null check (status in ('success', 'partial', 'failure', 'unchecked')),
  statements      integer not null,
  broken_by       uuid,           -- the first statement that did not fit
  message         text not null,
  primary key (tenant_id, profile_id, registration, subregistration, pattern_hash, edition)
);

grant select, insert, delete on lrs.xapi_profile_finding, lrs.xapi_profile_pattern to "${app}";
grant select, insert on lrs.xapi_profile_edition to "${app}";
grant select, insert, update (count) on lrs.xapi_profile_count to "${app}";
grant select, insert, update (mode, overlap, categories, position, withdrawn) on lrs.xapi_profile
  to "${app}";
