-- A rule of retention may be about documents, by their last update. A rule made before is about
-- statements.
alter table lrs.retention_rule
  add column about    text[] not null default '{statements}'
    check (cardinality(about) > 0
      and about <@ array['statements', 'state', 'agent_profile', 'activity_profile']),
  add column document text;    -- the stateId or profileId
alter table lrs.retention_run
  add column documents bigint not null default 0;
