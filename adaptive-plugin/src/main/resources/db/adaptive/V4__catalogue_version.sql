-- Nodes keep a tenant's published activities in memory and ask only whether they are still the same.
create table catalogue_version (
  tenant_id bigint primary key,
  version   bigint not null
);
grant select, insert, update on catalogue_version to "${app}";
