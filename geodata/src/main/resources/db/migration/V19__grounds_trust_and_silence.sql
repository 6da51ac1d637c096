-- In which départements something lies whose zone has these codes (departement:21, region:27, epci:…, commune:…).
create function departements_of_zone(zone text[]) returns text[] language sql stable parallel safe as $$
    select coalesce(array_agg(distinct found.departement), '{}') from (
        select split_part(part, ':', 2) as departement from unnest(zone) part where part like 'departement:%'
        union all
        select d.code from unnest(zone) part join departement d on d.region = split_part(part, ':', 2) where part like 'region:%'
        union all
        select c.departement from unnest(zone) part join commune c on c.epci = split_part(part, ':', 2) where part like 'epci:%'
        union all
        select c.departement from unnest(zone) part join commune c on c.code = split_part(part, ':', 2) where part like 'commune:%'
    ) found
$$;
create index commune_epci on commune (epci);

-- The same for what a draft says: the départements of its places and of its zone.
create function departements_of_draft(content jsonb) returns text[] language sql stable parallel safe as $$
    select coalesce(array_agg(distinct coalesce(c.departement, place ->> 'departement'))
            filter (where coalesce(c.departement, place ->> 'departement', '') <> ''), '{}')
        || departements_of_zone(array(select jsonb_array_elements_text(coalesce(content #> '{where,territories}', '[]'))))
    from jsonb_array_elements(coalesce(content #> '{where,places}', '[]')) place
    left join commune c on c.code = place ->> 'commune'
$$;

-- Whether a fiche has a place in one of these départements, or its zone lies there at least in part.
create function fiche_lies_in(fiche_id uuid, zone text[], departements text[]) returns boolean language sql stable parallel safe as $$
    select exists (select from fiche_place p where p.fiche_id = $1 and p.departement = any ($3)) or departements_of_zone($2) && $3
$$;

-- A draft from outside goes on to the reviewers although its structure never answered: since when.
alter table fiche_draft add column waived_at timestamptz;

-- Why a structure is trusted, or no longer, who said so and when.
alter table structure
    add column trust_reason     text,
    add column trust_changed_by uuid references account on delete set null,
    add column trust_changed_at timestamptz;
create index structure_trusted on structure (id) where trusted;

-- What a morning has to tell somebody about the fiches that they keep, until it is one mail.
create table freshness_letter (
    recipient text not null,
    language  text not null,
    fiche_id  uuid not null references fiche on delete cascade,
    due_on    date not null,
    stage     text not null check (stage in ('before', 'due', 'after', 'last', 'suspended')),
    primary key (recipient, fiche_id, due_on, stage)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        revoke all on freshness_letter from repere_indexer;
    end if;
end $$;
