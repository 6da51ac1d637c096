-- People who write, review, translate: who they are, what they may do, what they did.

-- From here on the indexer reads of a new table what its migration grants, and nothing else: it has nothing to do with people.
do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        alter default privileges in schema public revoke select on tables from repere_indexer;
    end if;
end $$;

create table account (
    id                    uuid primary key,
    -- as the person writes it; null once the account is deleted and its contributions are kept
    mail                  text,
    -- lower case: two accounts never share an address
    mail_key              text unique,
    mail_confirmed_at     timestamptz,
    -- Argon2id; null when the person signs in by a code or through a provider
    password_hash         text,
    -- private: used to write to the person
    first_name            text,
    -- public: stands under what the person contributes
    pseudonym             text,
    pseudonym_key         text unique,
    language              text        not null default 'fr',
    newsletter            boolean,
    -- what sign-up asked; null until answered
    partner               text,
    goal                  text check (goal in ('declare', 'translate', 'favourites')),
    translation_languages text[]      not null default '{}',
    -- INSEE codes that preset the public search
    departements          text[]      not null default '{}',
    -- the next step of sign-up; null when it is finished
    step                  text,
    current_structure     uuid references structure,
    -- secret of the second factor; it counts once confirmed
    totp_secret           text,
    totp_confirmed_at     timestamptz,
    -- the last 30-second window whose code was used: no code counts twice
    totp_window           bigint,
    created_at            timestamptz not null,
    last_seen_at          timestamptz,
    deleted_at            timestamptz
);

-- Rights that do not come from a structure. Scope: languages of a translator, départements of a territory, the named territory of an operator.
create table account_grant (
    account_id uuid        not null references account on delete cascade,
    role       text        not null check (role in
        ('TRANSLATOR', 'EXPERT_TRANSLATOR', 'EDITOR', 'TERRITORY', 'OPERATOR', 'NATIONAL_ADMINISTRATOR')),
    scope      text[]      not null default '{}',
    granted_at timestamptz not null,
    granted_by uuid references account,
    primary key (account_id, role)
);

-- An account through which a person signs in elsewhere (OpenID Connect).
create table account_identity (
    provider   text        not null,
    subject    text        not null,
    account_id uuid        not null references account on delete cascade,
    linked_at  timestamptz not null,
    primary key (provider, subject)
);
create index account_identity_account on account_identity (account_id);

-- Whom a structure's rights belong to. Ended memberships stay: they are the structure's history.
create table membership (
    id            uuid primary key,
    account_id    uuid        not null references account,
    structure_id  uuid        not null references structure,
    administrator boolean     not null default false,
    -- what the person does there, in their words
    function      text,
    joined_at     timestamptz not null,
    joined_how    text        not null check (joined_how in ('declared', 'invitation', 'share-key', 'request', 'granted')),
    ended_at      timestamptz,
    ended_by      uuid references account,
    end_reason    text
);
create unique index membership_open on membership (account_id, structure_id) where ended_at is null;
create index membership_structure on membership (structure_id);

-- What was sent by mail and is awaited back: a code or a link. Only a hash is kept; each counts once.
create table token (
    hash       text primary key,
    purpose    text        not null,
    -- whom it is for: an account, or the address that is being proven
    account_id uuid references account on delete cascade,
    mail_key   text,
    value      text,
    attempts   integer     not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index token_account on token (account_id, purpose);
create index token_mail on token (mail_key, purpose);
create index token_expires on token (expires_at);

-- Attempts to sign in that failed: by address and by origin, counted up to the lock-out. Keys are hashes.
create table failed_login (
    key           text primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);

-- Who did what, when, from where. Never changed; the person sees their own lines.
create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    account_id   uuid,
    -- the address that the request came from
    origin       text,
    action       text        not null,
    subject_kind text,
    subject_id   text,
    details      jsonb       not null default '{}'
);
create index audit_account on audit (account_id, id);
create index audit_subject on audit (subject_kind, subject_id, id);

-- Mails on their way: written in the transaction that has something to tell. Bodies are emptied once sent: they may hold links that open doors.
create table mail (
    id              bigint generated always as identity primary key,
    kind            text        not null,
    recipient       text        not null,
    language        text        not null,
    subject         text        not null,
    html            text,
    plain           text,
    -- a mail of the same key was sent, or will be: this one is not
    once_key        text unique,
    created_at      timestamptz not null default now(),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error      text,
    sent_at         timestamptz,
    dead_at         timestamptz
);
create index mail_due on mail (next_attempt_at, id) where sent_at is null and dead_at is null;
create index mail_created on mail (created_at);

create table job_run (
    id          bigint generated always as identity primary key,
    name        text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    progress    text,
    result      text,
    error       text
);
create index job_run_name on job_run (name, id);

-- ShedLock's table: a job runs on one instance at a time.
create table shedlock (
    name       text primary key,
    lock_until timestamptz not null,
    locked_at  timestamptz not null,
    locked_by  text        not null
);

-- Spring Session's tables (its own schema, names in lower case).
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
