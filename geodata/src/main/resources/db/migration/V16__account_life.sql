-- What an account needs through its life: ways back in when the telephone is lost, and a way out that leaves nothing behind.

-- Codes that stand for the second factor, each once. Only hashes are kept.
create table account_recovery_code (
    account_id uuid not null references account on delete cascade,
    hash       text not null,
    primary key (account_id, hash)
);

-- Whoever says goodbye by mail keeps no address: the row goes when the mail has left, or is given up.
alter table mail add column fleeting boolean not null default false;

do $$
begin
    if exists (select from pg_roles where rolname = 'repere_indexer') then
        revoke all on account_recovery_code from repere_indexer;
    end if;
end $$;
