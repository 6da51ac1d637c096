-- Territories that people name: the départements of an AGIR operator, the ground of a DDETS, an EPCI, any other set. They are made of
-- reference territories; two AGIR operators are never in charge of one département on one day (the register checks, under a table lock).
create table territory (
    id         uuid primary key,
    -- part of public addresses: never changes
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind       text not null check (kind in ('agir', 'ddets', 'epci', 'custom')),
    name       text not null,
    valid_from date not null,
    -- the last day, included; null as long as no end is known
    valid_to   date,
    service    text,
    phone      text,
    mail       text,
    website    text,
    -- grows with every change; also the external version of the search document
    version    bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check (valid_to >= valid_from)
);

create table territory_part (
    territory_id uuid not null references territory,
    kind         text not null check (kind in ('region', 'departement', 'epci', 'commune')),
    code         text not null,
    primary key (territory_id, kind, code)
);

-- One row per change, never changed: what the territory was before (null for the first) and what it became.
create table territory_history (
    id           bigint generated always as identity primary key,
    territory_id uuid not null references territory,
    version      bigint not null,
    changed_at   timestamptz not null,
    changed_by   text not null,
    reason       text,
    before       jsonb,
    after        jsonb not null,
    unique (territory_id, version)
);

-- A change of one such territory goes to the index alone, without the reference territories.
alter table outbox drop constraint outbox_aggregate_check;
alter table outbox add constraint outbox_aggregate_check check (aggregate in ('fiche', 'territories', 'territory'));
alter table outbox add column territory_id uuid;
alter table outbox add constraint outbox_territory_check check ((aggregate = 'territory') = (territory_id is not null));
