-- Who looks for what has two or three of actor, verb and activity walks along one index and reads the
-- others there, and opens only what has them all.
drop index lrs.statement_by_actor;
drop index lrs.statement_by_verb;
drop index lrs.statement_by_activity;
create index statement_by_actor on lrs.statement (tenant_id, actor_id, position)
  include (verb_id, activity_id);
create index statement_by_verb on lrs.statement (tenant_id, verb_id, position)
  include (actor_id, activity_id);
create index statement_by_activity on lrs.statement (tenant_id, activity_id, position)
  include (actor_id, verb_id) where activity_id is not null;
