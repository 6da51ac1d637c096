-- Fiches that may say the same. Comes with PostgreSQL; the owner of a database may create it.
create extension if not exists pg_trgm;

-- Accents off, ligatures apart: enough for French titles, and without another extension.
create function unaccent_fr(words text) returns text language sql immutable strict parallel safe as $$
    select replace(replace(translate(words,
        'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ’',
        'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY'''), 'œ', 'oe'), 'Œ', 'OE')
$$;

create table duplicate_pair (
    -- the smaller id first: each pair once
    first_id   uuid        not null references fiche on delete cascade,
    second_id  uuid        not null references fiche on delete cascade,
    -- the sum of the signs, at most 100
    score      integer     not null,
    -- which signs speak for or against it, and how much each: [{"sign": "title", "points": 31, "detail": "0.84"}]
    signs      jsonb       not null,
    -- 'distinct': somebody looked and they are two; never proposed again
    state      text        not null default 'open' check (state in ('open', 'merged', 'distinct')),
    found_at   timestamptz not null,
    decided_by uuid references account on delete set null,
    decided_at timestamptz,
    primary key (first_id, second_id),
    check (first_id < second_id)
);
create index duplicate_pair_open on duplicate_pair (score desc) where state = 'open';
create index duplicate_pair_second on duplicate_pair (second_id);

-- Where a fiche went that was merged into another: its old address leads there for ever.
create table fiche_redirect (
    from_id   uuid primary key,
    from_slug text        not null unique,
    to_id     uuid        not null references fiche on delete cascade,
    at        timestamptz not null,
    check (from_id <> to_id)
);
create index fiche_redirect_to on fiche_redirect (to_id);

-- The indexer tells the public site where a merged fiche went.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        grant select on fiche_redirect to repere_indexer;
    end if;
end $$;
