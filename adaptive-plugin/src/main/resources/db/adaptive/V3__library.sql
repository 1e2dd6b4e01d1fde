-- The authors' library: packages as they were brought in, what was found in them and what authors
-- decided. The files lie in the content folder, one a package.
create table library_item (
  tenant_id     bigint      not null,
  id            uuid        not null,
  course_id     uuid        not null,             -- the same for all editions of a course
  edition       integer     not null,             -- from 1
  family_id     uuid        not null,             -- the same for all language versions of a course
  file_name     text        not null,
  bytes         bigint      not null,
  sha256        bytea       not null,
  received_at   timestamptz not null,
  received_by   text        not null,
  state         text        not null,
  problem       text        not null default '',  -- JSON; why it was refused
  readings      integer     not null default 0,   -- how often reading it was begun
  reading_until timestamptz,                      -- who reads it now has it until then
  title         text        not null default '',
  format        text        not null default '',
  language      text        not null default '',
  identifier    text        not null default '',
  words         integer     not null default 0,
  seconds       bigint      not null default 0,
  rights        text        not null default 'UNSAID',
  rights_note   text        not null default '',
  activity_iri  text        not null default '',  -- under which it was published last
  entry_id      uuid,                             -- the edition in the catalogue
  published_at  timestamptz,
  withdrawn_at  timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, sha256)
);
create index library_item_of_course on library_item (tenant_id, course_id);
create index library_item_unread on library_item (received_at) where state in ('WAITING', 'READING');

create table library_reading (
  tenant_id bigint not null,
  item_id   uuid   not null,
  reading   text   not null,   -- JSON: what was found
  features  text   not null,   -- JSON: what a classifier learns from; numbers and stems, not the text
  sketch    text   not null,   -- what it is compared by
  primary key (tenant_id, item_id),
  foreign key (tenant_id, item_id) references library_item (tenant_id, id) on delete cascade
);

create table library_tag (
  tenant_id  bigint           not null,
  item_id    uuid             not null,
  number     integer          not null,
  dimension  text             not null,
  value      text             not null,
  proposed   text             not null,   -- the value as proposed; empty if a person added it
  verdict    text             not null,
  confidence double precision not null,
  method     text             not null,
  passage    text             not null,
  carried    integer          not null default 0,   -- the edition whose tag this was before
  look       boolean          not null default false, -- what it rested on is no longer there
  decided_by text             not null default '',
  decided_at timestamptz,
  primary key (tenant_id, item_id, number),
  foreign key (tenant_id, item_id) references library_item (tenant_id, id) on delete cascade
);

create table library_question (
  tenant_id  bigint  not null,
  item_id    uuid    not null,
  number     integer not null,
  found      text    not null,   -- JSON: as it stands in the package
  asked      text    not null,   -- JSON: as an author corrected it
  verdict    text    not null,
  decided_by text    not null default '',
  decided_at timestamptz,
  primary key (tenant_id, item_id, number),
  foreign key (tenant_id, item_id) references library_item (tenant_id, id) on delete cascade
);

-- Each decision on tags with what was before, so that it can be undone.
create table library_change (
  id         bigint generated always as identity primary key,
  tenant_id  bigint      not null,
  at         timestamptz not null,
  who        text        not null,
  kind       text        not null,
  about      text        not null,   -- what the sentence about it names
  items      integer     not null,
  steps      text        not null,   -- JSON: each tag before and after
  undone_by  text        not null default '',
  undone_at  timestamptz
);
create index library_change_of_tenant on library_change (tenant_id, id);

-- A package on its way in, in pieces; its bytes lie in the content folder.
create table library_upload (
  tenant_id bigint      not null,
  id        uuid        not null,
  file_name text        not null,
  bytes     bigint      not null,
  received  bigint      not null,
  who       text        not null,
  touched   timestamptz not null,
  primary key (tenant_id, id)
);

-- Opened previews: the content host of each, and whose package it shows.
create table library_preview (
  label_hash bytea       not null primary key,
  tenant_id  bigint      not null,
  item_id    uuid        not null,
  expert     boolean     not null,
  expires    timestamptz not null,
  foreign key (tenant_id, item_id) references library_item (tenant_id, id) on delete cascade
);

grant select, insert, update, delete
  on library_item, library_reading, library_tag, library_question, library_change, library_upload,
     library_preview
  to "${app}";
