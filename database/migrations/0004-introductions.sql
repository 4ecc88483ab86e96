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
  -- What the group is told: the name, one safe way to reach them or none, what they hope for. Nothing else (safety.md).
  hopes_for text not null default '',
  tell_way_id uuid, -- people.way_to_reach; null: they will be in touch themselves
  group_told text not null default '', -- exactly, as it was when the person agreed; empty until then
  follow_up_on date not null, -- the day chosen to ask whether first contact happened
  -- Worked out by follow-up.rules.ts each time something happens, and kept so that the list of what is due is one range
  -- of an index. Null: nothing is due.
  due_on date,
  due_for text check (due_for in ('ask the person', 'first contact', 'first time there', 'still going')),
  neighbourhood text,
  within_notebook boolean not null default false, -- a coordinator's: publishes nothing (law 5)
  primary key (place_id, introduction_id),
  foreign key (place_id, person_id) references people.person,
  constraint agreed_somehow check ((agreed_on is null) = (agreed_how = 'to be asked')),
  constraint due_for_something check ((due_on is null) = (due_for is null))
);
create index introduction_by_person on community.introduction (place_id, person_id, made_on desc);
create index introduction_by_entry on community.introduction (place_id, entry_id);
create index introduction_due on community.introduction (place_id, due_on) where due_on is not null;
create index introduction_due_by_team on community.introduction (place_id, team, due_on) where due_on is not null;
create index introduction_due_by_maker on community.introduction (place_id, made_by, due_on) where due_on is not null;
create index introduction_by_day on community.introduction (place_id, agreed_on);
select platform.keep_places_apart('community.introduction');

create table community.introduction_event (
  place_id integer not null,
  event_id uuid not null,
  introduction_id uuid not null,
  kind text not null check (kind in
    ('said yes', 'first contact', 'first time there', 'still going', 'stopped', 'did not happen', 'withdrew', 'could not reach')),
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

-- The answer at six weeks is the first that was given from the end of the fifth week on; of two on one day, the later.
-- Without one, an end before that stands. The rules say the same of the state: introduction.rules.ts.
create view community.introduction_facts with (security_invoker = true) as
  select i.place_id, i.introduction_id, i.person_id, i.agreed_on, i.neighbourhood,
         e.first_contact_on, e.first_time_on,
         case when e.last_kind in ('stopped', 'withdrew') then e.last_on end as stopped_on,
         i.agreed_on + 42 as six_weeks_due_on, -- six weeks (Bolton 2019, as Leeds and Thurrock follow up)
         e.six_on as asked_at_six_weeks_on,
         case when e.six_kind in ('still going', 'did not happen') then e.six_kind
              when e.six_kind in ('stopped', 'withdrew') and e.six_on <= i.agreed_on + 56 then 'not going'
              when e.before_kind in ('stopped', 'withdrew') then 'not going'
              when e.before_kind = 'did not happen' then 'did not happen'
              else 'not asked' end as at_six_weeks,
         p.died_on
    from community.introduction i
    join people.person p on p.place_id = i.place_id and p.person_id = i.person_id
    left join lateral (
      select min(v.on_date) filter (where v.kind = 'first contact') as first_contact_on,
             min(v.on_date) filter (where v.kind = 'first time there') as first_time_on,
             (array_agg(v.kind order by v.on_date desc, v.asked_at desc) filter (where v.telling))[1] as last_kind,
             max(v.on_date) filter (where v.telling) as last_on,
             (array_agg(v.kind order by v.on_date, v.asked_at desc) filter (where v.answer and v.on_date >= i.agreed_on + 35))[1] as six_kind,
             min(v.on_date) filter (where v.answer and v.on_date >= i.agreed_on + 35) as six_on,
             (array_agg(v.kind order by v.on_date desc, v.asked_at desc) filter (where v.telling and v.on_date < i.agreed_on + 35))[1] as before_kind
        from (select kind, on_date, asked_at, kind in ('still going', 'stopped', 'did not happen', 'withdrew') as answer,
                     kind in ('first time there', 'still going', 'stopped', 'did not happen', 'withdrew') as telling
                from community.introduction_event
               where place_id = i.place_id and introduction_id = i.introduction_id) v
    ) e on true
   where i.agreed_on is not null and not i.within_notebook;
select platform.let_read('community.introduction_facts');

create view community.timeline_record with (security_invoker = true) as
  select place_id, person_id, made_on as on_date, made_at as at,
         case when agreed_on is null then 'introduction: to be asked' else 'introduced' end as kind, introduction_id as record_id,
         entry_name || case when goes_along <> '' then ', with ' || goes_along else '' end as what,
         null::text as words, null::text as whose, made_by_name as by_name, team
    from community.introduction where not within_notebook
  union all
  select i.place_id, i.person_id, e.on_date, e.asked_at, 'introduction: ' || e.kind, i.introduction_id,
         i.entry_name, nullif(e.words, ''), e.said_by, e.asked_by_name, i.team
    from community.introduction i
    join community.introduction_event e on e.place_id = i.place_id and e.introduction_id = i.introduction_id
   where not i.within_notebook;
select platform.let_read('community.timeline_record');
