-- What an erasure left behind.

-- A statement takes with it what others wrote down of it: ids and registrations may be made from a
-- name, and what its source said of it is about the same person.
create function lrs.forget_traces() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from lrs.xapi_profile_finding f using gone g
  where f.tenant_id = g.tenant_id and f.statement_id = g.id;
  delete from lrs.xapi_profile_pattern p using gone g
  where p.tenant_id = g.tenant_id and p.registration = g.registration
    and not exists (select from lrs.statement s
      where s.tenant_id = p.tenant_id and s.registration = p.registration);
  update lrs.xapi_profile_pattern p set broken_by = null from gone g
  where p.tenant_id = g.tenant_id and p.broken_by = g.id;
  delete from lrs.provenance p using gone g
  where p.tenant_id = g.tenant_id and p.position = g.position;
  return null;
end
$$;
create trigger statement_takes_its_traces after delete on lrs.statement
  referencing old table as gone for each statement execute function lrs.forget_traces();

-- An authority of another store is kept by the SHA-256 of its text, which whoever guesses the text can
-- compute: when it is forgotten, that goes too, wherever it stands.
create function lrs.rename_authority() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update lrs.provenance p set original_authority = new.hash
  where p.tenant_id = new.tenant_id and p.original_authority = old.hash;
  return null;
end
$$;
create trigger authority_is_renamed after update of hash on lrs.original_authority
  for each row execute function lrs.rename_authority();
revoke execute on function lrs.forget_traces, lrs.rename_authority from public;

-- Nobody changes provenance, but the two triggers above do.
drop trigger provenance_is_append_only on lrs.provenance;
create trigger provenance_is_append_only
  before update or delete or truncate on lrs.provenance
  for each statement when (pg_trigger_depth() = 0) execute function lrs.refuse_change();

-- As in V9; and sessions of staff end, reasons of failures and messages of runs are emptied.
create or replace function lrs.forget_elsewhere(p_tenant bigint, p_needles text[], p_pattern text)
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed bigint := 0;
  total   bigint := 0;
  step    text;
begin
  foreach step in array array[
    $q$update lrs.credential set name = 'erased'
       where tenant_id = $1 and lrs.says(name, $2, $3)$q$,
    $q$update lrs.credential set disabled = now(), key = 'erased-' || gen_random_uuid()
       where tenant_id = $1 and lrs.says(key, $2, $3)$q$,
    $q$delete from lrs.migration_refusal where tenant_id = $1
       and (lrs.says(body, $2, $3) or lrs.says(finding, $2, $3) or lrs.says(place, $2, $3))$q$,
    $q$update lrs.migration_run set message = '' where tenant_id = $1 and lrs.says(message, $2, $3)$q$,
    $q$update lrs.migration_run set source = 'erased' where tenant_id = $1 and lrs.says(source, $2, $3)$q$,
    $q$update lrs.original_authority set text = '{}', hash = lrs.random_salt()
       where tenant_id = $1 and lrs.says(text, $2, $3)$q$,
    $q$update lrs.delivery set answer = null where tenant_id = $1 and lrs.says(answer, $2, $3)$q$,
    $q$update lrs.forwarding_target set last_reason = null
       where tenant_id = $1 and lrs.says(last_reason, $2, $3)$q$,
    $q$delete from lrs.staff_session
       where tenant_id = $1 and (lrs.says(person, $2, $3) or lrs.says(name, $2, $3))$q$
  ] loop
    execute step using p_tenant, p_needles, p_pattern;
    get diagnostics changed = row_count;
    total := total + changed;
  end loop;
  return total;
end
$$;

-- As in V9; but of bytes that are no UTF-8, those that are no ASCII part words, as they may be anything,
-- and they may be Latin-1. Before, the digits of their escapes hid the word that followed.
create or replace function lrs.says(p_bytes bytea, p_needles text[], p_pattern text) returns boolean
language plpgsql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
begin
  return lrs.says(convert_from(p_bytes, 'UTF8'), p_needles, p_pattern);
exception when others then
  begin
    return lrs.says(regexp_replace(encode(p_bytes, 'escape'), '\\[0-7]{3}', ' ', 'g'), p_needles, p_pattern)
      or lrs.says(convert_from(p_bytes, 'LATIN1'), p_needles, p_pattern);
  exception when others then
    return false;
  end;
end
$$;
