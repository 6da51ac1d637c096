-- Translations: from which French each section of one was made, and the work that is under way. What is published stands in fiche_text.
create table translation (
    fiche_id     uuid        not null references fiche on delete cascade,
    language     text        not null check (language in ('en', 'uk', 'ps', 'fa', 'ti', 'ru', 'ar')),
    section      text        not null check (section in
        ('title', 'brand', 'summary', 'what', 'why', 'how', 'next', 'administration')),
    -- the French that it was made from: when that is no longer what the fiche says, the translation is older
    source       text        not null,
    source_hash  text        not null,
    -- who made it here, under what name; absent when it came with its source
    made_by      uuid,
    made_by_name text,
    made_at      timestamptz not null,
    primary key (fiche_id, language, section)
);

create table translation_work (
    id              uuid primary key,
    fiche_id        uuid        not null references fiche on delete cascade,
    language        text        not null check (language in ('en', 'uk', 'ps', 'fa', 'ti', 'ru', 'ar')),
    state           text        not null check (state in ('open', 'submitted', 'sent_back', 'published', 'given_up')),
    translator      uuid        not null,
    translator_name text        not null,
    -- by section; the French only once it is submitted: that is what the translator had in view
    texts           jsonb       not null default '{}',
    sources         jsonb       not null default '{}',
    -- what a machine proposed, by section
    proposals       jsonb       not null default '{}',
    -- nobody else works on it until then; half an hour after each save
    locked_until    timestamptz not null,
    reason          text,
    reviewer        uuid,
    started_at      timestamptz not null,
    saved_at        timestamptz not null,
    submitted_at    timestamptz,
    ended_at        timestamptz
);
create unique index translation_work_open on translation_work (fiche_id, language)
    where state in ('open', 'submitted', 'sent_back');
create index translation_work_language on translation_work (language, state);

-- One section of the French of a fiche per row, as translations compare it.
create view french_section as
    select t.fiche_id, s.section, s.text, encode(sha256(convert_to(s.text, 'UTF8')), 'hex') as hash
    from fiche_text t
    cross join lateral (values ('title', t.title), ('brand', t.brand), ('summary', t.summary), ('what', t.what), ('why', t.why),
        ('how', array_to_string(array(select regexp_replace(step, '\n(\s*\n)+', E'\n', 'g') from unnest(t.how) step), E'\n\n')),
        ('next', t.next), ('administration', t.administration)) s (section, text)
    where t.language = 'fr' and s.text is not null and s.text <> '';

-- What is translated already was made from the French of today, as far as anybody knows.
insert into translation (fiche_id, language, section, source, source_hash, made_at)
    select f.fiche_id, t.language, f.section, f.text, f.hash, now()
    from french_section f join fiche_text t on t.fiche_id = f.fiche_id
    where t.language in ('en', 'uk', 'ps', 'fa', 'ti', 'ru', 'ar');

-- How often fiches were read in the last 30 days: carried here by the indexer once a day, to say what to translate next.
create table fiche_readings (
    fiche_id uuid primary key,
    readings bigint not null
);
create index fiche_readings_most on fiche_readings (readings desc);

do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        grant select, insert, delete on fiche_readings to repere_indexer;
    end if;
end $$;

-- Démarches that the team puts forward by hand, in its order.
create table featured_fiche (
    fiche_id uuid primary key references fiche on delete cascade,
    position integer     not null,
    since    timestamptz not null,
    by       uuid
);
