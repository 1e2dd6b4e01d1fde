-- Who did what with data and keys: takes new rows and nothing else.
create table lrs.access_log (
  tenant_id bigint not null references lrs.tenant (id),
  number    bigint generated always as identity,
  at        timestamptz not null default clock_timestamp(),
  who       text not null,
  what      text not null,
  about     text not null,
  primary key (tenant_id, number)
);
create trigger access_log_is_append_only
  before update or delete or truncate on lrs.access_log
  for each statement execute function lrs.refuse_change();

-- An end, a secret that is on its way out, a version for requests that name none, and the origins
-- of pages that may use the key from a browser, one blank apart.
alter table lrs.credential
  add column expires         timestamptz,
  add column old_secret_hash bytea check (octet_length(old_secret_hash) = 32),
  add column old_until       timestamptz,
  add column version         text,
  add column origins         text not null default '';
-- Disabled: it can be enabled again.
alter table lrs.credential rename column revoked to disabled;

-- The administrator's page works as the application.
grant insert on lrs.tenant, lrs.log_head to "${app}";
grant insert,
  update (secret_hash, name, scopes, disabled, expires, old_secret_hash, old_until, version, origins)
  on lrs.credential to "${app}";
grant select, insert on lrs.access_log to "${app}";

-- The second wall between tenants. The application sees and writes rows of those tenants only that
-- its transaction has named (see TenantWall), and none where it named nobody. The owner, who migrates,
-- is not held by it, nor are functions that run with the owner's rights.
-- Unsafe for parallel plans: else the check makes scans that a query will not need look dear enough for parallel
-- workers, whose start alone takes longer than the query.
create function lrs.tenants() returns bigint[] language sql stable parallel unsafe
  return nullif(current_setting('koers.tenants', true), '')::bigint[];

-- Puts a table that has a tenant_id behind the wall. The sub-select is read once a query, not once a
-- row; array_position leaves the choice of indexes and the planner's estimates as they are. The + 0
-- makes it dearer to the planner than a plain comparison, so what a query compares is looked at first.
create function lrs.protect(p_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy named_tenants on %s to %I'
    || ' using (array_position((select lrs.tenants()), tenant_id + 0) is not null)', p_table, '${app}');
end
$$;
-- The same for every table that has a tenant_id and is not behind it yet.
create function lrs.protect_all() returns void language plpgsql as $$
declare
  unprotected regclass;
begin
  for unprotected in
    select c.oid from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'lrs'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    perform lrs.protect(unprotected);
  end loop;
end
$$;
select lrs.protect_all();
revoke execute on function lrs.protect, lrs.protect_all from public;

-- A credential is looked for before anybody knows the tenant: by its whole key, one at a time.
create function lrs.credential_of(p_key text) returns setof lrs.credential
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from lrs.credential where key = p_key and disabled is null
$$;
-- So are the origins of pages that any credential is for: a browser asks without a credential.
create function lrs.allowed_origins() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct unnest(string_to_array(origins, ' ')) from lrs.credential
  where origins <> '' and disabled is null and (expires is null or expires > now())
$$;
revoke execute on function lrs.credential_of, lrs.allowed_origins from public;
grant execute on function lrs.credential_of, lrs.allowed_origins to "${app}";
