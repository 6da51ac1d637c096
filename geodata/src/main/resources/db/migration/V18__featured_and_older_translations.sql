-- The public pages say what is put forward and which translations are older than the French: the indexer reads it, and nobody's name.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        grant select (fiche_id, position) on featured_fiche to repere_indexer;
        grant select (fiche_id, language, section, source_hash, made_at) on translation to repere_indexer;
        grant select on french_section to repere_indexer;
    end if;
end $$;
