-- Where fiches come from. A source that an import meets for the first time gets its row by itself; what stands here is what people know
-- of it and its files do not say.
create table source (
    name        text primary key,
    title       text not null,
    licence     text,
    attribution text,
    address     text,
    note        text,
    changed_at  timestamptz not null,
    changed_by  uuid
);
insert into source (name, title, licence, attribution, changed_at)
    select source, source, min(licence), min(attribution), now() from fiche group by source;

-- A source taken out of the public's view as a whole. While it is not taken back no import brings it in again.
create table source_withdrawal (
    id            uuid primary key,
    source        text not null references source,
    reason        text not null,
    withdrawn_at  timestamptz not null,
    withdrawn_by  uuid,
    fiches        bigint not null default 0,
    taken_back_at timestamptz,
    taken_back_by uuid
);
create unique index source_withdrawal_open on source_withdrawal (source) where taken_back_at is null;
-- Which fiches went: those that had been archived before stay so when the source is taken back.
create table source_withdrawal_fiche (
    withdrawal_id uuid not null references source_withdrawal on delete cascade,
    fiche_id      uuid not null,
    primary key (withdrawal_id, fiche_id)
);

-- Which column says what, as it was put together on the page; written out as the YAML of doc/imports.md when it is used.
create table import_mapping (
    name       text primary key check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    form       jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid
);

-- An import asked for on the page, from its files to its report; also the withdrawal of a source and its taking back.
create table import_job (
    id            uuid primary key,
    action        text not null check (action in ('import', 'withdraw', 'restore')),
    state         text not null,
    created_at    timestamptz not null,
    created_by    uuid,
    -- of an import: the kind of files, their names and sizes, and how they are read
    kind          text,
    files         jsonb not null default '[]',
    mapping       text,
    partial       boolean not null default false,
    -- it would withdraw most of a source: somebody must say yes, and said so
    asks          boolean not null default false,
    many          boolean not null default false,
    -- of a withdrawal
    source        text,
    reason        text,
    -- grows while it runs, in bytes of the files or in fiches; alive_at says that somebody is at it
    done          bigint not null default 0,
    total         bigint not null default 0,
    alive_at      timestamptz,
    finished_at   timestamptz,
    preview       jsonb,
    trace         text,
    result        jsonb,
    message       text
);
create index import_job_created on import_job (created_at);
-- The first verdicts of each sort, to be looked at on the page; the whole is in the report.
create table import_verdict (
    job_id   uuid not null references import_job on delete cascade,
    number   integer not null,
    verdict  text not null check (verdict in ('accepted', 'changed', 'unchanged', 'withdrawn', 'rejected', 'warned')),
    place    text,
    fiche_id uuid,
    fiche    text,
    title    text,
    details  jsonb not null default '[]',
    primary key (job_id, number)
);

alter table import_run add column sources text[] not null default '{}';
