-- Encrypted by the application (AES-256-GCM, yidan.call.data-key). Nothing was released before, so there is nothing to carry over.
alter table call
    alter column caller_name type bytea using null;
alter table dispatch
    alter column handler_phone type bytea using null;
alter table joint_inspection
    alter column party_id_no type bytea using null;
alter table joint_violation
    alter column party_id_no type bytea using null;
alter table call_follow_code
    alter column code type bytea using convert_to(code, 'UTF8');

comment on column call.caller_name is 'encrypted (RULES 9)';
comment on column call.caller_phone is 'encrypted (RULES 9)';
comment on column call.party_id_no is 'encrypted (RULES 9)';
comment on column dispatch.handler_phone is 'encrypted (RULES 9)';
comment on column joint_inspection.party_id_no is 'encrypted (RULES 9)';
comment on column joint_violation.party_id_no is 'encrypted (RULES 9)';
comment on column call_follow_code.code is 'encrypted';
comment on column fine_register.party_id_digest is 'HMAC-SHA-256 under a key derived from the data key, over region, act and number';
