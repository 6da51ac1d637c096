create table structure (
    id       uuid primary key,
    source   text not null,
    local_id text not null,
    name     text not null,
    acronym  text,
    siret    text,
    website  text,
    phone    text,
    mail     text,
    unique (source, local_id)
);

create table fiche (
    id                   uuid primary key,
    kind                 text not null check (kind in ('dispositif', 'demarche')),
    slug                 text not null unique,
    status               text not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    -- grows with every change; also the external version of the search document
    version              bigint not null,
    source               text not null,
    local_id             text not null,
    licence              text,
    attribution          text,
    source_url           text,
    -- what was last imported, so that an unchanged line is recognised without reading the fiche
    content_hash         text,
    structure_id         uuid references structure,
    main_theme           text not null,
    secondary_themes     text[] not null default '{}',
    needs                text[] not null default '{}',
    online               boolean not null,
    national             boolean not null,
    -- codes such as departement:21 that the zone names; empty when national, or when held online only
    zone                 text[] not null default '{}',
    -- Criteria: null means "not stated".
    statuses             text[],
    profiles             text[],
    age_min              integer,
    age_max              integer,
    french_levels        text[],
    reception_languages  text[],
    price                text check (price in ('free', 'pay')),
    amounts              jsonb,
    commitment_min       integer,
    commitment_max       integer,
    commitment_unit      text,
    frequency_times      integer,
    frequency_per        text,
    days                 text[],
    conditions           text[],
    referral             text[],
    modes                text[],
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    published_on         date,
    verified_on          date,
    next_verification_on date,
    unique (source, local_id),
    check (cardinality(secondary_themes) <= 2),
    check (kind = 'dispositif' or (national and cardinality(zone) = 0))
);
-- The rebuild reads published fiches in the order of their id.
create index fiche_published on fiche (id) where status = 'PUBLISHED';
create index fiche_zone on fiche using gin (zone);
create index fiche_structure on fiche (structure_id);

create table fiche_text (
    fiche_id       uuid not null references fiche on delete cascade,
    language       text not null,
    title          text not null,
    brand          text,
    summary        text,
    what           text,
    why            text,
    how            text[] not null default '{}',
    next           text,
    administration text,
    primary key (fiche_id, language)
);

create table fiche_place (
    fiche_id      uuid not null references fiche on delete cascade,
    position      integer not null,
    name          text,
    street        text,
    postal_code   text,
    commune       text references commune,
    departement   text references departement,
    point         geometry(Point, 4326),
    precision     text check (precision in ('address', 'street', 'commune', 'postal-code', 'departement')),
    phone         text,
    mail          text,
    opening_hours text,
    primary key (fiche_id, position)
);
create index fiche_place_point on fiche_place using gist (point);
create index fiche_place_commune on fiche_place (commune);
create index fiche_place_departement on fiche_place (departement);
