-- Where stored statements are passed on to. A deleted target stays as a name and an address: who asks
-- later which copies of a person's statements were given away has to be told of it too.
create table lrs.forwarding_target (
  tenant_id       bigint not null references lrs.tenant (id),
  id              bigint generated always as identity,
  name            text not null,
  kind            text not null check (kind in ('lrs', 'webhook')),
  url             text not null,
  version         text not null,               -- of xAPI, in which an LRS is spoken to
  credential_kind text not null check (credential_kind in ('none', 'basic', 'bearer', 'signature')),
  credential      text,                        -- encrypted with a key that is not in the database
  filter          text not null,               -- JSON, as the administrator gave it
  batch_size      integer not null check (batch_size between 1 and 1000),
  paused          boolean not null default false,
  revision        integer not null default 0,  -- of what the administrator decided
  position        bigint not null check (position >= 0), -- the log is put into deliveries up to here
  created         timestamptz not null default now(),
  deleted         timestamptz,
  next_try        timestamptz not null default '-infinity',
  failures        integer not null default 0,  -- in a row
  refusals        integer not null default 0,  -- dead letters in a row
  delivered       bigint not null default 0,   -- statements
  failed          bigint not null default 0,   -- attempts
  last_success    timestamptz,
  last_failure    timestamptz,
  last_reason     text,                        -- of the last failure, in words
  lease_owner     uuid,                        -- the node that delivers
  lease_until     timestamptz not null default '-infinity',
  primary key (tenant_id, id)
) with (fillfactor = 50);
create unique index forwarding_target_name on lrs.forwarding_target (tenant_id, name) where deleted is null;

-- What is sent to a target together. Written before it is sent, so that after a crash the same
-- statements are sent again under the same id. state: 0 waiting, 1 delivered, 2 dead letter (one
-- statement). From first to last position the deliveries of one target never overlap.
create table lrs.delivery (
  tenant_id      bigint not null,
  target_id      bigint not null,
  last_position  bigint not null,
  first_position bigint not null check (first_position <= last_position),
  positions      int8multirange not null,
  statements     integer not null,
  id             uuid not null,
  state          smallint not null default 0 check (state in (0, 1, 2)),
  attempts       integer not null default 0,   -- begun; from 1 on there may be a copy at the target
  answered        timestamptz,
  status         integer,                      -- HTTP, of the last answer
  answer         text,                         -- what the target said, cut off
  primary key (tenant_id, target_id, last_position),
  foreign key (tenant_id, target_id) references lrs.forwarding_target (tenant_id, id)
);
create index delivery_unsettled on lrs.delivery (tenant_id, target_id, state, last_position)
  where state <> 1;

grant select, insert, update on lrs.forwarding_target to "${app}";
grant select, insert, update, delete on lrs.delivery to "${app}";
