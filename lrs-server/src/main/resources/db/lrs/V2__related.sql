-- What a query with related_agents or related_activities finds beyond the plain one: agents of the
-- context and of a contained statement, activities of the context and of a contained statement.
create table lrs.statement_related_agent (
  tenant_id bigint not null,
  agent_id  bigint not null,
  position  bigint not null,
  primary key (tenant_id, agent_id, position)
);
create table lrs.statement_related_activity (
  tenant_id   bigint not null,
  activity_id bigint not null,
  position    bigint not null,
  primary key (tenant_id, activity_id, position)
);

-- An authority is a related agent too, and a credential may be confined to what it sent itself.
create index statement_by_authority on lrs.statement (tenant_id, authority_id, position);
create index term_of_authority on lrs.term (tenant_id, id) where kind = 4;

grant select, insert on lrs.statement_related_agent, lrs.statement_related_activity to "${app}";
