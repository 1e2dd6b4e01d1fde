-- Decisions on questions are kept as those on tags are, so that they can be undone.
alter table library_change
  add column questions text not null default '[]';  -- JSON: each question before and after

-- Whether a package can be played here, for lists of packages.
alter table library_reading
  add column playable boolean not null default true;
update library_reading set playable = (reading::jsonb ->> 'unplayable') is null;
