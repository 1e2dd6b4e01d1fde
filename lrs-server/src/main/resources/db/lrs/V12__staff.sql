-- Who of the staff is signed in. Only the SHA-256 of the cookie's 256 random bits is kept.
create table lrs.staff_session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  tenant_id  bigint not null references lrs.tenant (id),
  person     text not null,
  name       text not null,
  roles      text not null,
  everywhere boolean not null,
  created    timestamptz not null default now(),
  used       timestamptz not null default now()
);

-- Failed sign-ins by the address they came from, for a day. Nobody is known then, so no tenant is.
create table lrs.sign_in_failure (
  source   text primary key,
  failures int not null,
  last     timestamptz not null
);

grant select, insert, delete on lrs.staff_session to "${app}";
grant update (tenant_id, used) on lrs.staff_session to "${app}";
grant select, insert, update, delete on lrs.sign_in_failure to "${app}";
