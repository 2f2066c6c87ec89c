-- The caller hears of the own call, and the citizen behind it by a short message whose number is read when it goes out.
alter table notice_event drop constraint notice_event_kind_check;
alter table notice_event add check (kind in ('NEW_WORK', 'REMINDER', 'SUPERVISION', 'RETURN', 'RULING', 'VERSION_CHANGE',
    'TAKEN_OVER', 'COLLEAGUE', 'MY_CALL'));
alter table notice_delivery drop constraint notice_delivery_channel_check;
alter table notice_delivery add check (channel in ('MAIL', 'WEBHOOK', 'SMS'));
comment on column notice_delivery.target is 'user, webhook, or for short messages the number of the call; never an address or a telephone number';
