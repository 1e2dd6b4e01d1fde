-- What tenants have learned from their own answers. Versions stay, since decisions name them.
create table prediction_model (
  tenant_id bigint      not null,
  version   text        not null,
  made_at   timestamptz not null,
  made_by   text        not null,
  card      text        not null,  -- JSON: what it was learned from and how well it predicts
  model     bytea       not null,
  in_force  boolean     not null,
  primary key (tenant_id, version)
);
create unique index prediction_model_in_force on prediction_model (tenant_id) where in_force;
grant select, insert, update on prediction_model to "${app}";

-- What was last seen in all learners' histories of a tenant; nothing in it names a learner.
create table insight_report (
  tenant_id bigint      primary key,
  made_at   timestamptz not null,
  report    text        not null   -- JSON
);
grant select, insert, update on insight_report to "${app}";
