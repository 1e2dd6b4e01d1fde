-- The files that belong to statements, by their SHA-2, once each. What no statement names a day
-- after it was last sent is swept: its request failed.
create table lrs.attachment (
  tenant_id bigint not null references lrs.tenant (id),
  sha2      text not null,
  length    bigint not null,
  sent      timestamptz not null default now(),
  primary key (tenant_id, sha2)
);
create table lrs.attachment_chunk (
  tenant_id bigint not null,
  sha2      text not null,
  number    integer not null,
  bytes     bytea not null,
  primary key (tenant_id, sha2, number),
  foreign key (tenant_id, sha2) references lrs.attachment (tenant_id, sha2) on delete cascade
);
alter table lrs.attachment_chunk alter column bytes set storage external;

create table lrs.statement_attachment (
  tenant_id bigint not null,
  sha2      text not null,
  position  bigint not null,
  primary key (tenant_id, sha2, position)
);

grant select, insert, delete on lrs.attachment, lrs.attachment_chunk to "${app}";
grant update (sent) on lrs.attachment to "${app}";
grant select, insert on lrs.statement_attachment to "${app}";
