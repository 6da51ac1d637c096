-- What people keep for themselves and for their colleagues: fiches, selections, searches; and what each search found when it was last told of.

create table favourite (
    account_id uuid        not null references account on delete cascade,
    fiche_id   uuid        not null references fiche on delete cascade,
    -- a word of one's own
    note       text,
    -- what the fiche said when the person last looked: digests of its parts
    seen       text        not null,
    seen_at    timestamptz not null,
    added_at   timestamptz not null,
    primary key (account_id, fiche_id)
);
create index favourite_fiche on favourite (fiche_id);

-- The address of a selection on the public site is the selection; here it has a name, and readers.
create table kept_selection (
    id           uuid primary key,
    account_id   uuid        not null references account on delete cascade,
    -- whose members see it; null when it is for the person alone
    structure_id uuid references structure,
    name         text        not null,
    -- slugs, in their order
    fiches       text[]      not null,
    created_at   timestamptz not null
);
create index kept_selection_account on kept_selection (account_id);
create index kept_selection_structure on kept_selection (structure_id);

create table saved_search (
    id         uuid primary key,
    account_id uuid        not null references account on delete cascade,
    name       text        not null,
    -- parameters of the public search, as its address has them; null: the person's favourites
    query      text,
    frequency  text        not null check (frequency in ('none', 'daily', 'weekly', 'monthly')),
    -- opens the page that ends the alert, and nothing else
    stop_key   text        not null unique,
    -- the period that was last told of: a day, a week or a month; null before the first
    period     text,
    -- why it cannot be told of, as a bundle key's end; null when all is well
    problem    text,
    told_at    timestamptz,
    created_at timestamptz not null
);
create unique index saved_search_favourites on saved_search (account_id) where query is null;
create index saved_search_account on saved_search (account_id);
create index saved_search_frequency on saved_search (frequency) where frequency <> 'none';

-- What a search had found when it was last told of. No foreign key to the fiche: one that is gone for good is told of too.
create table saved_search_fiche (
    search_id uuid not null references saved_search on delete cascade,
    fiche_id  uuid not null,
    title     text not null,
    seen      text not null,
    primary key (search_id, fiche_id)
);

-- Where a reader ends mails of this kind with one click: a path within the administration.
alter table mail add column unsubscribe text;

do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        revoke all on favourite, kept_selection, saved_search, saved_search_fiche from repere_indexer;
    end if;
end $$;
