#!/bin/bash
# Run once by the database image on an empty volume: the two roles of Repère, each with the least that it needs, and its database.
# admin owns the database and migrates it; the indexer's further rights are granted by the migrations.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v admin_password="$REPERE_ADMIN_PASSWORD" -v indexer_password="$REPERE_INDEXER_PASSWORD" <<'SQL'
create role repere_admin login password :'admin_password';
create role repere_indexer login password :'indexer_password';
create database repere owner repere_admin;
revoke all on database repere from public;
grant connect on database repere to repere_indexer;
\connect repere
create extension if not exists postgis;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
SQL
