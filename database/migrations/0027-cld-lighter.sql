-- Every index of a table that is written anew with each file is paid for with each file (docs/decisions/0027). Events are
-- found by whose they are, and one key does for both; that a person is there once follows from how they are gathered.
alter table exchange.cld_event drop constraint cld_event_pkey;
drop index exchange.cld_event_by_person;
alter table exchange.cld_event add primary key (place_id, person_id, started_on, event_id);
alter table exchange.cld_person drop constraint cld_person_place_id_person_key_key;
