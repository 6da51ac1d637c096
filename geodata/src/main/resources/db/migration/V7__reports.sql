-- What readers reported to be wrong with a fiche. No foreign key: a report of a fiche that was deleted meanwhile must not hold up the others.
-- The message is in the reader's own words and may hold personal data: the row goes when it is six months old, whoever read it or not.
create table report (
    id            uuid primary key,
    fiche_id      uuid        not null,
    fiche_version bigint      not null,
    language      text        not null,
    kind          text        not null check (kind in ('address', 'phone', 'hours', 'closed', 'text', 'other')),
    message       text        check (length(message) <= 1000),
    reported_at   timestamptz not null,
    received_at   timestamptz not null default now()
);
create index report_fiche on report (fiche_id);
create index report_reported_at on report (reported_at);

-- The indexer carries reports in and deletes old ones. It never reads what people wrote.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        revoke select on report from repere_indexer;
        grant select (reported_at), insert, delete on report to repere_indexer;
    end if;
end $$;
