-- A delivered statement is in the record store; here only its id stays, so that it is not sent twice.
update play_statement set body = '' where delivered is not null;
