-- Wrong codes are counted by address, in memory: nobody can close the page of a call for others.
alter table call_follow_code drop column wrong_tries, drop column locked_until;
