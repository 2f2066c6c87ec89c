-- What a dispatch said on the day it was issued: later acts move its limit and change its role, the paper F-02 does not follow.
alter table dispatch
    add column issued_role        varchar(12),
    add column issued_urgency     varchar(8),
    add column issued_coop_units  text[],
    add column issued_handle_due  timestamptz,
    add column issued_entry_id    bigint,
    add column issued_version     varchar(32),
    add column issued_matter_name varchar(200);

-- Dispatches from before this column existed print what is known of them today.
update dispatch d
   set issued_role = d.duty_role, issued_urgency = f.urgency, issued_coop_units = d.coop_units, issued_handle_due = d.handle_due, issued_entry_id = f.entry_id,
       issued_version = c.catalogue_version, issued_matter_name = f.matter_name
  from call c join case_file f on f.id = c.id where c.id = d.call_id;

alter table dispatch
    alter column issued_role set not null,
    alter column issued_urgency set not null,
    alter column issued_coop_units set default '{}',
    alter column issued_coop_units set not null,
    alter column issued_handle_due set not null,
    alter column issued_version set not null;

comment on column dispatch.issued_handle_due is 'the limit as it was issued (F-02); handle_due is the one that holds now';
