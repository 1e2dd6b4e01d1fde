-- Erasing. The log stays as it is, gap-free and append-only: what goes is the statement that an entry
-- was made for, its salt included, so that the commitment proves nothing of anybody any more.
-- kind 2 in lrs.log = statements were erased: commitment = SHA-256(salt || entry) of lrs.erasure.
-- The application still cannot change or delete a statement. It can call the functions below, which
-- belong to the owner: each erases and writes down that it did so, in one transaction.

-- How often something was forgotten: a node that remembers less has to forget what it remembers.
alter table lrs.log_head add column erasures bigint not null default 0;

create table lrs.erasure (
  tenant_id bigint not null,
  position  bigint not null,   -- in the log
  salt      bytea not null,
  entry     text not null,     -- JSON: the positions that were erased, and why; never of whom
  primary key (tenant_id, position)
);

-- The ids that nobody may use again, as salted hashes: an id may be made from a name.
create table lrs.erasure_salt (
  tenant_id bigint primary key references lrs.tenant (id),
  salt      bytea not null
);
create table lrs.erased_statement (
  tenant_id bigint not null,
  id_hash   bytea not null check (octet_length(id_hash) = 32),
  position  bigint not null,   -- where it stood
  primary key (tenant_id, id_hash)
);

create function lrs.random_salt() returns bytea language sql volatile
  return uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- The lock that the writer of statements takes, see LogHeads.
create function lrs.hold_head(p_tenant bigint) returns lrs.log_head
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  head lrs.log_head;
begin
  select * into strict head from lrs.log_head h where h.tenant_id = p_tenant for update;
  perform pg_advisory_xact_lock(1265591666, (p_tenant % 2147483647)::int);
  return head;
end
$$;

-- Erases the statements at these positions, with the links that are named: of each link table the
-- numbers and, in the same order, the positions. The positions that were erased; null if none was.
create function lrs.erase_statements(
  p_tenant bigint, p_positions bigint[],
  p_agents bigint[], p_agents_at bigint[],
  p_related_agents bigint[], p_related_agents_at bigint[],
  p_related_activities bigint[], p_related_activities_at bigint[],
  p_files text[], p_files_at bigint[],
  p_why jsonb) returns bigint[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head   lrs.log_head;
  gone   bigint[];
  salt   bytea := lrs.random_salt();
  entry  text;
begin
  head := lrs.hold_head(p_tenant);
  insert into lrs.erasure_salt values (p_tenant, lrs.random_salt()) on conflict do nothing;
  with erased as (
    delete from lrs.statement s where s.tenant_id = p_tenant and s.position = any (p_positions)
    returning s.id, s.position
  ), kept as (
    insert into lrs.erased_statement
    select p_tenant, sha256(k.salt || uuid_send(e.id)), e.position
    from erased e, lrs.erasure_salt k where k.tenant_id = p_tenant
    returning position
  )
  select array_agg(position order by position) into gone from kept;
  if gone is null then
    return null;
  end if;

  delete from lrs.statement_agent l using unnest(p_agents, p_agents_at) u (term, at)
  where l.tenant_id = p_tenant and l.agent_id = u.term and l.position = u.at and u.at = any (gone);
  delete from lrs.statement_related_agent l
  using unnest(p_related_agents, p_related_agents_at) u (term, at)
  where l.tenant_id = p_tenant and l.agent_id = u.term and l.position = u.at and u.at = any (gone);
  delete from lrs.statement_related_activity l
  using unnest(p_related_activities, p_related_activities_at) u (term, at)
  where l.tenant_id = p_tenant and l.activity_id = u.term and l.position = u.at
    and u.at = any (gone);
  delete from lrs.statement_attachment l using unnest(p_files, p_files_at) u (sha2, at)
  where l.tenant_id = p_tenant and l.sha2 = u.sha2 and l.position = u.at and u.at = any (gone);

  entry := (jsonb_build_object('erased', to_jsonb(gone)) || p_why)::text;
  head.position := head.position + 1;
  head.stored := greatest(head.stored + interval '1 microsecond', clock_timestamp());
  insert into lrs.log (tenant_id, position, kind, commitment, stored)
  values (p_tenant, head.position, 2, sha256(salt || convert_to(entry, 'UTF8')), head.stored);
  insert into lrs.erasure values (p_tenant, head.position, salt, entry);
  update lrs.log_head h set position = head.position, stored = head.stored
  where h.tenant_id = p_tenant;
  return gone;
end
$$;

-- Forgets the names of these agents and the definitions of these activities; and of these terms
-- those that no statement uses any more. An authority that must not be known is replaced by one that
-- nobody is. The number of terms that are gone.
create function lrs.forget_terms(
  p_tenant bigint, p_names bigint[], p_definitions bigint[], p_terms bigint[],
  p_authorities bigint[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint[];
begin
  perform lrs.hold_head(p_tenant);
  delete from lrs.agent_name where tenant_id = p_tenant and agent_id = any (p_names);
  delete from lrs.activity_definition
  where tenant_id = p_tenant and activity_id = any (p_definitions);
  with unused as (
    delete from lrs.term t
    where t.tenant_id = p_tenant and t.id = any (p_terms) and t.kind in (1, 2, 3)
      and not exists (select from lrs.statement s where s.tenant_id = p_tenant
        and t.kind = 1 and s.actor_id = t.id)
      and not exists (select from lrs.statement s where s.tenant_id = p_tenant
        and t.kind = 2 and s.verb_id = t.id)
      and not exists (select from lrs.statement s where s.tenant_id = p_tenant
        and t.kind = 3 and s.activity_id = t.id)
      and not exists (select from lrs.statement_agent l where l.tenant_id = p_tenant
        and l.agent_id = t.id)
      and not exists (select from lrs.statement_related_agent l where l.tenant_id = p_tenant
        and l.agent_id = t.id)
      and not exists (select from lrs.statement_related_activity l where l.tenant_id = p_tenant
        and l.activity_id = t.id)
    returning t.id
  )
  select coalesce(array_agg(id), '{}') into gone from unused;
  delete from lrs.activity_definition where tenant_id = p_tenant and activity_id = any (gone);
  delete from lrs.agent_name where tenant_id = p_tenant and agent_id = any (gone);
  with replaced as (
    select t.id, format(
      '{"objectType":"Agent","account":{"homePage":"https://w3id.org/koers/erased","name":"%s"}}',
      gen_random_uuid()) as text
    from lrs.term t where t.tenant_id = p_tenant and t.kind = 4 and t.id = any (p_authorities)
  )
  update lrs.term t set text = r.text, hash = sha256(convert_to(r.text, 'UTF8'))
  from replaced r where t.id = r.id;
  update lrs.log_head set erasures = erasures + 1 where tenant_id = p_tenant;
  return cardinality(gone);
end
$$;

-- A JSON text as its reader would read it: without escapes, in one spelling.
create function lrs.unescaped(p_text text) returns text
language plpgsql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
begin
  return replace(p_text, '\u0000', '')::jsonb::text;
exception when others then
  return replace(p_text, '\/', '/');
end
$$;

-- Whether a text says what the pattern finds. The needles are what it has in lower case (of ASCII)
-- where it finds something; they are there because a pattern is slow to look for.
create function lrs.says(p_text text, p_needles text[], p_pattern text) returns boolean
language plpgsql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
declare
  said   text := lower(p_text collate "C");
  needle text;
begin
  foreach needle in array p_needles loop
    if strpos(said, needle) > 0 and said ~ p_pattern then
      return true;
    end if;
  end loop;
  if strpos(said, '\') > 0 then
    said := lower(lrs.unescaped(p_text) collate "C");
    foreach needle in array p_needles loop
      if strpos(said, needle) > 0 and said ~ p_pattern then
        return true;
      end if;
    end loop;
  end if;
  return false;
end
$$;

-- The same of bytes that may be a text.
create function lrs.says(p_bytes bytea, p_needles text[], p_pattern text) returns boolean
language plpgsql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
begin
  return lrs.says(convert_from(p_bytes, 'UTF8'), p_needles, p_pattern);
exception when others then
  return lrs.says(encode(p_bytes, 'escape'), p_needles, p_pattern);
end
$$;

-- Where a text can stand: every column of text or bytes of every table of Koers.
create function lrs.searchable()
returns table (place text, relation regclass, attribute name, type text, of_tenant boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select format('%I.%I.%I', n.nspname, c.relname, a.attname), c.oid::regclass, a.attname,
         format_type(a.atttypid, null),
         exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id'
           and not t.attisdropped)
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('lrs', 'adaptive')
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and has_table_privilege(c.oid, 'select')
    and format_type(a.atttypid, null)
      in ('text', 'character varying', 'text[]', 'bytea', 'json', 'jsonb')
  order by 1
$$;

-- How many rows of the tenant, or of nobody, say it in one of those places, or have one of these
-- hashes there. It reads what the application may not, and gives away a number only.
create function lrs.search_place(
  p_tenant bigint, p_place text, p_needles text[], p_pattern text, p_hashes bytea[])
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  looked record;
  hits   bigint;
begin
  select * into strict looked from lrs.searchable() s where s.place = p_place;
  execute format('select count(*) from %s where %s and %s', looked.relation,
    case when looked.of_tenant then '(tenant_id = $1 or tenant_id is null)'
      else '$1 is not null' end,
    case looked.type
      when 'bytea' then format('(lrs.says(%1$I, $2, $3) or %1$I = any ($4))', looked.attribute)
      else format('lrs.says(%I::text, $2, $3)', looked.attribute) end)
  into hits using p_tenant, p_needles, p_pattern, p_hashes;
  return hits;
end
$$;

-- What other rooms keep of a person: credentials lose their name, or are disabled under another key;
-- what could not be brought in from elsewhere goes; authorities of other stores become nobody;
-- what a target answered is emptied. Tables of rooms that are not there are passed over.
create function lrs.forget_elsewhere(p_tenant bigint, p_needles text[], p_pattern text)
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed bigint := 0;
  total   bigint := 0;
  step    record;
begin
  for step in select * from (values
    ('lrs.credential', $q$update lrs.credential set name = 'erased'
       where tenant_id = $1 and lrs.says(name, $2, $3)$q$),
    ('lrs.credential', $q$update lrs.credential
       set disabled = now(), key = 'erased-' || gen_random_uuid()
       where tenant_id = $1 and lrs.says(key, $2, $3)$q$),
    ('lrs.migration_refusal', $q$delete from lrs.migration_refusal where tenant_id = $1
       and (lrs.says(body, $2, $3) or lrs.says(finding, $2, $3) or lrs.says(place, $2, $3))$q$),
    ('lrs.original_authority', $q$update lrs.original_authority set text = '{}'
       where tenant_id = $1 and lrs.says(text, $2, $3)$q$),
    ('lrs.delivery', $q$update lrs.delivery set answer = null
       where tenant_id = $1 and lrs.says(answer, $2, $3)$q$)
  ) as steps (relation, change) loop
    if to_regclass(step.relation) is not null then
      execute step.change using p_tenant, p_needles, p_pattern;
      get diagnostics changed = row_count;
      total := total + changed;
    end if;
  end loop;
  return total;
end
$$;

-- A removal, so that it can be shown to have happened: of whom is a salted hash, which proves it to
-- who knows the identifiers and tells it to nobody else.
create table lrs.removal (
  tenant_id   bigint not null references lrs.tenant (id),
  id          uuid not null,
  started     timestamptz not null default clock_timestamp(),
  ended       timestamptz,
  state       text not null check (state in ('running', 'complete', 'failed')),
  person_salt bytea not null,
  person_hash bytea not null check (octet_length(person_hash) = 32),
  report      text not null,   -- JSON: counts and places, no identity
  primary key (tenant_id, id)
);

-- How long what is kept, by tenant and purpose. A rule of kind 'remove' takes what is older than
-- its period away; one of kind 'keep' protects what is younger than its own, or for good without.
create table lrs.retention_rule (
  tenant_id bigint not null references lrs.tenant (id),
  id        bigint generated always as identity,
  name      text not null,
  kind      text not null check (kind in ('remove', 'keep')),
  verb      text,
  activity  text,              -- the object, or anywhere among the context's activities
  period    text,              -- ISO 8601, such as P2Y
  enabled   boolean not null default false,
  last_run  timestamptz,
  primary key (tenant_id, id),
  check (kind = 'keep' or period is not null)
);
create table lrs.retention_run (
  tenant_id bigint not null references lrs.tenant (id),
  id        bigint generated always as identity,
  rule_id   bigint not null,
  rule      text not null,     -- as it was then
  at        timestamptz not null default clock_timestamp(),
  removed   bigint not null,
  primary key (tenant_id, id)
);

revoke execute on function lrs.hold_head, lrs.erase_statements, lrs.forget_terms,
  lrs.forget_elsewhere, lrs.searchable, lrs.search_place from public;
grant execute on function lrs.erase_statements, lrs.forget_terms, lrs.forget_elsewhere,
  lrs.searchable, lrs.search_place to "${app}";
grant select on lrs.erasure, lrs.erasure_salt, lrs.erased_statement to "${app}";
grant select, insert, update (ended, state, report) on lrs.removal to "${app}";
grant select, insert, update (enabled, last_run), delete on lrs.retention_rule to "${app}";
grant select, insert on lrs.retention_run to "${app}";

-- So that a removal can end with VACUUM. Older versions of PostgreSQL leave that to autovacuum.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on lrs.statement, lrs.statement_agent, lrs.statement_related_agent,'
      || ' lrs.statement_related_activity, lrs.statement_attachment, lrs.term, lrs.agent_name,'
      || ' lrs.activity_definition, lrs.document, lrs.attachment, lrs.attachment_chunk to "${app}"';
  end if;
end
$$;
