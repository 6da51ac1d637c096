-- Structures that people declare themselves, and what they say of them. A structure of an import has no declarer; as soon as its members
-- correct it, the import leaves it alone. Positions are WGS84, longitude first.
alter table structure
    add column version         bigint not null default 0,
    add column type            text,
    add column street          text,
    add column postal_code     text,
    add column commune         text references commune,
    add column point           geometry(Point, 4326),
    add column precision       text check (precision in ('address', 'street', 'commune', 'postal-code', 'departement')),
    add column description     text,
    -- what the directory of companies says of the SIRET; 'unchecked' is an imported one that nobody asked about
    add column siret_state     text not null default 'unchecked'
        check (siret_state in ('unchecked', 'to-check', 'confirmed', 'unknown', 'closed', 'none')),
    add column siret_checked_at timestamptz,
    add column siret_attempts  integer not null default 0,
    add column siret_next_try  timestamptz,
    add column no_siret_reason text,
    add column declared_by     uuid references account on delete set null,
    add column declared_at     timestamptz,
    -- 'imported': nobody here answers for it; 'declared': somebody does; 'verified': an editor looked at it; 'refused': an editor said no
    add column status          text not null default 'imported'
        check (status in ('imported', 'declared', 'verified', 'refused')),
    add column status_reason   text,
    add column kept_by_members boolean not null default false,
    add constraint structure_point_precision check ((point is null) = (precision is null));

-- One declared structure per SIRET; imports of several sources may each know the same one.
create unique index structure_declared_siret on structure (siret)
    where declared_at is not null and siret is not null and status <> 'refused';
create index structure_siret on structure (siret);
-- The sites of one SIREN.
create index structure_siren on structure (left(siret, 9));
create index structure_to_check on structure (siret_next_try) where siret_state = 'to-check';
create index structure_name on structure (lower(name) text_pattern_ops);

-- One row per correction, never changed: what a structure was before (null when it was declared) and what it became.
create table structure_history (
    id           bigint generated always as identity primary key,
    structure_id uuid not null references structure,
    version      bigint not null,
    changed_at   timestamptz not null,
    changed_by   uuid references account on delete set null,
    before       jsonb,
    after        jsonb not null,
    unique (structure_id, version)
);

-- Somebody invited by mail. Of the token that the mail holds only the SHA-256 is kept, in hexadecimal.
create table invitation (
    id            uuid primary key,
    structure_id  uuid not null references structure,
    mail          text not null check (mail = lower(mail)),
    administrator boolean not null default false,
    token_hash    text not null unique,
    invited_by    uuid not null references account,
    invited_at    timestamptz not null,
    sent_at       timestamptz not null,
    sent_count    integer not null default 1,
    expires_at    timestamptz not null,
    accepted_by   uuid references account,
    accepted_at   timestamptz,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references account,
    withdrawn_why text check (withdrawn_why in ('withdrawn', 'inviter-left')),
    check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_open on invitation (structure_id, mail) where accepted_at is null and withdrawn_at is null;
create index invitation_inviter on invitation (invited_by) where accepted_at is null and withdrawn_at is null;

-- A key that lets one person join. Only its SHA-256 is kept, in hexadecimal.
create table share_key (
    id           uuid primary key,
    structure_id uuid not null references structure,
    key_hash     text not null unique,
    made_by      uuid not null references account,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_by      uuid references account,
    used_at      timestamptz,
    used_as      text,
    revoked_at   timestamptz,
    revoked_by   uuid references account,
    check (used_at is null or revoked_at is null)
);
create index share_key_structure on share_key (structure_id);

-- Somebody who says that an existing structure is theirs; its administrators decide, or an editor when it has none.
create table join_request (
    id           uuid primary key,
    structure_id uuid not null references structure,
    account_id   uuid not null references account,
    function     text not null,
    message      text,
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid references account,
    accepted     boolean,
    check ((decided_at is null) = (accepted is null))
);
create unique index join_request_open on join_request (structure_id, account_id) where decided_at is null;
