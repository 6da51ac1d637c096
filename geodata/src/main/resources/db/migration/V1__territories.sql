-- Reference territories. Codes are INSEE codes as text; positions and boundaries are WGS84, longitude first.

create table region (
    code text primary key,
    name text not null
);

create table departement (
    code   text primary key,
    name   text not null,
    region text references region,
    -- 'collectivite': an overseas collectivity, which has communes but is no département
    kind   text not null check (kind in ('departement', 'collectivite'))
);

create table epci (
    code text primary key,
    name text not null,
    type text not null
);

create table commune (
    code         text primary key,
    name         text not null,
    departement  text not null references departement,
    epci         text references epci,
    population   bigint not null default 0,
    postal_codes text[] not null default '{}',
    point        geometry(Point, 4326) not null,
    -- what the point stands for: the commune itself, or an estimate from a wider neighbourhood
    precision    text not null check (precision in ('commune', 'postal-code', 'arrondissement', 'departement')),
    -- INSEE's subdivision of the département; not a municipal arrondissement
    arrondissement text
);
create index commune_departement on commune (departement);
create index commune_postal_codes on commune using gin (postal_codes);
create index commune_point on commune using gist (point);

-- Former codes, communes déléguées and municipal arrondissements, each resolving to a present commune.
-- A commune déléguée may bear the code of a present commune: present communes are looked up first.
create table commune_alias (
    code         text primary key,
    name         text,
    kind         text not null check (kind in ('arrondissement-municipal', 'deleguee', 'associee', 'ancien-code')),
    commune      text not null references commune,
    postal_codes text[] not null default '{}',
    population   bigint not null default 0,
    point        geometry(Point, 4326)
);

create table boundary (
    kind    text not null check (kind in ('region', 'departement', 'epci', 'commune')),
    code    text not null,
    area    geometry(MultiPolygon, 4326) not null,
    source  text not null,
    vintage text not null,
    primary key (kind, code)
);
create index boundary_area on boundary using gist (area);

-- Where each kind of reference data came from, and when it was taken in.
create table reference_vintage (
    dataset    text primary key,
    source     text not null,
    vintage    text not null,
    loaded_at  timestamptz not null default now(),
    row_count  bigint not null
);
