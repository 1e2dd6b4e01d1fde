-- As in V22; but bytes with a zero among them are read too. Before, they were no Latin-1 to PostgreSQL,
-- and the search passed over them in silence. Without its zeros, text in UTF-16 is found as well.
create or replace function lrs.says(p_bytes bytea, p_needles text[], p_pattern text) returns boolean
language plpgsql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
declare
  written text := encode(p_bytes, 'escape');
begin
  begin
    return lrs.says(convert_from(p_bytes, 'UTF8'), p_needles, p_pattern);
  exception when character_not_in_repertoire or untranslatable_character then
    null; -- no UTF-8
  end;
  return lrs.says(regexp_replace(written, '\\[0-7]{3}', ' ', 'g'), p_needles, p_pattern)
    or lrs.says(
      convert_from(decode(regexp_replace(written, '\\000|(\\\\)', '\1', 'g'), 'escape'), 'LATIN1'),
      p_needles, p_pattern);
end
$$;
