-- What a call was is proven by the sealed log, from which its bundle is made at any time (ADR 0077).
drop table call_archive_supplement;
drop table call_archive;
