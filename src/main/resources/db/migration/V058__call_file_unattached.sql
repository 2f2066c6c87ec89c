-- An uploader's files that no call has taken yet: counted at each upload and swept nightly.
create index call_file_unattached on call_file (uploaded_by, uploaded_at) where call_id is null;
