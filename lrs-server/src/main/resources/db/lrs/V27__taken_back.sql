-- Readers that keep what they made of statements ask whether any was taken back since: the last that
-- voids another is found by its place in the log. Few statements void, so this costs the others nothing.
create index statement_voiding on lrs.statement (tenant_id, position) where voiding;
