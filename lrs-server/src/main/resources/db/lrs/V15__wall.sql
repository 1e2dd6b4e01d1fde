-- A session of staff is found by the hash of its cookie, 256 random bits, before anybody knows the
-- tenant, and can be looked for in no other way: its rule is its own.
alter table lrs.staff_session enable row level security;
create policy found_by_its_cookie on lrs.staff_session to "${app}" using (true);

-- Behind the second wall: the tables that came after V5.
select lrs.protect_all();
