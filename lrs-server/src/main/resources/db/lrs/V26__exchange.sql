-- Addresses where a launch is exchanged for a credential. There is none before an administrator makes
-- one; each ends. The key is no secret: it stands in packages.
create table lrs.exchange (
  tenant_id  bigint not null references lrs.tenant (id),
  key        text primary key,
  name       text not null default '',
  origins    text not null check (origins <> ''),
  home_pages text not null default '',
  unverified boolean not null default false,
  expires    timestamptz not null,
  created    timestamptz not null default now(),
  disabled   timestamptz
);
select lrs.protect('lrs.exchange');

-- Tickets that were used, until the launch is over: by pages of which origin, and how often.
create table lrs.exchange_ticket (
  tenant_id bigint not null references lrs.tenant (id),
  ticket    uuid not null,
  origin    text not null,
  uses      int not null default 1,
  until     timestamptz not null,
  primary key (tenant_id, ticket)
);
create index on lrs.exchange_ticket (tenant_id, until);
select lrs.protect('lrs.exchange_ticket');
grant select, insert, delete, update (uses) on lrs.exchange_ticket to "${app}";

-- A page asks before anybody knows the tenant: an address is found by its whole key, one at a time.
create function lrs.exchange_of(p_key text)
returns table (tenant_id bigint, tenant text, key text, name text, origins text, home_pages text,
  unverified boolean, expires timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.tenant_id, t.name, e.key, e.name, e.origins, e.home_pages, e.unverified, e.expires
  from lrs.exchange e join lrs.tenant t on t.id = e.tenant_id
  where e.key = p_key and e.disabled is null
$$;
revoke execute on function lrs.exchange_of from public;
grant execute on function lrs.exchange_of to "${app}";

-- The question that a browser asks first may be about an exchange, and about what came from it.
create or replace function lrs.allowed_origins() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select unnest(string_to_array(origins, ' ')) from lrs.credential
  where origins <> '' and disabled is null and (expires is null or expires > now())
  union
  select unnest(string_to_array(origins, ' ')) from lrs.exchange
  where disabled is null and expires > now()
$$;
