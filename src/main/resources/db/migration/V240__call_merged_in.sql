create index call_merged_in on call (merged_into) where merged_into is not null;
