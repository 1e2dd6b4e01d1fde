-- The application may read and write these rows; it owns nothing and alters nothing.
-- ${app} is the role the application connects as.
grant usage on schema adaptive to "${app}";

create table learner (
  tenant_id    bigint not null,
  pseudonym    text   not null,
  display_name text   not null,
  role         text   not null,
  language     text   not null,
  token_hash   bytea  not null unique,   -- SHA-256 of the secret in the learner's link
  primary key (tenant_id, pseudonym)
);

-- One row an edition: other bytes are another edition of the same activity.
create table catalogue_entry (
  tenant_id           bigint      not null,
  id                  uuid        not null,
  activity_iri        text        not null,
  manifest_identifier text        not null,
  sha256              bytea       not null,   -- of the zip as it was published
  title               text        not null,
  language            text        not null,
  level               text,
  typical_time        text,                   -- ISO 8601
  teaches             text[]      not null,
  assesses            text[]      not null,
  requires            text[]      not null,
  roles               text[]      not null,
  formats             text[]      not null,
  evidence_quality    text        not null,
  published_at        timestamptz not null,
  current             boolean     not null,   -- false once a newer edition has replaced it
  primary key (tenant_id, id),
  unique (tenant_id, sha256)
);
create unique index catalogue_one_current_edition
  on catalogue_entry (tenant_id, activity_iri) where current;
create index catalogue_by_manifest on catalogue_entry (tenant_id, manifest_identifier);

create table catalogue_sco (
  tenant_id     bigint           not null,
  entry_id      uuid             not null,
  position      integer          not null,
  identifier    text             not null,
  title         text             not null,
  href          text             not null,
  reports       boolean          not null,
  mastery_score double precision,
  launch_data   text             not null,
  primary key (tenant_id, entry_id, position),
  foreign key (tenant_id, entry_id) references catalogue_entry (tenant_id, id)
);

-- An attempt is one registration of one learner on one edition.
create table attempt (
  tenant_id    bigint      not null,
  registration uuid        not null,
  pseudonym    text        not null,
  entry_id     uuid        not null,
  begun        timestamptz not null,
  finished     timestamptz,
  primary key (tenant_id, registration),
  foreign key (tenant_id, entry_id) references catalogue_entry (tenant_id, id),
  foreign key (tenant_id, pseudonym) references learner (tenant_id, pseudonym)
);
create index attempt_of_learner on attempt (tenant_id, pseudonym, begun);

-- What one SCO has committed in an attempt. Sessions count its launches, from 1.
create table sco_state (
  tenant_id      bigint  not null,
  registration   uuid    not null,
  sco            text    not null,
  cmi            text    not null,   -- JSON object: element name to value
  cmi_at_start   text    not null,   -- the same when its current session began
  session        integer not null,
  resumed        boolean not null,   -- that session went on with a suspended one
  terminated     boolean not null,   -- its last session ended for good, it was not suspended
  primary key (tenant_id, registration, sco),
  foreign key (tenant_id, registration) references attempt (tenant_id, registration)
);

-- Each opening of the player gets a host label and a commit token of its own, good for one registration.
create table attempt_access (
  label_hash   bytea       not null primary key,
  token_hash   bytea       not null,
  tenant_id    bigint      not null,
  registration uuid        not null,
  expires      timestamptz not null,
  foreign key (tenant_id, registration) references attempt (tenant_id, registration)
);
create index attempt_access_expires on attempt_access (expires);

-- Statements on their way to the record store; written with the commit they come from.
create table play_statement (
  position     bigint generated always as identity primary key,
  tenant_id    bigint not null,
  statement_id uuid   not null,
  pseudonym    text   not null,
  body         text   not null,
  delivered    timestamptz,
  refused      text,               -- why the record store would not have it
  unique (tenant_id, statement_id)
);
create index play_statement_waiting
  on play_statement (tenant_id, pseudonym, position) where delivered is null and refused is null;

grant select, insert, update, delete
  on learner, catalogue_entry, catalogue_sco, attempt, sco_state, attempt_access, play_statement
  to "${app}";
