-- The life of a fiche: two more statuses, the drafts that people write beside it, and everything that ever happened to it.

alter table fiche drop constraint fiche_status_check;
alter table fiche add constraint fiche_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'ARCHIVED', 'DELETED'));
-- When it was thrown away; thirty days later it goes for good.
alter table fiche add column deleted_at timestamptz;
alter table fiche add constraint fiche_deleted_at_check check ((status = 'DELETED') = (deleted_at is not null));
create index fiche_deleted on fiche (deleted_at) where deleted_at is not null;
-- Whatever took it out of the public's view, the rebuild of what was withdrawn reads it.
drop index fiche_withdrawn;
create index fiche_withdrawn on fiche (id) where status <> 'PUBLISHED' and withdrawn_on is not null;

-- How sure the geocoder was that found the point, from 0 to 1.
alter table fiche_place add column score double precision check (score between 0 and 1);

-- Structures whose changes are published at once and reviewed after.
alter table structure add column if not exists trusted boolean not null default false;

-- What people write: the fiche table holds only what is, or was, public.
create table fiche_draft (
    id             uuid primary key,
    -- the fiche that it changes, or the id that its fiche will have; no foreign key, for it may be there before the fiche and after it
    fiche_id       uuid        not null,
    kind           text        not null check (kind in ('dispositif', 'demarche')),
    structure_id   uuid references structure,
    -- who began it; an account, whose name may change or go: the name under which it was begun stays
    author         uuid        not null,
    author_name    text        not null,
    -- whose draft it is: the structure when a member writes, else the author. One open draft per fiche and side.
    side           uuid        not null,
    -- as typed, every field optional
    content        jsonb       not null,
    -- kept beside the content for lists
    title          text        not null default '',
    percentage     integer     not null default 0 check (percentage between 0 and 100),
    -- the version of the fiche that it started from, and what that said; absent for a new fiche
    base_version   bigint,
    base_content   jsonb,
    -- grows with each save and each step
    revision       bigint      not null default 1,
    state          text        not null check (state in
        ('draft', 'submitted', 'accepted', 'in_review', 'information_needed', 'refused', 'published', 'abandoned')),
    -- published at once by a trusted structure: somebody still has to look at it
    review_due     boolean     not null default false,
    reviewer       uuid,
    reviewer_name  text,
    saved_by       uuid        not null,
    saved_by_name  text        not null,
    saved_at       timestamptz not null,
    created_at     timestamptz not null,
    submitted_at   timestamptz,
    state_since    timestamptz not null
);
create unique index fiche_draft_open on fiche_draft (fiche_id, side)
    where state in ('draft', 'submitted', 'accepted', 'in_review', 'information_needed');
create index fiche_draft_fiche on fiche_draft (fiche_id);
create index fiche_draft_side on fiche_draft (side, state_since desc);
create index fiche_draft_structure on fiche_draft (structure_id);
create index fiche_draft_queue on fiche_draft (state, state_since);

-- Who has a draft open on the screen, so that a second one is told.
create table fiche_draft_presence (
    draft_id   uuid        not null references fiche_draft on delete cascade,
    account_id uuid        not null,
    name       text        not null,
    since      timestamptz not null,
    seen_at    timestamptz not null,
    primary key (draft_id, account_id)
);

-- Each step of a draft or a fiche: who, when, why, and what it said then. Never changed, but for saves: those of one person in a row are one line.
create table fiche_history (
    id            bigint generated always as identity primary key,
    fiche_id      uuid        not null,
    draft_id      uuid,
    -- revision of the draft, when it was a step of one
    revision      bigint,
    -- version of the fiche, when it changed what the public sees
    fiche_version bigint,
    at            timestamptz not null,
    account_id    uuid,
    public_name   text        not null,
    step          text        not null,
    reason        text,
    content       jsonb
);
create index fiche_history_fiche on fiche_history (fiche_id, id);
create index fiche_history_draft on fiche_history (draft_id, id);

-- The indexer has nothing to do with what is not public.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        revoke all on fiche_draft, fiche_draft_presence, fiche_history from repere_indexer;
    end if;
end $$;
