#!/bin/sh
# Run once by the database's image, before it takes connections: the database, and two roles that are no superusers.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner_password="$YIDAN_OWNER_PASSWORD" --set password="$YIDAN_DATABASE_PASSWORD" <<'SQL'
create role yidan_owner login password :'owner_password';
create role yidan login password :'password';
-- Reads what is sealed and the log, nothing else. Without a password nobody can log in with it; see docs/operations.md.
create role yidan_auditor login;
create database yidan owner yidan_owner;
revoke connect on database yidan from public;
grant connect on database yidan to yidan, yidan_auditor;
SQL
