-- One row per change, written in the editing transaction and deleted when Elasticsearch has confirmed the projection.
create table outbox (
    id              bigint generated always as identity primary key,
    -- 'fiche', or 'territories' when reference data was replaced
    aggregate       text not null check (aggregate in ('fiche', 'territories')),
    fiche_id        uuid,
    version         bigint not null,
    created_at      timestamptz not null default now(),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error      text
);
create index outbox_due on outbox (next_attempt_at, id);
-- The rebuild asks whether a fiche has a change that is still on its way.
create index outbox_fiche on outbox (fiche_id);

create table import_run (
    id          bigint generated always as identity primary key,
    kind        text not null,
    file_name   text not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    accepted    bigint not null,
    changed     bigint not null,
    unchanged   bigint not null,
    withdrawn   bigint not null,
    rejected    bigint not null
);

-- The indexer reads everything and takes rows off the outbox; nothing else.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        grant usage on schema public to repere_indexer;
        grant select on all tables in schema public to repere_indexer;
        alter default privileges in schema public grant select on tables to repere_indexer;
        grant update, delete on outbox to repere_indexer;
    end if;
end $$;
