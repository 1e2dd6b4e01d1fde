-- Each window that opens a SCO is given a session number of its own, before it commits anything.
alter table sco_state add column launched integer not null default 0;
update sco_state set launched = session;
alter table sco_state alter column launched drop default;

-- A delivered statement is in the record store; here only its id stays, so that it is not sent twice.
update play_statement set body = '' where delivered is not null;
