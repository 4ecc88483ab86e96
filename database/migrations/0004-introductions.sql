-- An introduction is neither a signpost nor a referral: the person said yes, and nobody accepts or rejects them.
-- What became of it is what happened, event by event; its state is worked out, never typed in.

create table community.introduction (
  place_id integer not null,
  introduction_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  entry_name text not null, -- as it was called then
  contact_id uuid,
  made_by uuid,
  made_by_name text not null,
  team text not null,
  made_at timestamptz not null,
  made_on date not null,
  -- Nothing goes to a group before the person agreed themselves, or an authority recorded here stands in (safety.md).
  agreed_on date,
  agreed_how text not null default 'to be asked'
    check (agreed_how in ('to be asked', 'said yes themselves', 'legal authority', 'best-interests decision')),
  agreed_note text not null default '',
  goes_along text not null default '',
  follow_up_on date not null,
  neighbourhood text,
  within_notebook boolean not null default false, -- a coordinator's: publishes nothing (law 5)
  primary key (place_id, introduction_id),
  foreign key (place_id, person_id) references people.person
);
create index introduction_by_person on community.introduction (place_id, person_id, made_on desc);
create index introduction_by_entry on community.introduction (place_id, entry_id);
create index introduction_by_due on community.introduction (place_id, follow_up_on);
create index introduction_by_day on community.introduction (place_id, agreed_on);
select platform.keep_places_apart('community.introduction');

create table community.introduction_event (
  place_id integer not null,
  event_id uuid not null,
  introduction_id uuid not null,
  kind text not null check (kind in ('said yes', 'first contact', 'first time there', 'still going', 'stopped', 'did not happen', 'withdrew')),
  on_date date not null,
  helped text check (helped in ('yes', 'a little', 'no')),
  words text not null default '',
  said_by text, -- null: the person's own words
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  primary key (place_id, event_id),
  foreign key (place_id, introduction_id) references community.introduction
);
create index introduction_event_by_introduction on community.introduction_event (place_id, introduction_id, on_date);
select platform.keep_places_apart('community.introduction_event');

create view community.introduction_facts with (security_invoker = true) as
  select i.place_id, i.introduction_id, i.person_id, i.agreed_on, i.neighbourhood,
         e.first_contact_on, e.first_time_on, e.stopped_on,
         i.agreed_on + 42 as six_weeks_due_on, -- six weeks (Bolton 2019, as Leeds and Thurrock follow up)
         e.asked_on as asked_at_six_weeks_on,
         case when e.did_not_happen then 'did not happen'
              when e.stopped_on is not null and e.stopped_on <= i.agreed_on + 56 then 'not going'
              when e.still_on is not null then 'still going'
              else 'not asked' end as at_six_weeks,
         p.died_on
    from community.introduction i
    join people.person p on p.place_id = i.place_id and p.person_id = i.person_id
    left join lateral (
      select min(on_date) filter (where kind = 'first contact') as first_contact_on,
             min(on_date) filter (where kind = 'first time there') as first_time_on,
             min(on_date) filter (where kind in ('stopped', 'withdrew')) as stopped_on,
             min(on_date) filter (where kind = 'still going' and on_date >= i.agreed_on + 35) as still_on,
             min(on_date) filter (where kind in ('still going', 'stopped', 'did not happen', 'withdrew')) as asked_on,
             coalesce(bool_or(kind = 'did not happen'), false) as did_not_happen
        from community.introduction_event v where v.place_id = i.place_id and v.introduction_id = i.introduction_id
    ) e on true
   where i.agreed_on is not null and not i.within_notebook;
select platform.let_read('community.introduction_facts');

create view community.timeline_record with (security_invoker = true) as
  select place_id, person_id, made_on as on_date, made_at as at, 'introduced'::text as kind, introduction_id as record_id,
         entry_name as what, goes_along as words, agreed_how as whose, made_by_name as by_name, team
    from community.introduction where not within_notebook
  union all
  select i.place_id, i.person_id, e.on_date, e.asked_at, 'introduction: ' || e.kind, i.introduction_id,
         i.entry_name, e.words, e.said_by, e.asked_by_name, i.team
    from community.introduction i
    join community.introduction_event e on e.place_id = i.place_id and e.introduction_id = i.introduction_id
   where not i.within_notebook;
select platform.let_read('community.timeline_record');
