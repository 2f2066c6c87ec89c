#!/usr/bin/env bash
# Restores a dump into a database of its own beside the others, has its sealed log verified against a checkpoint that was kept
# outside, says what is in it, and removes it again. Touches no other database. Exit code: that of yidan-verify.jar (0 well).
#
#   PGHOST=… PGPORT=… PGUSER=… PGPASSWORD=… restore-drill.sh DUMP CHECKPOINT KEY yidan-verify.jar postgresql.jar
#
# DUMP       of pg_dump --format=custom
# CHECKPOINT a signed checkpoint from a witness, a mail or a file, made before the dump
# KEY        the log's public key (name+hash+key), or a file with it
# The user must be allowed to create databases. MAX_AGE (hours, default one year) is how old the checkpoint may be.
set -euo pipefail

if [ $# -ne 5 ]; then
    sed -n '2,11s/^# \{0,1\}//p' "$0"
    exit 4
fi
dump=$1 checkpoint=$2 key=$3 verifier=$4 driver=$5
for file in "$dump" "$checkpoint" "$verifier" "$driver"; do
    [ -r "$file" ] || { echo "not readable: $file" >&2; exit 4; }
done
export PGHOST=${PGHOST:-localhost} PGPORT=${PGPORT:-5432} PGUSER=${PGUSER:-postgres}

database=yidan_drill_$(date +%Y%m%d_%H%M%S)_$$
createdb "$database"
trap 'dropdb --if-exists "$database"' EXIT

begun=$SECONDS
# Roles of the real server need not exist here: the drill only reads.
pg_restore --dbname "$database" --no-owner --no-privileges --single-transaction --exit-on-error "$dump"
echo "restored in $((SECONDS - begun)) s"
psql --dbname "$database" --no-psqlrc --quiet --tuples-only --no-align --field-separator ': ' <<'SQL'
select 'cases', count(*) from case_file
union all select 'acts', count(*) from case_act
union all select 'leaves in the log', count(*) from seal_entry
union all select 'leaves not yet in the log', count(*) from seal_leaf where id not in (select leaf from seal_entry);
SQL

code=0
java -jar "$verifier" database "jdbc:postgresql://$PGHOST:$PGPORT/$database" --user "$PGUSER" --driver "$driver" \
    --key "$key" --checkpoint "$checkpoint" --max-age "${MAX_AGE:-8760}" || code=$?
echo "verified in $((SECONDS - begun)) s, exit code $code"
exit $code
