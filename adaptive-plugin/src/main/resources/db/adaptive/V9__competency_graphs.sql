-- Every version of a tenant's competency graph that its staff put in force; the highest number counts.
-- The application can add versions and read them, not change or remove them.
create table competency_graph (
  tenant_id bigint      not null,
  number    integer     not null check (number > 0),
  made_at   timestamptz not null,
  made_by   text        not null,
  note      text        not null,
  turtle    text        not null,
  primary key (tenant_id, number)
);
grant select, insert on competency_graph to "${app}";
