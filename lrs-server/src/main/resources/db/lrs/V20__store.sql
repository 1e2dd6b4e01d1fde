-- Stores a group of statements in one way there and back. The caller's transaction holds the heads of
-- the tenants from here until its end; everything is done with the caller's own rights, behind the wall.
--
-- p_tenants are sorted, so that heads are always taken in one order, and p_erasures says for each how
-- often something was forgotten of it, as far as the caller knows, and p_counts how many statements are
-- to be stored. A statement has its tenant and its
-- number within the group and tenant, from 1, which gives its place in the log. Actor, verb, activity,
-- authority and links are numbers of terms; -n is the n-th of the new terms, which get their numbers here.
--
-- state: 'stored', or why nothing was: 'forgotten' (the numbers may be of yesterday) or 'known' (some ids
-- are there or have been erased). head: of each tenant, after it. terms: the numbers of the new terms.
create type lrs.stored_group as (
  state     text,
  positions bigint[],
  stored    timestamptz[],
  erasures  bigint[],
  terms     bigint[]
);

create function lrs.store(
  p_tenants bigint[], p_erasures bigint[], p_counts bigint[],
  p_term_tenants bigint[], p_term_kinds smallint[], p_term_hashes bytea[], p_term_texts text[],
  p_tenant bigint[], p_nth bigint[], p_id uuid[], p_commitment bytea[], p_salt bytea[],
  p_actor bigint[], p_verb bigint[], p_activity bigint[], p_authority bigint[],
  p_registration uuid[], p_refers_to uuid[], p_voiding boolean[], p_version text[], p_body text[],
  p_agents bigint[], p_agents_of bigint[],
  p_related_agents bigint[], p_related_agents_of bigint[],
  p_related_activities bigint[], p_related_activities_of bigint[]
) returns lrs.stored_group language plpgsql as $$
declare
  result lrs.stored_group;
  head   record;
  moment timestamptz;
  firsts timestamptz[] := '{}';
begin
  -- Along indexes, one row at a time: the planner keeps a plan from when a table was new and empty, and
  -- would read all of it. So each "limit 1" below stands where a join could be turned round, and a plan
  -- for every group is better than a new one for each.
  perform set_config('koers.tenants', p_tenants::text, true),
          set_config('enable_seqscan', 'off', true),
          set_config('enable_hashjoin', 'off', true),
          set_config('enable_mergejoin', 'off', true),
          set_config('plan_cache_mode', 'force_generic_plan', true);
  result.state := 'stored';
  result.positions := '{}';
  result.stored := '{}';
  result.erasures := '{}';
  result.terms := '{}';

  for head in
    select h.tenant_id, h.position, h.stored, h.erasures from lrs.log_head h
    where h.tenant_id = any (p_tenants) order by h.tenant_id for update
  loop
    perform pg_advisory_xact_lock(1265591666, (head.tenant_id % 2147483647)::int);
    result.positions := result.positions || head.position;
    result.stored := result.stored || head.stored;
    result.erasures := result.erasures || head.erasures;
  end loop;
  if result.erasures <> p_erasures then
    result.state := 'forgotten';
    return result;
  end if;
  if exists (
      select from unnest(p_tenant, p_id) as w (tenant_id, id), lateral (
        select from lrs.statement s where s.tenant_id = w.tenant_id and s.id = w.id limit 1) there)
    or exists (
      select from lrs.erasure_salt k, unnest(p_tenant, p_id) as w (tenant_id, id), lateral (
        select from lrs.erased_statement e
        where e.tenant_id = k.tenant_id and e.id_hash = sha256(k.salt || uuid_send(w.id)) limit 1) gone
      where k.tenant_id = any (p_tenants) and w.tenant_id = k.tenant_id)
  then
    result.state := 'known';
    return result;
  end if;

  if cardinality(p_term_kinds) > 0 then
    insert into lrs.term (tenant_id, kind, hash, text)
    select * from unnest(p_term_tenants, p_term_kinds, p_term_hashes, p_term_texts)
    on conflict do nothing;
    select array_agg(t.id order by w.nth) into result.terms
    from unnest(p_term_tenants, p_term_kinds, p_term_hashes) with ordinality as w (a, b, c, nth), lateral (
      select id from lrs.term where tenant_id = w.a and kind = w.b and hash = w.c limit 1) t;
  end if;

  -- Each statement is stored a microsecond after the one before, or now. The clock is read once the
  -- heads are held: what another node stored before is before it.
  moment := clock_timestamp();
  for i in 1 .. cardinality(p_tenants) loop
    firsts := firsts || greatest(moment, result.stored[i] + interval '1 microsecond');
    if p_counts[i] > 0 then
      update lrs.log_head set
        position = result.positions[i] + p_counts[i],
        stored = firsts[i] + (p_counts[i] - 1) * interval '1 microsecond'
      where tenant_id = p_tenants[i];
    end if;
  end loop;

  insert into lrs.log (tenant_id, position, kind, commitment, stored)
  select u.tenant_id, result.positions[array_position(p_tenants, u.tenant_id)] + u.nth, 1, u.commitment,
    firsts[array_position(p_tenants, u.tenant_id)] + (u.nth - 1) * interval '1 microsecond'
  from unnest(p_tenant, p_nth, p_commitment) as u (tenant_id, nth, commitment);

  insert into lrs.statement (tenant_id, position, id, stored, actor_id, verb_id, activity_id,
    registration, refers_to, voiding, authority_id, version, salt, body, voided)
  select u.tenant_id, result.positions[array_position(p_tenants, u.tenant_id)] + u.nth, u.id,
    firsts[array_position(p_tenants, u.tenant_id)] + (u.nth - 1) * interval '1 microsecond',
    case when u.actor < 0 then result.terms[-u.actor] else u.actor end,
    case when u.verb < 0 then result.terms[-u.verb] else u.verb end,
    case when u.activity < 0 then result.terms[-u.activity] else u.activity end,
    u.registration, u.refers_to, u.voiding,
    case when u.authority < 0 then result.terms[-u.authority] else u.authority end,
    u.version, u.salt, u.body,
    not u.voiding and coalesce((
      select true from lrs.statement v
      where v.tenant_id = u.tenant_id and v.refers_to = u.id and v.voiding limit 1), false)
  from unnest(p_tenant, p_nth, p_id, p_actor, p_verb, p_activity, p_registration, p_refers_to,
      p_voiding, p_authority, p_version, p_salt, p_body)
    as u (tenant_id, nth, id, actor, verb, activity, registration, refers_to, voiding, authority,
      version, salt, body);

  -- A link names its statement by where that stands in the group.
  if cardinality(p_agents) > 0 then
    insert into lrs.statement_agent (tenant_id, agent_id, position)
    select p_tenant[u.at], case when u.term < 0 then result.terms[-u.term] else u.term end,
      result.positions[array_position(p_tenants, p_tenant[u.at])] + p_nth[u.at]
    from unnest(p_agents, p_agents_of) as u (term, at);
  end if;
  if cardinality(p_related_agents) > 0 then
    insert into lrs.statement_related_agent (tenant_id, agent_id, position)
    select p_tenant[u.at], case when u.term < 0 then result.terms[-u.term] else u.term end,
      result.positions[array_position(p_tenants, p_tenant[u.at])] + p_nth[u.at]
    from unnest(p_related_agents, p_related_agents_of) as u (term, at);
  end if;
  if cardinality(p_related_activities) > 0 then
    insert into lrs.statement_related_activity (tenant_id, activity_id, position)
    select p_tenant[u.at], case when u.term < 0 then result.terms[-u.term] else u.term end,
      result.positions[array_position(p_tenants, p_tenant[u.at])] + p_nth[u.at]
    from unnest(p_related_activities, p_related_activities_of) as u (term, at);
  end if;

  for i in 1 .. cardinality(p_tenants) loop
    if p_counts[i] > 0 then
      result.stored[i] := firsts[i] + (p_counts[i] - 1) * interval '1 microsecond';
      result.positions[i] := result.positions[i] + p_counts[i];
    end if;
  end loop;
  return result;
end
$$;
revoke execute on function lrs.store from public;
grant execute on function lrs.store to "${app}";
