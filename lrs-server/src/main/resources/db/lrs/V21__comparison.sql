-- What came of holding a run against its source, the last time that was done.
alter table lrs.migration_run
  add column compared_at     timestamptz,
  add column compared        bigint not null default 0, -- statements that both have
  add column missing         bigint not null default 0, -- that only one of them has
  add column different       bigint not null default 0, -- that do not say the same
  add column not_voided_here bigint not null default 0;
