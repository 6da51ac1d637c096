-- The dossier around a draft: what was said between who wrote it and who reviews it, and the files of both. All of it goes with the draft.
create table dossier_message (
    id         bigint generated always as identity primary key,
    draft_id   uuid        not null references fiche_draft on delete cascade,
    at         timestamptz not null,
    account_id uuid,
    -- the public name at that moment
    author     text        not null,
    -- 'note': among reviewers, never shown to who wrote the draft
    kind       text        not null check (kind in ('message', 'question', 'answer', 'decision', 'file-refused', 'note')),
    body       text        not null check (length(body) <= 5000)
);
create index dossier_message_draft on dossier_message (draft_id, id);

create table dossier_file (
    id          uuid primary key,
    draft_id    uuid        not null references fiche_draft on delete cascade,
    -- 'writer': sent with the dossier; 'reviewer': sent to who wrote it
    side        text        not null check (side in ('writer', 'reviewer')),
    -- as shown and downloaded
    name        text        not null,
    kind        text        not null check (kind in ('PDF', 'JPEG', 'PNG')),
    size        bigint      not null,
    -- its name in the folder of files: chance, never shown
    stored_name text        not null unique,
    state       text        not null check (state in ('received', 'refused', 'replaced')),
    reason      text,
    replaces    uuid references dossier_file on delete cascade,
    sent_by     uuid        not null,
    sent_name   text        not null,
    sent_at     timestamptz not null,
    check ((state = 'refused') <= (reason is not null))
);
create index dossier_file_draft on dossier_file (draft_id, sent_at);

-- The queue is looked through by theme and kind.
create index fiche_draft_theme on fiche_draft ((content #>> '{themes,main}'), kind);

-- What became of a reader's report.
alter table report
    add column state      text not null default 'new' check (state in ('new', 'seen', 'corrected', 'closed')),
    add column handled_by uuid references account on delete set null,
    add column handled_at timestamptz,
    add column outcome    text;
create index report_open on report (reported_at) where state in ('new', 'seen');
