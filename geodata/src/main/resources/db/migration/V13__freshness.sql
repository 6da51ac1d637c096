-- What was asked about the truth of a fiche, so that nothing is asked twice: one row per cycle (the day its verification was due) and stage.
create table freshness_notice (
    fiche_id   uuid    not null references fiche on delete cascade,
    due_on     date    not null,
    stage      text    not null check (stage in ('before', 'due', 'after', 'last', 'suspended')),
    noticed_on date    not null,
    -- how many were written to
    recipients integer not null,
    primary key (fiche_id, due_on, stage)
);

-- Fiches in the order of their next verification.
create index fiche_due on fiche (next_verification_on) where status = 'PUBLISHED';

-- Keys that links in mails are signed with; each is made by chance when it is first needed.
create table link_key (
    purpose text primary key,
    secret  bytea not null,
    made_at timestamptz not null default now()
);
