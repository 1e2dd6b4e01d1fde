-- When a person is forgotten, each schema of the same owner that keeps something of persons is told:
-- it has a function forget_person with the same arguments, and says how many rows it changed.
alter function lrs.forget_elsewhere(bigint, text[], text) rename to forget_in_store;

create function lrs.forget_elsewhere(p_tenant bigint, p_needles text[], p_pattern text)
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  total   bigint := lrs.forget_in_store(p_tenant, p_needles, p_pattern);
  changed bigint;
  hook    regprocedure;
begin
  for hook in
    select p.oid::regprocedure from pg_proc p
    where p.proname = 'forget_person' and p.pronargs = 3
      and p.proargtypes[0] = 'bigint'::regtype and p.proargtypes[1] = 'text[]'::regtype
      and p.proargtypes[2] = 'text'::regtype
      and p.proowner = (select f.proowner from pg_proc f
        where f.oid = 'lrs.forget_in_store(bigint, text[], text)'::regprocedure)
    order by 1
  loop
    execute format('select %s($1, $2, $3)', hook::oid::regproc)
      into changed using p_tenant, p_needles, p_pattern;
    total := total + changed;
  end loop;
  return total;
end
$$;
revoke execute on function lrs.forget_elsewhere, lrs.forget_in_store from public;
revoke execute on function lrs.forget_in_store from "${app}";
grant execute on function lrs.forget_elsewhere to "${app}";
