alter table call
    add column carried_at timestamptz,
    add column interim    boolean not null default false;
comment on column call.carried_at is 'when a new version of the list bound the call to its entry (RULES 6.3); rulings before it no longer bind';
comment on column call.interim is 'the matter was taken off the list: the call is finished by its interim owner';
