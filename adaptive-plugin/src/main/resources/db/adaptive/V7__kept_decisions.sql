-- What was chosen for whom and why, as it was then. Kept when it differs from the learner's last.
create table decision (
  tenant_id    bigint      not null,
  id           uuid        not null,   -- of its statement too
  pseudonym    text        not null,
  at           timestamptz not null,
  role         text        not null,
  policy       text        not null,   -- name and versions
  up_to        bigint      not null,   -- position in the log
  activity_iri text        not null default '',  -- empty where nothing is next
  title        text        not null default '',
  own          boolean     not null,   -- the learner chose or put off
  body         text        not null,   -- JSON: inputs, reasons, alternatives, contributions
  primary key (tenant_id, id)
);
create index decision_of_learner on decision (tenant_id, pseudonym, at desc);
create index decision_by_time on decision (tenant_id, at desc);

-- The last decision of each learner, so that two requests at once keep one.
create table decision_head (
  tenant_id   bigint not null,
  pseudonym   text   not null,
  fingerprint text   not null,
  id          uuid   not null,
  account     text   not null,   -- as the record store knows the learner, to be forgotten by
  primary key (tenant_id, pseudonym)
);

-- What learners decided themselves; those that have not ended hold.
create table learner_wish (
  position     bigint      generated always as identity primary key,
  tenant_id    bigint      not null,
  pseudonym    text        not null,
  at           timestamptz not null,
  kind         text        not null,   -- CHOOSE, LATER, MODELS_OFF
  activity_iri text        not null default '',
  title        text        not null default '',
  until        date,
  ended        timestamptz
);
create index learner_wish_in_force on learner_wish (tenant_id, pseudonym) where ended is null;

-- What learners say is not right, and what a person answered.
create table objection (
  tenant_id   bigint      not null,
  id          uuid        not null,
  pseudonym   text        not null,
  at          timestamptz not null,
  about       text        not null,   -- ESTIMATE, CHOICE, RECORD
  competency  text        not null default '',
  decision_id uuid,
  body        text        not null,
  answer      text        not null default '',
  answered_by text        not null default '',
  answered_at timestamptz,
  primary key (tenant_id, id)
);
create index objection_of_learner on objection (tenant_id, pseudonym, at desc);

-- What an organisation decided for all its learners.
create table tenant_policy (
  tenant_id  bigint      primary key,
  policy     text        not null default '',   -- empty for that of the setting
  models_off boolean     not null,
  changed_by text        not null,
  changed_at timestamptz not null
);

grant select, insert, update, delete
  on decision, decision_head, learner_wish, objection, tenant_policy to "${app}";

-- Everything of a learner, when the record store forgets the person. Asked by lrs.forget_elsewhere.
-- A short pseudonym may be anybody's on another system: it counts beside its home page only.
-- Of tables that hold on to others, those that are held on to go in a later pass.
create function forget_person(p_tenant bigint, p_needles text[], p_pattern text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  who     text[];
  gone    bigint := 0;
  changed bigint;
  named   text;
  held    boolean := true;
begin
  select coalesce(array_agg(distinct pseudonym), '{}') into who from (
    select pseudonym from adaptive.decision_head
    where tenant_id = p_tenant and lrs.says(account, p_needles, p_pattern)
    union
    select pseudonym from adaptive.learner
    where tenant_id = p_tenant and lrs.says(pseudonym, p_needles, p_pattern)
  ) as found;
  delete from adaptive.attempt_access a using adaptive.attempt t
  where a.tenant_id = p_tenant and t.tenant_id = p_tenant and a.registration = t.registration
    and t.pseudonym = any (who);
  delete from adaptive.sco_state s using adaptive.attempt t
  where s.tenant_id = p_tenant and t.tenant_id = p_tenant and s.registration = t.registration
    and t.pseudonym = any (who);
  for pass in 1 .. 5 loop
    exit when not held;
    held := false;
    for named in
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'adaptive' and c.relkind = 'r'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'pseudonym')
      order by c.relname
    loop
      begin
        execute format('delete from adaptive.%I where tenant_id = $1 and pseudonym = any ($2)', named)
          using p_tenant, who;
        get diagnostics changed = row_count;
        gone := gone + changed;
      exception when foreign_key_violation then
        held := true;
      end;
    end loop;
  end loop;
  if held then
    raise exception 'Rows of a table of schema adaptive hold on to a learner. Let forget_person delete them first.';
  end if;
  return gone;
end
$$;
revoke execute on function forget_person from public;
