-- A half-written page of any kind comes back where it was being written: at its address, to its author.
alter table platform.draft add column address text; -- the page's path, for one that comes back by itself; never a search
create unique index draft_by_address on platform.draft (place_id, account_id, address) where address is not null;
