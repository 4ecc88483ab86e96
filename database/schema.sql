-- Made from the migrations by: npm run alongside -- migrate --describe. Reviewed as the diff; never run.

table audit.batch (
  place_id integer not null,
  batch integer not null,
  sealed_at timestamp with time zone not null,
  entries integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  PRIMARY KEY (place_id, batch),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table audit.entry (
  place_id integer not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  role text not null,
  team text not null,
  act text not null,
  person_id uuid,
  shown uuid[],
  record_id uuid,
  content_hash bytea,
  reason text,
  quiet boolean not null default false,
  batch integer,
  PRIMARY KEY (place_id, entry_id),
  row level security: own_look besides, for alongside_partner that read using ((account_id IN ( SELECT a.account_id
   FROM identity.account a)) AND (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_any'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: own_looks besides, for alongside_resident that read using (((NOT quiet) AND ((person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (shown && ( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")))) OR (entry_id IN ( SELECT r.entry_id
   FROM people.look_release r
  WHERE (r.ended_at IS NULL)))),
  row level security: person_apart besides, for alongside_app that read using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX entry_by_batch ON audit.entry USING btree (place_id, batch) WHERE (batch IS NOT NULL)
CREATE INDEX entry_by_person ON audit.entry USING btree (place_id, person_id, at DESC) WHERE (person_id IS NOT NULL)
CREATE INDEX entry_searches ON audit.entry USING btree (place_id, at) WHERE (shown IS NOT NULL)
CREATE INDEX entry_unsealed ON audit.entry USING btree (place_id, entry_id) WHERE (batch IS NULL)

view community.begun_facts as
 SELECT introduction.place_id,
    'introduction'::text AS fact,
    min(introduction.agreed_on) AS on_date
   FROM community.introduction
  WHERE (introduction.agreed_on IS NOT NULL)
  GROUP BY introduction.place_id
UNION ALL
 SELECT hub_booking.place_id,
    'hub_booking'::text AS fact,
    min(hub_booking.booked_on) AS on_date
   FROM community.hub_booking
  GROUP BY hub_booking.place_id;

table community.entry (
  place_id integer not null,
  entry_id uuid not null,
  kind text not null,
  name text not null,
  summary text not null default ''::text,
  description text not null default ''::text,
  organisation_id uuid,
  topics text[] not null default '{}'::text[],
  minimum_age integer,
  maximum_age integer,
  cost text not null default ''::text,
  free boolean,
  phone text,
  email text,
  website text,
  how_to_join text not null default ''::text,
  good_at_giving text not null default ''::text,
  covers text[] not null default '{}'::text[],
  whole_area boolean not null default false,
  online boolean not null default false,
  room text not null default 'not known'::text,
  room_note text not null default ''::text,
  status text not null default 'active'::text,
  visibility text not null default 'public'::text,
  content_changed_at timestamp with time zone not null,
  checked_on date,
  checked_how text,
  checked_by text,
  source_checked_at timestamp with time zone,
  last_used_on date,
  review_months integer not null default 6,
  PRIMARY KEY (place_id, entry_id),
  CHECK (((maximum_age >= 0) AND (maximum_age <= 130))),
  CHECK (((minimum_age >= 0) AND (minimum_age <= 130))),
  CHECK (((review_months >= 1) AND (review_months <= 36))),
  CHECK ((checked_how = ANY (ARRAY['phone'::text, 'visit'::text, 'owner'::text, 'worker'::text, 'feed'::text]))),
  CHECK ((kind = ANY (ARRAY['group'::text, 'activity'::text, 'service'::text, 'place'::text]))),
  CHECK ((name <> ''::text)),
  CHECK ((room = ANY (ARRAY['room'::text, 'full'::text, 'waiting'::text, 'not known'::text]))),
  CHECK ((status = ANY (ARRAY['active'::text, 'temporarily closed'::text, 'inactive'::text, 'defunct'::text]))),
  CHECK ((visibility = ANY (ARRAY['public'::text, 'staff'::text]))),
  FOREIGN KEY (place_id, organisation_id) REFERENCES community.organisation(place_id, organisation_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX entry_by_organisation ON community.entry USING btree (place_id, organisation_id)

table community.entry_venue (
  place_id integer not null,
  entry_id uuid not null,
  venue_id uuid not null,
  PRIMARY KEY (place_id, entry_id, venue_id),
  FOREIGN KEY (place_id, entry_id) REFERENCES community.entry(place_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (place_id, venue_id) REFERENCES community.venue(place_id, venue_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX entry_venue_by_venue ON community.entry_venue USING btree (place_id, venue_id)

table community.entry_word (
  place_id integer not null,
  word text not null,
  square integer not null,
  entry_id uuid not null,
  weight smallint not null,
  PRIMARY KEY (place_id, word, square, entry_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX entry_word_by_entry ON community.entry_word USING btree (place_id, entry_id)

table community.failed_search (
  place_id integer not null,
  failed_search_id uuid not null,
  terms text[] not null,
  neighbourhood text,
  on_date date not null,
  PRIMARY KEY (place_id, failed_search_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX failed_search_by_day ON community.failed_search USING btree (place_id, on_date)

table community.gap (
  place_id integer not null,
  gap_id uuid not null,
  neighbourhood text,
  topics text[] not null default '{}'::text[],
  words text not null default ''::text,
  on_date date not null,
  contact_id uuid,
  person_id uuid,
  PRIMARY KEY (place_id, gap_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX gap_by_day ON community.gap USING btree (place_id, on_date)

table community.heard (
  place_id integer not null,
  heard_id uuid not null,
  level text not null,
  heard_on date not null,
  heard text not null,
  heard_from text not null default ''::text,
  neighbourhood text,
  team text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  changed text not null default ''::text,
  changed_on date,
  changed_with text not null default ''::text,
  changed_by_name text,
  PRIMARY KEY (place_id, heard_id),
  CHECK (((changed_on IS NULL) = (changed = ''::text))),
  CHECK ((heard <> ''::text)),
  CHECK ((level = ANY (ARRAY['person'::text, 'community'::text, 'service'::text]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX heard_by_day ON community.heard USING btree (place_id, heard_on)

table community.hub_booking (
  place_id integer not null,
  booking_id uuid not null,
  session_id uuid not null,
  slot_id uuid,
  person_id uuid,
  name text not null default ''::text,
  contact_id uuid,
  first_asked_on date,
  first_offered_on date,
  why_later text not null default ''::text,
  access text not null default ''::text,
  interpreter text not null default ''::text,
  transport text not null default ''::text,
  neighbourhood text,
  booked_at timestamp with time zone not null,
  booked_on date not null,
  booked_by uuid,
  booked_by_name text not null,
  team text not null,
  instead_of uuid,
  came text,
  came_noted_at timestamp with time zone,
  came_noted_by_name text,
  conversation_id uuid,
  cancelled_at timestamp with time zone,
  cancelled_by_name text,
  cancelled_for text,
  cancelled_reason text not null default ''::text,
  messages_agreed boolean not null default false,
  asks_for_another boolean not null default false,
  PRIMARY KEY (place_id, booking_id),
  CHECK (((cancelled_at IS NULL) = (cancelled_for IS NULL))),
  CHECK (((person_id IS NOT NULL) OR (name <> ''::text))),
  CHECK (((slot_id IS NULL) OR (first_offered_on IS NOT NULL))),
  CHECK ((came = ANY (ARRAY['came'::text, 'did not come'::text]))),
  CHECK ((cancelled_for = ANY (ARRAY['the person'::text, 'the hub'::text, 'another time'::text, 'died'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  FOREIGN KEY (place_id, session_id) REFERENCES community.hub_session(place_id, session_id),
  FOREIGN KEY (place_id, slot_id) REFERENCES community.hub_slot(place_id, slot_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_arranged'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hub_booking_by_conversation ON community.hub_booking USING btree (place_id, conversation_id) WHERE (conversation_id IS NOT NULL)
CREATE INDEX hub_booking_by_person ON community.hub_booking USING btree (place_id, person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX hub_booking_by_session ON community.hub_booking USING btree (place_id, session_id)
CREATE INDEX hub_booking_instead ON community.hub_booking USING btree (place_id, instead_of) WHERE (instead_of IS NOT NULL)
CREATE UNIQUE INDEX hub_booking_one_a_session ON community.hub_booking USING btree (place_id, session_id, person_id) WHERE ((cancelled_at IS NULL) AND (person_id IS NOT NULL))
CREATE UNIQUE INDEX hub_booking_one_a_slot ON community.hub_booking USING btree (place_id, slot_id) WHERE ((cancelled_at IS NULL) AND (slot_id IS NOT NULL))

view community.hub_booking_facts as
 SELECT b.place_id,
    b.booking_id,
    b.person_id,
    b.contact_id,
    b.neighbourhood,
    b.team,
    b.booked_on,
    b.first_asked_on,
    b.first_offered_on,
    s.on_date AS chosen_on,
    b.came,
    b.cancelled_for,
    (EXISTS ( SELECT 1
           FROM community.hub_booking later
          WHERE ((later.place_id = b.place_id) AND (later.instead_of = b.booking_id)))) AS rebooked,
    p.died_on
   FROM ((community.hub_booking b
     JOIN community.hub_session s ON (((s.place_id = b.place_id) AND (s.session_id = b.session_id))))
     JOIN people.person p ON (((p.place_id = b.place_id) AND (p.person_id = b.person_id))))
  WHERE (b.slot_id IS NOT NULL);

table community.hub_session (
  place_id integer not null,
  session_id uuid not null,
  venue_id uuid not null,
  name text not null,
  team text not null,
  on_date date not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  slot_minutes integer not null,
  at_once integer not null,
  drop_in boolean not null default true,
  present text not null default ''::text,
  note text not null default ''::text,
  made_at timestamp with time zone not null,
  made_by_name text not null,
  cancelled_at timestamp with time zone,
  cancelled_by_name text,
  cancelled_reason text,
  PRIMARY KEY (place_id, session_id),
  CHECK (((at_once >= 1) AND (at_once <= 20))),
  CHECK (((cancelled_at IS NULL) = (COALESCE(cancelled_reason, ''::text) = ''::text))),
  CHECK (((slot_minutes >= 5) AND (slot_minutes <= 240))),
  CHECK ((ends_at > starts_at)),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (place_id, venue_id) REFERENCES community.venue(place_id, venue_id),
  row level security: own_hub_session besides, for alongside_resident using (session_id IN ( SELECT b.session_id
   FROM community.hub_booking b)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hub_session_by_day ON community.hub_session USING btree (place_id, on_date)
CREATE UNIQUE INDEX hub_session_once ON community.hub_session USING btree (place_id, venue_id, on_date, starts_at) WHERE (cancelled_at IS NULL)

table community.hub_slot (
  place_id integer not null,
  slot_id uuid not null,
  session_id uuid not null,
  starts_at time without time zone not null,
  chair integer not null,
  PRIMARY KEY (place_id, slot_id),
  FOREIGN KEY (place_id, session_id) REFERENCES community.hub_session(place_id, session_id),
  row level security: own_hub_slot besides, for alongside_resident using (slot_id IN ( SELECT b.slot_id
   FROM community.hub_booking b)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE UNIQUE INDEX hub_slot_once ON community.hub_slot USING btree (place_id, session_id, starts_at, chair)

view community.hub_timeline_record as
 WITH told AS NOT MATERIALIZED (
         SELECT b.place_id,
            b.booking_id,
            b.session_id,
            b.slot_id,
            b.person_id,
            b.name,
            b.contact_id,
            b.first_asked_on,
            b.first_offered_on,
            b.why_later,
            b.access,
            b.interpreter,
            b.transport,
            b.neighbourhood,
            b.booked_at,
            b.booked_on,
            b.booked_by,
            b.booked_by_name,
            b.team,
            b.instead_of,
            b.came,
            b.came_noted_at,
            b.came_noted_by_name,
            b.conversation_id,
            b.cancelled_at,
            b.cancelled_by_name,
            b.cancelled_for,
            b.cancelled_reason,
            b.messages_agreed,
            b.asks_for_another,
            s.on_date,
            s.cancelled_reason AS why_no_session,
            COALESCE(t.starts_at, s.starts_at) AS at_time,
                CASE
                    WHEN p.safety_hold THEN ''::text
                    ELSE s.name
                END AS hub,
                CASE
                    WHEN p.safety_hold THEN ''::text
                    ELSE ((((s.name || ', '::text) || to_char((s.on_date)::timestamp with time zone, 'FMDay FMDD FMMonth'::text)) || ' at '::text) || to_char((COALESCE(t.starts_at, s.starts_at))::interval, 'FMHH24:MI'::text))
                END AS hub_and_time,
            ((p.died_on IS NOT NULL) AND (s.on_date > p.died_on)) AS after_death
           FROM ((((community.hub_booking b
             JOIN community.hub_session s ON (((s.place_id = b.place_id) AND (s.session_id = b.session_id))))
             LEFT JOIN people.alias_now follows ON (((follows.place_id = b.place_id) AND (follows.person_id = b.person_id))))
             JOIN people.person p ON (((p.place_id = b.place_id) AND (p.person_id =
                CASE
                    WHEN (follows.now_id IS NULL) THEN b.person_id
                    ELSE follows.now_id
                END))))
             LEFT JOIN community.hub_slot t ON (((t.place_id = b.place_id) AND (t.slot_id = b.slot_id))))
        )
 SELECT told.place_id,
    told.person_id,
    told.booked_on AS on_date,
    told.booked_at AS at,
    'hub: booked'::text AS kind,
    told.booking_id AS record_id,
    told.hub_and_time AS what,
    NULLIF(told.why_later, ''::text) AS words,
    NULL::text AS whose,
    told.booked_by_name AS by_name,
    told.team
   FROM told
  WHERE (told.slot_id IS NOT NULL)
UNION ALL
 SELECT told.place_id,
    told.person_id,
    told.on_date,
    told.came_noted_at AS at,
        CASE
            WHEN (told.came = 'came'::text) THEN 'hub: met'::text
            ELSE 'hub: did not come'::text
        END AS kind,
    told.booking_id AS record_id,
    told.hub AS what,
    NULL::text AS words,
    NULL::text AS whose,
    told.came_noted_by_name AS by_name,
    told.team
   FROM told
  WHERE ((told.came IS NOT NULL) AND (told.cancelled_at IS NULL) AND (NOT told.after_death))
UNION ALL
 SELECT told.place_id,
    told.person_id,
    ((told.cancelled_at AT TIME ZONE 'Europe/London'::text))::date AS on_date,
    told.cancelled_at AS at,
    'hub: cancelled'::text AS kind,
    told.booking_id AS record_id,
    told.hub_and_time AS what,
    NULLIF(COALESCE(NULLIF(told.cancelled_reason, ''::text), told.why_no_session), ''::text) AS words,
    told.cancelled_for AS whose,
    told.cancelled_by_name AS by_name,
    told.team
   FROM told
  WHERE ((told.cancelled_at IS NOT NULL) AND (told.cancelled_for <> 'died'::text));

table community.introduction (
  place_id integer not null,
  introduction_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  entry_name text not null,
  contact_id uuid,
  made_by uuid,
  made_by_name text not null,
  team text not null,
  made_at timestamp with time zone not null,
  made_on date not null,
  agreed_on date,
  agreed_how text not null default 'to be asked'::text,
  agreed_note text not null default ''::text,
  goes_along text not null default ''::text,
  hopes_for text not null default ''::text,
  tell_way_id uuid,
  group_told text not null default ''::text,
  follow_up_on date not null,
  due_on date,
  due_for text,
  neighbourhood text,
  within_notebook boolean not null default false,
  PRIMARY KEY (place_id, introduction_id),
  CHECK (((agreed_on IS NULL) = (agreed_how = 'to be asked'::text))),
  CHECK (((due_on IS NULL) = (due_for IS NULL))),
  CHECK ((agreed_how = ANY (ARRAY['to be asked'::text, 'said yes themselves'::text, 'legal authority'::text, 'best-interests decision'::text]))),
  CHECK ((due_for = ANY (ARRAY['ask the person'::text, 'first contact'::text, 'first time there'::text, 'still going'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_arranged'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX introduction_by_day ON community.introduction USING btree (place_id, agreed_on)
CREATE INDEX introduction_by_entry ON community.introduction USING btree (place_id, entry_id)
CREATE INDEX introduction_by_person ON community.introduction USING btree (place_id, person_id, made_on DESC)
CREATE INDEX introduction_due ON community.introduction USING btree (place_id, due_on) WHERE (due_on IS NOT NULL)
CREATE INDEX introduction_due_by_maker ON community.introduction USING btree (place_id, made_by, due_on) WHERE (due_on IS NOT NULL)
CREATE INDEX introduction_due_by_team ON community.introduction USING btree (place_id, team, due_on) WHERE (due_on IS NOT NULL)

table community.introduction_event (
  place_id integer not null,
  event_id uuid not null,
  introduction_id uuid not null,
  kind text not null,
  on_date date not null,
  helped text,
  words text not null default ''::text,
  said_by text,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, event_id),
  CHECK ((helped = ANY (ARRAY['yes'::text, 'a little'::text, 'no'::text]))),
  CHECK ((kind = ANY (ARRAY['said yes'::text, 'first contact'::text, 'first time there'::text, 'still going'::text, 'stopped'::text, 'did not happen'::text, 'withdrew'::text, 'could not reach'::text, 'asked to talk'::text]))),
  FOREIGN KEY (place_id, introduction_id) REFERENCES community.introduction(place_id, introduction_id),
  row level security: own_introductions besides, for alongside_resident using (introduction_id IN ( SELECT i.introduction_id
   FROM community.introduction i)),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX introduction_event_by_introduction ON community.introduction_event USING btree (place_id, introduction_id, on_date)

view community.introduction_facts as
 SELECT i.place_id,
    i.introduction_id,
    i.person_id,
    i.agreed_on,
    i.neighbourhood,
    e.first_contact_on,
    e.first_time_on,
        CASE
            WHEN (e.last_kind = ANY (ARRAY['stopped'::text, 'withdrew'::text])) THEN e.last_on
            ELSE NULL::date
        END AS stopped_on,
    (i.agreed_on + 42) AS six_weeks_due_on,
    e.six_on AS asked_at_six_weeks_on,
        CASE
            WHEN (e.six_kind = ANY (ARRAY['still going'::text, 'did not happen'::text])) THEN e.six_kind
            WHEN ((e.six_kind = ANY (ARRAY['stopped'::text, 'withdrew'::text])) AND (e.six_on <= (i.agreed_on + 56))) THEN 'not going'::text
            WHEN (e.before_kind = ANY (ARRAY['stopped'::text, 'withdrew'::text])) THEN 'not going'::text
            WHEN (e.before_kind = 'did not happen'::text) THEN 'did not happen'::text
            ELSE 'not asked'::text
        END AS at_six_weeks,
    p.died_on
   FROM ((community.introduction i
     JOIN people.person p ON (((p.place_id = i.place_id) AND (p.person_id = i.person_id))))
     LEFT JOIN LATERAL ( SELECT min(v.on_date) FILTER (WHERE (v.kind = 'first contact'::text)) AS first_contact_on,
            min(v.on_date) FILTER (WHERE (v.kind = 'first time there'::text)) AS first_time_on,
            (array_agg(v.kind ORDER BY v.on_date DESC, v.asked_at DESC) FILTER (WHERE v.telling))[1] AS last_kind,
            max(v.on_date) FILTER (WHERE v.telling) AS last_on,
            (array_agg(v.kind ORDER BY v.on_date, v.asked_at DESC) FILTER (WHERE (v.answer AND (v.on_date >= (i.agreed_on + 35)))))[1] AS six_kind,
            min(v.on_date) FILTER (WHERE (v.answer AND (v.on_date >= (i.agreed_on + 35)))) AS six_on,
            (array_agg(v.kind ORDER BY v.on_date DESC, v.asked_at DESC) FILTER (WHERE (v.telling AND (v.on_date < (i.agreed_on + 35)))))[1] AS before_kind
           FROM ( SELECT introduction_event.kind,
                    introduction_event.on_date,
                    introduction_event.asked_at,
                    (introduction_event.kind = ANY (ARRAY['still going'::text, 'stopped'::text, 'did not happen'::text, 'withdrew'::text])) AS answer,
                    (introduction_event.kind = ANY (ARRAY['first time there'::text, 'still going'::text, 'stopped'::text, 'did not happen'::text, 'withdrew'::text])) AS telling
                   FROM community.introduction_event
                  WHERE ((introduction_event.place_id = i.place_id) AND (introduction_event.introduction_id = i.introduction_id))) v) e ON (true))
  WHERE ((i.agreed_on IS NOT NULL) AND (NOT i.within_notebook));

table community.organisation (
  place_id integer not null,
  organisation_id uuid not null,
  name text not null,
  description text not null default ''::text,
  website text,
  email text,
  phone text,
  charity_number text,
  company_number text,
  PRIMARY KEY (place_id, organisation_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table community.session (
  place_id integer not null,
  session_id uuid not null,
  entry_id uuid not null,
  venue_id uuid,
  freq text not null,
  every integer not null default 1,
  byday text[] not null default '{}'::text[],
  bymonthday integer[] not null default '{}'::integer[],
  days text[] not null default '{}'::text[],
  starts_on date,
  valid_from date,
  valid_to date,
  starts_at time without time zone,
  ends_at time without time zone,
  note text not null default ''::text,
  PRIMARY KEY (place_id, session_id),
  CHECK (((every >= 1) AND (every <= 52))),
  CHECK ((freq = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))),
  FOREIGN KEY (place_id, entry_id) REFERENCES community.entry(place_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (place_id, venue_id) REFERENCES community.venue(place_id, venue_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX session_by_entry ON community.session USING btree (place_id, entry_id)

table community.source_record (
  place_id integer not null,
  source text not null,
  source_key text not null,
  raw jsonb not null,
  raw_hash text not null,
  entry_id uuid,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  absent_since timestamp with time zone,
  PRIMARY KEY (place_id, source, source_key),
  FOREIGN KEY (place_id, entry_id) REFERENCES community.entry(place_id, entry_id) ON DELETE SET NULL (entry_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX source_record_by_entry ON community.source_record USING btree (place_id, entry_id)

table community.spelling (
  place_id integer not null,
  spelling text not null,
  word text not null,
  stem text not null,
  PRIMARY KEY (place_id, spelling, word),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

view community.timeline_record as
 SELECT introduction.place_id,
    introduction.person_id,
    introduction.made_on AS on_date,
    introduction.made_at AS at,
        CASE
            WHEN (introduction.agreed_on IS NULL) THEN 'introduction: to be asked'::text
            ELSE 'introduced'::text
        END AS kind,
    introduction.introduction_id AS record_id,
    (introduction.entry_name ||
        CASE
            WHEN (introduction.goes_along <> ''::text) THEN (', with '::text || introduction.goes_along)
            ELSE ''::text
        END) AS what,
    NULL::text AS words,
    NULL::text AS whose,
    introduction.made_by_name AS by_name,
    introduction.team
   FROM community.introduction
  WHERE (NOT introduction.within_notebook)
UNION ALL
 SELECT i.place_id,
    i.person_id,
    e.on_date,
    e.asked_at AS at,
    ('introduction: '::text || e.kind) AS kind,
    i.introduction_id AS record_id,
    i.entry_name AS what,
    NULLIF(e.words, ''::text) AS words,
    e.said_by AS whose,
    e.asked_by_name AS by_name,
    i.team
   FROM (community.introduction i
     JOIN community.introduction_event e ON (((e.place_id = i.place_id) AND (e.introduction_id = i.introduction_id))))
  WHERE (NOT i.within_notebook);

table community.venue (
  place_id integer not null,
  venue_id uuid not null,
  name text not null default ''::text,
  address text not null default ''::text,
  postcode text,
  latitude double precision,
  longitude double precision,
  neighbourhood text,
  access text[] not null default '{}'::text[],
  access_note text not null default ''::text,
  bus text,
  address_hidden boolean not null default false,
  PRIMARY KEY (place_id, venue_id),
  CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))),
  CHECK (((latitude IS NULL) = (longitude IS NULL))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX venue_by_neighbourhood ON community.venue USING btree (place_id, neighbourhood)

view community.waiting_record as
 SELECT i.place_id,
    'follow-up'::text AS kind,
    'follow-up'::text AS given_as,
    i.introduction_id AS record_id,
    i.person_id,
    NULL::text AS name,
    i.team,
    COALESCE(a.account_id, i.made_by) AS account_id,
    COALESCE(a.account_name, i.made_by_name) AS account_name,
    ((i.due_on)::timestamp without time zone AT TIME ZONE 'Europe/London'::text) AS since,
    i.due_on,
    (((i.due_on + 1))::timestamp without time zone AT TIME ZONE 'Europe/London'::text) AS shows_from,
    i.entry_name AS what,
        CASE
            WHEN i.within_notebook THEN 'its keeper'::text
            ELSE 'the team'::text
        END AS seen_by
   FROM (((community.introduction i
     LEFT JOIN people.alias_now follows ON (((follows.place_id = i.place_id) AND (follows.person_id = i.person_id))))
     JOIN people.person p ON (((p.place_id = i.place_id) AND (p.person_id =
        CASE
            WHEN (follows.now_id IS NULL) THEN i.person_id
            ELSE follows.now_id
        END) AND (p.died_on IS NULL) AND (NOT p.safety_hold))))
     LEFT JOIN people.allocation a ON (((a.place_id = i.place_id) AND (a.kind = 'follow-up'::text) AND (a.record_id = i.introduction_id))))
  WHERE (i.due_on IS NOT NULL);

view exchange.assessment_facts as
 SELECT place_id,
    event_id AS assessment_id,
    person_id,
    asked_event AS contact_id,
    asked_on,
    started_on,
    ended_on AS on_date,
    neighbourhood,
    NULL::text AS team,
        CASE
            WHEN (client_type = 'Unpaid carer'::text) THEN 'carer'::text
            WHEN (assessment_type = 'Long term assessment'::text) THEN 'long term'::text
            WHEN (assessment_type = 'Short term assessment'::text) THEN 'short term'::text
            ELSE NULL::text
        END AS kind,
        CASE
            WHEN (eligible = 'Eligible needs identified'::text) THEN 'yes'::text
            WHEN (eligible IS NULL) THEN 'not said'::text
            ELSE 'no'::text
        END AS eligible,
    outcome,
    lower(client_type) AS client_type,
    born_on,
    died_on
   FROM exchange.cld_event
  WHERE ((event_type = 'Assessment'::text) AND (ended_on IS NOT NULL) AND (nr IS NOT NULL));

table exchange.cld_brought (
  place_id integer not null,
  brought_id uuid not null,
  name text not null,
  bytes integer not null,
  account_id uuid not null,
  brought_at timestamp with time zone not null,
  seen_at timestamp with time zone not null default now(),
  state text not null default 'being read'::text,
  bytes_read integer not null default 0,
  rows_read integer not null default 0,
  said text not null default ''::text,
  counts jsonb,
  file_id uuid,
  PRIMARY KEY (place_id, brought_id),
  CHECK ((state = ANY (ARRAY['being read'::text, 'loaded'::text, 'loaded before'::text, 'all refused'::text, 'not loaded'::text]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.cld_event (
  place_id integer not null,
  event_id uuid not null,
  file_id uuid not null,
  line integer not null,
  person_id uuid not null,
  client_type text,
  event_type text,
  started_on date,
  ended_on date,
  outcome text,
  conversation boolean not null default false,
  route text,
  assessment_type text,
  eligible text,
  method text,
  service_type text,
  component text,
  mechanism text,
  provider text,
  provider_code text,
  cohort text,
  funding text,
  support_reason text,
  cost_per_week double precision,
  paid_once double precision,
  review_reason text,
  achieved text,
  neighbourhood text,
  born_on date,
  died_on date,
  asked_event uuid,
  asked_on date,
  nr integer default 1,
  person_key text,
  event_key uuid,
  outcome_rank smallint,
  said_end date,
  said_born date,
  said_died date,
  postcode text,
  told bigint,
  gender text,
  ethnicity text,
  accommodation text,
  has_carer text,
  local_id text,
  PRIMARY KEY (place_id, file_id, line),
  CHECK (((nr IS NULL) OR ((client_type IS NOT NULL) AND (event_type IS NOT NULL) AND (started_on IS NOT NULL)))),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = ( SELECT (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer AS "nullif"))
)
CREATE INDEX cld_event_assessment ON exchange.cld_event USING btree (place_id, ended_on) WHERE ((event_type = 'Assessment'::text) AND (nr IS NOT NULL))
CREATE INDEX cld_event_by_person ON exchange.cld_event USING btree (place_id, person_id)
CREATE INDEX cld_event_request ON exchange.cld_event USING btree (place_id, started_on) WHERE ((event_type = 'Request'::text) AND (nr IS NOT NULL))
CREATE INDEX cld_event_review ON exchange.cld_event USING btree (place_id, ended_on) WHERE ((event_type = 'Review'::text) AND (nr IS NOT NULL))
CREATE INDEX cld_event_service ON exchange.cld_event USING btree (place_id, ended_on) WHERE ((event_type = 'Service'::text) AND (nr IS NOT NULL))
CREATE INDEX cld_event_service_begun ON exchange.cld_event USING btree (place_id, started_on) WHERE ((event_type = 'Service'::text) AND (nr IS NOT NULL))
CREATE INDEX cld_request_by_id ON exchange.cld_event USING btree (place_id, event_id) WHERE ((event_type = 'Request'::text) AND (nr IS NOT NULL))

table exchange.cld_file (
  place_id integer not null,
  file_id uuid not null,
  name text not null,
  sha256 text not null,
  loaded_at timestamp with time zone not null,
  loaded_by uuid,
  mends uuid,
  stated_from date,
  stated_to date,
  period_from date not null,
  period_to date not null,
  rows_read integer not null,
  accepted integer not null,
  accepted_with_warnings integer not null,
  refused integer not null,
  steps_left_out text[] not null default '{}'::text[],
  report jsonb not null,
  first_loaded_at timestamp with time zone,
  taken_out_at timestamp with time zone,
  taken_out_by uuid,
  taken_out_by_name text,
  taken_out_why text,
  mended uuid,
  PRIMARY KEY (place_id, file_id),
  CHECK ((((taken_out_at IS NULL) = (taken_out_by_name IS NULL)) AND ((taken_out_at IS NULL) = (COALESCE(taken_out_why, ''::text) = ''::text)))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  UNIQUE (place_id, sha256),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.cld_match (
  place_id integer not null,
  match_id uuid not null,
  person_key text not null,
  person_id uuid,
  theirs boolean not null,
  how text not null,
  agreed_on text[] not null default '{}'::text[],
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (place_id, match_id),
  CHECK ((how = ANY (ARRAY['confirmed'::text, 'made from the file'::text, 'same number'::text, 'record erased'::text]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE SET NULL (person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE UNIQUE INDEX cld_match_once ON exchange.cld_match USING btree (place_id, person_id, person_key)
CREATE UNIQUE INDEX cld_match_whose ON exchange.cld_match USING btree (place_id, person_key) WHERE theirs

table exchange.cld_person (
  place_id integer not null,
  person_id uuid not null,
  person_key text not null,
  nhs_number text,
  local_id text,
  gender text,
  ethnicity text,
  accommodation text,
  settled boolean,
  support_reason text,
  has_carer text,
  neighbourhood text,
  born_on date,
  died_on date,
  PRIMARY KEY (place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = ( SELECT (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer AS "nullif"))
)

table exchange.cld_refused (
  place_id integer not null,
  file_id uuid not null,
  line integer not null,
  cells text[] not null,
  reason text not null,
  PRIMARY KEY (place_id, file_id, line),
  FOREIGN KEY (place_id, file_id) REFERENCES exchange.cld_file(place_id, file_id) ON DELETE CASCADE,
  row level security: person_apart besides, for alongside_app using (( SELECT (current_setting('app.apart'::text, true) = '{}'::text)) OR ( SELECT bool_and((exchange.person_of_key(COALESCE(c.cell, ''::text)) <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) AS bool_and
   FROM unnest(cld_refused.cells) c(cell))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.cld_removed (
  place_id integer not null,
  removed_id uuid not null,
  rule text not null,
  of text not null,
  counted_from text not null,
  until_on date not null,
  people integer not null,
  rows integer not null,
  removed_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null,
  content_hash bytea not null,
  PRIMARY KEY (place_id, removed_id),
  CHECK ((counted_from = ANY (ARRAY['last event'::text, 'end of the period'::text]))),
  CHECK ((of = ANY (ARRAY['rows of the return'::text, 'refused rows'::text]))),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.cld_row (
  place_id integer not null,
  file_id uuid not null,
  line integer not null,
  cells text not null,
  person_key text not null,
  PRIMARY KEY (place_id, file_id, line),
  row level security: person_apart besides, for alongside_app using (( SELECT (current_setting('app.apart'::text, true) = '{}'::text)) OR (exchange.person_of_key(person_key) <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = ( SELECT (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer AS "nullif"))
)

table exchange.cld_sent (
  place_id integer not null,
  sent_id uuid not null,
  made_at timestamp with time zone not null,
  account_id uuid not null,
  manifest json not null,
  PRIMARY KEY (place_id, sent_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.code (
  place_id integer not null,
  list text not null,
  release integer not null,
  value text not null,
  position integer not null,
  grouping text,
  becomes text,
  valid_from date,
  valid_until date,
  PRIMARY KEY (place_id, list, release, value),
  CHECK ((release = ANY (ARRAY[1, 2]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.code_list (
  place_id integer not null,
  list text not null,
  release integer not null,
  own boolean not null,
  file_name text not null,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  PRIMARY KEY (place_id, list, release),
  CHECK ((release = ANY (ARRAY[1, 2]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table exchange.code_lists_brought (
  place_id integer not null,
  brought_id uuid not null,
  name text not null,
  codes jsonb not null,
  brought_at timestamp with time zone not null,
  brought_by_name text not null,
  PRIMARY KEY (place_id, brought_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

view exchange.contact_facts as
 SELECT place_id,
    event_id AS contact_id,
    person_id,
    started_on AS on_date,
    neighbourhood,
    NULL::text AS team,
    NULL::text AS channel,
    'new matter'::text AS about,
        CASE
            WHEN (outcome ~~ 'Progress to assessment%'::text) THEN ARRAY['assessment'::text]
            WHEN ((outcome ~~ 'Progress to%'::text) OR (outcome ~~ 'Continuation%'::text) OR (outcome ~~ 'NFA: Referral%'::text)) THEN ARRAY['handed over'::text]
            WHEN (outcome = 'NFA: Information and advice or signposting'::text) THEN ARRAY['signposted'::text]
            ELSE ARRAY[]::text[]
        END AS results,
    false AS safeguarding,
    NULL::text AS might_need,
    (outcome ~~ 'Progress to assessment%'::text) AS assessment_offered,
    died_on,
    lower(client_type) AS client_type,
    ended_on,
    route,
    outcome,
    born_on
   FROM exchange.cld_event
  WHERE ((event_type = 'Request'::text) AND (nr IS NOT NULL));

view exchange.covered_facts as
 SELECT f.place_id,
    kind.fact,
    f.period_from AS from_day,
    f.period_to AS to_day
   FROM (exchange.cld_file f
     CROSS JOIN ( VALUES ('assessment'::text), ('contact'::text), ('review'::text), ('service'::text)) kind(fact))
  WHERE ((f.mends IS NULL) AND (f.accepted > 0));

view exchange.return_timeline as
 WITH told AS NOT MATERIALIZED (
         SELECT e.place_id,
            e.person_id,
            e.event_id,
            e.event_type,
            e.started_on,
            e.ended_on,
            e.outcome,
            e.service_type,
            e.component,
            f.period_to
           FROM (exchange.cld_event e
             JOIN exchange.cld_file f ON (((f.place_id = e.place_id) AND (f.file_id = e.file_id) AND (e.nr IS NOT NULL))))
        UNION ALL
         SELECT m.place_id,
            m.person_id,
            e.event_id,
            e.event_type,
            e.started_on,
            e.ended_on,
            e.outcome,
            e.service_type,
            e.component,
            f.period_to
           FROM (((exchange.cld_match m
             JOIN exchange.cld_person w ON (((w.place_id = m.place_id) AND (w.person_key = m.person_key))))
             JOIN exchange.cld_event e ON (((e.place_id = w.place_id) AND (e.person_id = w.person_id))))
             JOIN exchange.cld_file f ON (((f.place_id = e.place_id) AND (f.file_id = e.file_id) AND (e.nr IS NOT NULL))))
          WHERE (m.theirs AND (m.person_id <> w.person_id))
        )
 SELECT told.place_id,
    told.person_id,
    told.ended_on AS on_date,
    NULL::timestamp with time zone AS at,
    ('return: '::text || lower(told.event_type)) AS kind,
    told.event_id AS record_id,
    NULL::text AS what,
    told.outcome AS words,
    (told.period_to)::text AS whose,
    NULL::text AS by_name,
    NULL::text AS team
   FROM told
  WHERE ((told.event_type <> 'Service'::text) AND (told.ended_on IS NOT NULL))
UNION ALL
 SELECT told.place_id,
    told.person_id,
    told.started_on AS on_date,
    NULL::timestamp with time zone AS at,
    'return: service began'::text AS kind,
    told.event_id AS record_id,
    concat_ws(', '::text, told.service_type, told.component) AS what,
    NULL::text AS words,
    (told.period_to)::text AS whose,
    NULL::text AS by_name,
    NULL::text AS team
   FROM told
  WHERE (told.event_type = 'Service'::text)
UNION ALL
 SELECT told.place_id,
    told.person_id,
    COALESCE(told.ended_on, told.period_to) AS on_date,
    NULL::timestamp with time zone AS at,
        CASE
            WHEN (told.ended_on IS NULL) THEN 'return: service runs'::text
            ELSE 'return: service ended'::text
        END AS kind,
    told.event_id AS record_id,
    concat_ws(', '::text, told.service_type, told.component) AS what,
        CASE
            WHEN (told.ended_on IS NOT NULL) THEN told.outcome
            ELSE NULL::text
        END AS words,
    (told.period_to)::text AS whose,
    NULL::text AS by_name,
    NULL::text AS team
   FROM told
  WHERE ((told.event_type = 'Service'::text) AND (COALESCE(told.ended_on, told.period_to) >= told.started_on));

view exchange.review_facts as
 SELECT place_id,
    event_id AS review_id,
    person_id,
    lower(client_type) AS client_type,
    started_on,
    ended_on AS on_date,
    (review_reason ~~ 'Planned%'::text) AS planned,
    review_reason AS reason,
    achieved,
    outcome,
    neighbourhood,
    born_on,
    died_on
   FROM exchange.cld_event
  WHERE ((event_type = 'Review'::text) AND (ended_on IS NOT NULL) AND (nr IS NOT NULL));

view exchange.service_facts as
 SELECT place_id,
    event_id AS service_id,
    person_id,
    lower(client_type) AS client_type,
    started_on,
    ended_on,
    service_type AS type,
    component,
    mechanism,
    outcome,
    provider,
    cohort,
    neighbourhood,
    funding,
    support_reason,
    cost_per_week,
    paid_once,
    born_on,
    died_on
   FROM exchange.cld_event
  WHERE ((event_type = 'Service'::text) AND (nr IS NOT NULL));

view facts.assessment as
 SELECT s.place_id,
    s.assessment_id,
    s.person_id,
    s.contact_id,
    s.asked_on,
    s.started_on,
    s.on_date,
    s.kind,
    s.eligible,
    s.led_to,
    s.neighbourhood,
    s.team,
    s.died_on,
    s.outcome,
    s.client_type,
    s.born_on
   FROM people.assessment_facts s
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = s.place_id) AND (n.person_id = s.person_id)))))
UNION ALL
 SELECT s.place_id,
    s.assessment_id,
    n.now_id AS person_id,
    s.contact_id,
    s.asked_on,
    s.started_on,
    s.on_date,
    s.kind,
    s.eligible,
    s.led_to,
    s.neighbourhood,
    s.team,
    s.died_on,
    s.outcome,
    s.client_type,
    s.born_on
   FROM (people.alias_now n
     JOIN people.assessment_facts s ON (((s.place_id = n.place_id) AND (s.person_id = n.person_id))))
UNION ALL
 SELECT assessment_facts.place_id,
    assessment_facts.assessment_id,
    assessment_facts.person_id,
    assessment_facts.contact_id,
    assessment_facts.asked_on,
    assessment_facts.started_on,
    assessment_facts.on_date,
    assessment_facts.kind,
    assessment_facts.eligible,
    NULL::text AS led_to,
    assessment_facts.neighbourhood,
    assessment_facts.team,
    assessment_facts.died_on,
    assessment_facts.outcome,
    assessment_facts.client_type,
    assessment_facts.born_on
   FROM exchange.assessment_facts;

view facts.begun as
 SELECT begun_facts.place_id,
    begun_facts.fact,
    begun_facts.on_date
   FROM front_door.begun_facts
UNION ALL
 SELECT begun_facts.place_id,
    begun_facts.fact,
    begun_facts.on_date
   FROM community.begun_facts;

view facts.calls as
 SELECT place_id,
    on_date,
    team,
    offered,
    answered,
    abandoned
   FROM front_door.calls_facts;

view facts.contact as
 SELECT c.place_id,
    c.contact_id,
    c.person_id,
    c.on_date,
    c.neighbourhood,
    c.team,
    c.channel,
    c.about,
    c.results,
    c.safeguarding,
    c.might_need,
    c.assessment_offered,
    c.died_on,
    c.taken_by,
    c.client_type,
    c.ended_on,
    c.route,
    c.outcome,
    c.born_on
   FROM front_door.contact_facts c
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = c.place_id) AND (n.person_id = c.person_id)))))
UNION ALL
 SELECT c.place_id,
    c.contact_id,
    n.now_id AS person_id,
    c.on_date,
    c.neighbourhood,
    c.team,
    c.channel,
    c.about,
    c.results,
    c.safeguarding,
    c.might_need,
    c.assessment_offered,
    c.died_on,
    c.taken_by,
    c.client_type,
    c.ended_on,
    c.route,
    c.outcome,
    c.born_on
   FROM (people.alias_now n
     JOIN front_door.contact_facts c ON (((c.place_id = n.place_id) AND (c.person_id = n.person_id))))
UNION ALL
 SELECT contact_facts.place_id,
    contact_facts.contact_id,
    contact_facts.person_id,
    contact_facts.on_date,
    contact_facts.neighbourhood,
    contact_facts.team,
    contact_facts.channel,
    contact_facts.about,
    contact_facts.results,
    contact_facts.safeguarding,
    contact_facts.might_need,
    contact_facts.assessment_offered,
    contact_facts.died_on,
    NULL::text AS taken_by,
    contact_facts.client_type,
    contact_facts.ended_on,
    contact_facts.route,
    contact_facts.outcome,
    contact_facts.born_on
   FROM exchange.contact_facts;

view facts.covered as
 SELECT place_id,
    fact,
    from_day,
    to_day
   FROM exchange.covered_facts;

view facts.hand_over as
 SELECT h.place_id,
    h.hand_over_id,
    h.contact_id,
    h.person_id,
    h.on_date,
    h.neighbourhood,
    h.to_team,
    h.from_team,
    h.outside,
    h.taken_on,
    h.answered_on,
    h.answer,
    h.verdict
   FROM people.hand_over_facts h
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = h.place_id) AND (n.person_id = h.person_id)))))
UNION ALL
 SELECT h.place_id,
    h.hand_over_id,
    h.contact_id,
    n.now_id AS person_id,
    h.on_date,
    h.neighbourhood,
    h.to_team,
    h.from_team,
    h.outside,
    h.taken_on,
    h.answered_on,
    h.answer,
    h.verdict
   FROM (people.alias_now n
     JOIN people.hand_over_facts h ON (((h.place_id = n.place_id) AND (h.person_id = n.person_id))));

view facts.hub_booking as
 SELECT b.place_id,
    b.booking_id,
    b.person_id,
    b.contact_id,
    b.neighbourhood,
    b.team,
    b.booked_on,
    b.first_asked_on,
    b.first_offered_on,
    b.chosen_on,
    b.came,
    b.cancelled_for,
    b.rebooked,
    b.died_on
   FROM community.hub_booking_facts b
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = b.place_id) AND (n.person_id = b.person_id)))))
UNION ALL
 SELECT b.place_id,
    b.booking_id,
    n.now_id AS person_id,
    b.contact_id,
    b.neighbourhood,
    b.team,
    b.booked_on,
    b.first_asked_on,
    b.first_offered_on,
    b.chosen_on,
    b.came,
    b.cancelled_for,
    b.rebooked,
    b.died_on
   FROM (people.alias_now n
     JOIN community.hub_booking_facts b ON (((b.place_id = n.place_id) AND (b.person_id = n.person_id))));

view facts.introduction as
 SELECT i.place_id,
    i.introduction_id,
    i.person_id,
    i.agreed_on,
    i.neighbourhood,
    i.first_contact_on,
    i.first_time_on,
    i.stopped_on,
    i.six_weeks_due_on,
    i.asked_at_six_weeks_on,
    i.at_six_weeks,
    i.died_on
   FROM community.introduction_facts i
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = i.place_id) AND (n.person_id = i.person_id)))))
UNION ALL
 SELECT i.place_id,
    i.introduction_id,
    n.now_id AS person_id,
    i.agreed_on,
    i.neighbourhood,
    i.first_contact_on,
    i.first_time_on,
    i.stopped_on,
    i.six_weeks_due_on,
    i.asked_at_six_weeks_on,
    i.at_six_weeks,
    i.died_on
   FROM (people.alias_now n
     JOIN community.introduction_facts i ON (((i.place_id = n.place_id) AND (i.person_id = n.person_id))));

view facts.person as
 SELECT place_id,
    person_id,
    gender,
    ethnicity,
    accommodation,
    settled,
    support_reason,
    has_carer,
    neighbourhood,
    born_on,
    died_on
   FROM exchange.cld_person;

view facts.population as
 SELECT place_id,
    on_date,
    NULLIF(neighbourhood, ''::text) AS neighbourhood,
    age_from,
    age_to,
    people
   FROM place.population;

view facts.rapid_episode as
 SELECT e.place_id,
    e.episode_id,
    e.person_id,
    e.handed_over_on,
    e.began_on,
    e.ended_on,
    e.neighbourhood,
    e.team,
    e.died_on
   FROM front_door.rapid_episode_facts e
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = e.place_id) AND (n.person_id = e.person_id)))))
UNION ALL
 SELECT e.place_id,
    e.episode_id,
    n.now_id AS person_id,
    e.handed_over_on,
    e.began_on,
    e.ended_on,
    e.neighbourhood,
    e.team,
    e.died_on
   FROM (people.alias_now n
     JOIN front_door.rapid_episode_facts e ON (((e.place_id = n.place_id) AND (e.person_id = n.person_id))));

view facts.rapid_work as
 SELECT w.place_id,
    w.work_id,
    w.hand_over_id,
    w.person_id,
    w.on_date,
    w.neighbourhood,
    w.team,
    w.work,
    w.low_level
   FROM front_door.rapid_work_facts w
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = w.place_id) AND (n.person_id = w.person_id)))))
UNION ALL
 SELECT w.place_id,
    w.work_id,
    w.hand_over_id,
    n.now_id AS person_id,
    w.on_date,
    w.neighbourhood,
    w.team,
    w.work,
    w.low_level
   FROM (people.alias_now n
     JOIN front_door.rapid_work_facts w ON (((w.place_id = n.place_id) AND (w.person_id = n.person_id))));

view facts.recording_time as
 SELECT place_id,
    team,
    team_size,
    page_kind,
    on_date,
    seconds
   FROM platform.recording_facts;

view facts.review as
 SELECT place_id,
    review_id,
    person_id,
    client_type,
    started_on,
    on_date,
    planned,
    reason,
    achieved,
    outcome,
    neighbourhood,
    born_on,
    died_on
   FROM exchange.review_facts;

view facts.service as
 SELECT place_id,
    service_id,
    person_id,
    client_type,
    started_on,
    ended_on,
    type,
    component,
    mechanism,
    outcome,
    provider,
    cohort,
    neighbourhood,
    funding,
    support_reason,
    cost_per_week,
    paid_once,
    born_on,
    died_on
   FROM exchange.service_facts;

view facts.worker_met as
 SELECT m.place_id,
    m.person_id,
    m.on_date,
    m.worker_of_theirs
   FROM front_door.worker_met_facts m
  WHERE (NOT (EXISTS ( SELECT
           FROM people.alias_now n
          WHERE ((n.place_id = m.place_id) AND ((m.person_id = n.person_id) OR (m.person_id = n.now_id))))))
UNION ALL
 SELECT met.place_id,
    met.now_id AS person_id,
    met.on_date,
    (dense_rank() OVER (PARTITION BY met.place_id, met.now_id ORDER BY met.worker))::integer AS worker_of_theirs
   FROM ( SELECT DISTINCT n.place_id,
            n.now_id,
            w.on_date,
            w.worker
           FROM (( SELECT alias_now.place_id,
                    alias_now.person_id,
                    alias_now.now_id
                   FROM people.alias_now
                UNION
                 SELECT alias_now.place_id,
                    alias_now.now_id,
                    alias_now.now_id
                   FROM people.alias_now) n
             JOIN front_door.worker_met w ON (((w.place_id = n.place_id) AND (w.person_id = n.person_id))))) met;

view front_door.begun_facts as
 SELECT first.place_id,
    kind.fact,
    first.on_date
   FROM (( SELECT contact.place_id,
            min(contact.on_date) AS on_date
           FROM front_door.contact
          GROUP BY contact.place_id) first
     CROSS JOIN ( VALUES ('assessment'::text), ('contact'::text), ('hand_over'::text), ('rapid_episode'::text), ('rapid_work'::text), ('worker_met'::text)) kind(fact));

table front_door.calls_day (
  place_id integer not null,
  on_date date not null,
  team text not null,
  offered integer not null,
  answered integer not null,
  abandoned integer not null,
  came_from text not null,
  kept_by_name text not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (place_id, on_date, team),
  CHECK (((answered + abandoned) <= offered)),
  CHECK ((abandoned >= 0)),
  CHECK ((answered >= 0)),
  CHECK ((came_from = ANY (ARRAY['file'::text, 'typed'::text]))),
  CHECK ((offered >= 0)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

view front_door.calls_facts as
 SELECT place_id,
    on_date,
    team,
    offered,
    answered,
    abandoned
   FROM front_door.calls_day;

table front_door.circumstance (
  place_id integer not null,
  circumstance_id uuid not null,
  general_id uuid not null,
  person_id uuid not null,
  topic text not null,
  words text not null default ''::text,
  purpose text not null,
  restricted boolean not null,
  look_closer boolean not null,
  done_by uuid,
  PRIMARY KEY (place_id, circumstance_id),
  FOREIGN KEY (place_id, general_id) REFERENCES front_door.general_assessment(place_id, general_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX circumstance_by_general ON front_door.circumstance USING btree (place_id, general_id)
CREATE INDEX circumstance_by_person ON front_door.circumstance USING btree (place_id, person_id)

table front_door.concern (
  place_id integer not null,
  concern_id uuid not null,
  person_id uuid,
  contact_id uuid,
  about_name text not null default ''::text,
  adult_or_child text not null,
  danger_now text not null,
  what_happened text not null,
  reach_safely text not null default ''::text,
  wants text not null default ''::text,
  knows text not null default 'not known'::text,
  raised_by uuid,
  raised_by_name text not null,
  team text not null,
  raised_at timestamp with time zone not null,
  decide_by timestamp with time zone not null,
  has_needs text,
  at_risk text,
  cannot_protect text,
  decision text,
  reasons text,
  advocate text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  document_id uuid,
  PRIMARY KEY (place_id, concern_id),
  CHECK ((adult_or_child = ANY (ARRAY['adult'::text, 'child'::text, 'not known'::text]))),
  CHECK ((advocate = ANY (ARRAY['not needed'::text, 'offered'::text, 'arranged'::text]))),
  CHECK ((at_risk = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((cannot_protect = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((danger_now = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((decision = ANY (ARRAY['enquiry'::text, 'no enquiry'::text, 'passed to children’s services'::text]))),
  CHECK ((has_needs = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((knows = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  row level security: own_concern besides, for alongside_partner using (raised_by = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX concern_by_contact ON front_door.concern USING btree (place_id, contact_id)
CREATE INDEX concern_by_person ON front_door.concern USING btree (place_id, person_id)
CREATE INDEX concern_waiting ON front_door.concern USING btree (place_id, decide_by) WHERE (decided_at IS NULL)

table front_door.contact (
  place_id integer not null,
  contact_id uuid not null,
  person_id uuid,
  on_date date not null,
  began_at timestamp with time zone not null,
  finished_at timestamp with time zone not null,
  channel text not null,
  team text not null,
  taken_by uuid,
  taken_by_name text not null,
  neighbourhood text,
  caller text not null,
  caller_name text not null default ''::text,
  caller_relation text not null default ''::text,
  about text not null default 'new matter'::text,
  wants text not null default ''::text,
  wants_whose text not null default 'caller'::text,
  life text not null default ''::text,
  life_whose text not null default 'caller'::text,
  helps text not null default ''::text,
  helps_whose text not null default 'caller'::text,
  might_need text not null,
  assessment text not null default 'not offered'::text,
  carers_conversation text not null default 'not offered'::text,
  information_given boolean not null default false,
  results text[] not null,
  day_team text,
  day_begins_at timestamp with time zone,
  seen_at timestamp with time zone,
  seen_by_name text,
  taken_by_role text,
  PRIMARY KEY (place_id, contact_id),
  CHECK (((day_team IS NULL) = (day_begins_at IS NULL))),
  CHECK ((about = ANY (ARRAY['new matter'::text, 'same matter'::text, 'our follow-up'::text, 'rebooking'::text, 'thanks'::text]))),
  CHECK ((assessment = ANY (ARRAY['not offered'::text, 'to be asked'::text, 'offered'::text, 'wanted'::text, 'booked'::text, 'declined'::text]))),
  CHECK ((caller = ANY (ARRAY['the person'::text, 'somebody else'::text, 'professional'::text, 'unknown'::text]))),
  CHECK ((carers_conversation = ANY (ARRAY['not offered'::text, 'to be asked'::text, 'offered'::text, 'wanted'::text, 'booked'::text, 'declined'::text]))),
  CHECK ((channel = ANY (ARRAY['phone'::text, 'in person'::text, 'at a hub'::text, 'letter or form'::text, 'online'::text, 'text relay'::text]))),
  CHECK ((helps_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  CHECK ((life_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  CHECK ((might_need = ANY (ARRAY['yes'::text, 'no'::text, 'cannot tell'::text]))),
  CHECK ((wants_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  row level security: own_words besides, for alongside_resident using ((wants_whose = 'person'::text) AND (NOT ('safeguarding'::text = ANY (results)))),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX contact_by_day ON front_door.contact USING btree (place_id, on_date)
CREATE INDEX contact_by_person ON front_door.contact USING btree (place_id, person_id, on_date)
CREATE INDEX contact_of_the_night ON front_door.contact USING btree (place_id, day_team, day_begins_at) WHERE ((day_team IS NOT NULL) AND (seen_at IS NULL))

view front_door.contact_facts as
 SELECT c.place_id,
    c.contact_id,
    c.person_id,
    c.on_date,
    c.neighbourhood,
    c.team,
    c.channel,
    c.about,
    c.results,
    ('safeguarding'::text = ANY (c.results)) AS safeguarding,
    c.might_need,
    ((c.assessment <> ALL (ARRAY['not offered'::text, 'to be asked'::text])) OR (c.carers_conversation <> ALL (ARRAY['not offered'::text, 'to be asked'::text]))) AS assessment_offered,
    p.died_on,
    COALESCE(c.taken_by_role, a.role) AS taken_by,
    'service user'::text AS client_type,
        CASE
            WHEN (NOT ('ring back'::text = ANY (c.results))) THEN c.on_date
            ELSE NULL::date
        END AS ended_on,
    'Community / Other route'::text AS route,
        CASE
            WHEN (c.results && ARRAY['assessment'::text, 'carers conversation'::text, 'handed over'::text]) THEN 'Progress to assessment, review or reassessment'::text
            WHEN (c.results && ARRAY['advice'::text, 'signposted'::text, 'introduced'::text, 'hub'::text]) THEN 'NFA: Information and advice or signposting'::text
            WHEN ('nothing fits'::text = ANY (c.results)) THEN 'NFA: No services offered for other reason'::text
            ELSE NULL::text
        END AS outcome,
    p.birth_date AS born_on
   FROM ((front_door.contact c
     LEFT JOIN people.person p ON (((p.place_id = c.place_id) AND (p.person_id = c.person_id))))
     LEFT JOIN identity.account a ON (((a.place_id = c.place_id) AND (a.account_id = c.taken_by))));

table front_door.contact_result (
  place_id integer not null,
  result_id uuid not null,
  contact_id uuid not null,
  kind text not null,
  detail text not null default ''::text,
  entry_id uuid,
  record_id uuid,
  due_on date,
  done_at timestamp with time zone,
  ring_when text not null default ''::text,
  ring_number text not null default ''::text,
  person_id uuid,
  PRIMARY KEY (place_id, result_id),
  FOREIGN KEY (place_id, contact_id) REFERENCES front_door.contact(place_id, contact_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX contact_result_by_contact ON front_door.contact_result USING btree (place_id, contact_id)
CREATE INDEX ring_back_due ON front_door.contact_result USING btree (place_id, due_on) WHERE ((kind = 'ring back'::text) AND (done_at IS NULL))

table front_door.crisis_review (
  place_id integer not null,
  review_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  words text not null,
  own_words text not null default ''::text,
  next_on date not null,
  reviewed_by uuid,
  reviewed_by_name text not null,
  team text not null,
  reviewed_at timestamp with time zone not null,
  PRIMARY KEY (place_id, review_id),
  CHECK ((next_on > on_date)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX crisis_review_by_person ON front_door.crisis_review USING btree (place_id, person_id, reviewed_at DESC)

table front_door.general_assessment (
  place_id integer not null,
  general_id uuid not null,
  person_id uuid not null,
  words text not null,
  said_by text,
  going_well text not null default ''::text,
  on_date date not null,
  done_by uuid,
  done_by_name text not null,
  team text not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (place_id, general_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX general_assessment_by_person ON front_door.general_assessment USING btree (place_id, person_id, done_at DESC)

table front_door.post_item (
  place_id integer not null,
  post_id uuid not null,
  document_id uuid not null,
  from_kind text not null,
  from_name text not null default ''::text,
  about_name text not null default ''::text,
  for_whom text,
  reach text not null default ''::text,
  came_on date not null,
  dated_on date,
  team text not null,
  mark uuid,
  reference text,
  brought_by uuid,
  brought_by_name text not null,
  brought_at timestamp with time zone not null,
  outcome text,
  outcome_why text not null default ''::text,
  concern_id uuid,
  done_by_name text,
  done_at timestamp with time zone,
  person_id uuid,
  PRIMARY KEY (place_id, post_id),
  CHECK (((outcome IS NULL) = (done_at IS NULL))),
  CHECK ((for_whom = ANY (ARRAY['me'::text, 'somebody else'::text]))),
  CHECK ((from_kind = ANY (ARRAY['GP'::text, 'police'::text, 'ambulance'::text, 'hospital'::text, 'other'::text, 'online'::text]))),
  CHECK ((outcome = ANY (ARRAY['conversation'::text, 'safeguarding'::text, 'nothing to do'::text]))),
  FOREIGN KEY (place_id, document_id) REFERENCES people.document(place_id, document_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX post_item_by_document ON front_door.post_item USING btree (place_id, document_id)
CREATE INDEX post_item_waiting ON front_door.post_item USING btree (place_id, team, brought_at) WHERE (done_at IS NULL)
CREATE UNIQUE INDEX post_item_once ON front_door.post_item USING btree (place_id, mark) WHERE (mark IS NOT NULL)

view front_door.post_waiting as
 SELECT p.place_id,
    'post'::text AS kind,
    NULL::text AS given_as,
    p.post_id AS record_id,
    NULL::uuid AS person_id,
    p.about_name AS name,
    p.team,
    d.account_id,
    a.name AS account_name,
    p.brought_at AS since,
    NULL::date AS due_on,
    p.brought_at AS shows_from,
        CASE p.from_kind
            WHEN 'online'::text THEN 'Written online'::text
            WHEN 'other'::text THEN p.from_name
            ELSE ('From the '::text || concat_ws(', '::text,
            CASE p.from_kind
                WHEN 'ambulance'::text THEN 'ambulance service'::text
                ELSE p.from_kind
            END, NULLIF(p.from_name, ''::text)))
        END AS what,
    'the team'::text AS seen_by
   FROM ((front_door.post_item p
     LEFT JOIN platform.draft d ON (((d.place_id = p.place_id) AND (d.draft_id = p.post_id))))
     LEFT JOIN identity.account a ON (((a.place_id = d.place_id) AND (a.account_id = d.account_id))))
  WHERE (p.done_at IS NULL)
UNION ALL
 SELECT c.place_id,
    'night'::text AS kind,
    NULL::text AS given_as,
    c.contact_id AS record_id,
    c.person_id,
    NULL::text AS name,
    c.day_team AS team,
    NULL::uuid AS account_id,
    NULL::text AS account_name,
    c.finished_at AS since,
    NULL::date AS due_on,
    c.day_begins_at AS shows_from,
    ('Taken by '::text || c.taken_by_name) AS what,
    'the team'::text AS seen_by
   FROM front_door.contact c
  WHERE ((c.day_team IS NOT NULL) AND (c.seen_at IS NULL) AND (NOT ('safeguarding'::text = ANY (c.results))));

view front_door.rapid_episode_facts as
 SELECT h.place_id,
    h.hand_over_id AS episode_id,
    h.person_id,
    h.on_date AS handed_over_on,
    min(e.on_date) AS began_on,
    max(e.on_date) FILTER (WHERE (e.kind = ANY (ARRAY['handed on'::text, 'closed'::text]))) AS ended_on,
    h.neighbourhood,
    h.to_team AS team,
    p.died_on
   FROM ((front_door.rapid_event e
     JOIN people.hand_over h ON (((h.place_id = e.place_id) AND (h.hand_over_id = e.hand_over_id))))
     LEFT JOIN people.person p ON (((p.place_id = h.place_id) AND (p.person_id = h.person_id))))
  GROUP BY h.place_id, h.hand_over_id, h.person_id, h.on_date, h.neighbourhood, h.to_team, p.died_on;

table front_door.rapid_event (
  place_id integer not null,
  event_id uuid not null,
  hand_over_id uuid not null,
  person_id uuid,
  kind text not null,
  on_date date not null,
  words text not null default ''::text,
  work text,
  low_level boolean,
  neighbourhood text,
  team text not null,
  done_by uuid,
  done_by_name text not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (place_id, event_id),
  CHECK (((kind = 'work'::text) = ((work IS NOT NULL) AND (low_level IS NOT NULL)))),
  CHECK ((kind = ANY (ARRAY['visit'::text, 'made safe'::text, 'quick solution'::text, 'work'::text, 'handed on'::text, 'closed'::text]))),
  FOREIGN KEY (place_id, hand_over_id) REFERENCES people.hand_over(place_id, hand_over_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX rapid_event_by_day ON front_door.rapid_event USING btree (place_id, on_date)
CREATE INDEX rapid_event_by_hand_over ON front_door.rapid_event USING btree (place_id, hand_over_id, done_at)
CREATE INDEX rapid_event_by_person ON front_door.rapid_event USING btree (place_id, person_id, on_date)

view front_door.rapid_timeline as
 SELECT place_id,
    person_id,
    on_date,
    done_at AS at,
    ('rapid response: '::text || kind) AS kind,
    hand_over_id AS record_id,
    work AS what,
    NULLIF(words, ''::text) AS words,
    NULL::text AS whose,
    done_by_name AS by_name,
    team
   FROM front_door.rapid_event
  WHERE (person_id IS NOT NULL);

view front_door.rapid_work_facts as
 SELECT place_id,
    event_id AS work_id,
    hand_over_id,
    person_id,
    on_date,
    neighbourhood,
    team,
    work,
    low_level
   FROM front_door.rapid_event
  WHERE (kind = 'work'::text);

table front_door.removed (
  place_id integer not null,
  removed_id uuid not null,
  rule text not null,
  until_on date not null,
  rows integer not null,
  removed_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null,
  content_hash bytea not null,
  PRIMARY KEY (place_id, removed_id),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table front_door.ring_back_try (
  place_id integer not null,
  try_id uuid not null,
  result_id uuid not null,
  words text not null default ''::text,
  tried_by uuid,
  tried_by_name text not null,
  tried_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, try_id),
  FOREIGN KEY (place_id, result_id) REFERENCES front_door.contact_result(place_id, result_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX ring_back_try_by_result ON front_door.ring_back_try USING btree (place_id, result_id, tried_at)

table front_door.specialist_assessment (
  place_id integer not null,
  specialist_id uuid not null,
  person_id uuid not null,
  topic text not null,
  purpose text not null,
  restricted boolean not null,
  words text not null,
  found text not null,
  next_words text not null default ''::text,
  on_date date not null,
  done_by uuid,
  done_by_name text not null,
  team text not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (place_id, specialist_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX specialist_assessment_by_person ON front_door.specialist_assessment USING btree (place_id, person_id, done_at DESC)

table front_door.support_plan (
  place_id integer not null,
  plan_id uuid not null,
  person_id uuid not null,
  words text not null,
  said_by text,
  managing text not null default ''::text,
  on_date date not null,
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, plan_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: own_words besides, for alongside_resident using (said_by IS NULL),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_plan'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX support_plan_by_person ON front_door.support_plan USING btree (place_id, person_id, written_at DESC)

view front_door.timeline_levels as
 SELECT general_assessment.place_id,
    general_assessment.person_id,
    general_assessment.on_date,
    general_assessment.done_at AS at,
    'general assessment'::text AS kind,
    general_assessment.general_id AS record_id,
    NULL::text AS what,
    NULL::text AS words,
    general_assessment.said_by AS whose,
    general_assessment.done_by_name AS by_name,
    general_assessment.team
   FROM front_door.general_assessment
UNION ALL
 SELECT specialist_assessment.place_id,
    specialist_assessment.person_id,
    specialist_assessment.on_date,
    specialist_assessment.done_at AS at,
    'specialist assessment'::text AS kind,
    specialist_assessment.specialist_id AS record_id,
    NULL::text AS what,
    NULL::text AS words,
    NULL::text AS whose,
    specialist_assessment.done_by_name AS by_name,
    specialist_assessment.team
   FROM front_door.specialist_assessment
  WHERE (NOT specialist_assessment.restricted)
UNION ALL
 SELECT support_plan.place_id,
    support_plan.person_id,
    support_plan.on_date,
    support_plan.written_at AS at,
    'plan'::text AS kind,
    support_plan.plan_id AS record_id,
    NULL::text AS what,
    support_plan.words,
    support_plan.said_by AS whose,
    support_plan.written_by_name AS by_name,
    support_plan.team
   FROM front_door.support_plan
UNION ALL
 SELECT crisis_review.place_id,
    crisis_review.person_id,
    crisis_review.on_date,
    crisis_review.reviewed_at AS at,
    'crisis review'::text AS kind,
    crisis_review.review_id AS record_id,
    NULL::text AS what,
    NULL::text AS words,
    NULL::text AS whose,
    crisis_review.reviewed_by_name AS by_name,
    crisis_review.team
   FROM front_door.crisis_review;

view front_door.timeline_record as
 SELECT place_id,
    person_id,
    on_date,
    finished_at AS at,
    'conversation'::text AS kind,
    contact_id AS record_id,
    array_to_string(array_remove(results, 'safeguarding'::text), ', '::text) AS what,
    NULLIF(wants, ''::text) AS words,
        CASE
            WHEN (wants_whose = 'person'::text) THEN NULL::text
            ELSE COALESCE(NULLIF(caller_name, ''::text), NULLIF(caller_relation, ''::text), 'the caller'::text)
        END AS whose,
    taken_by_name AS by_name,
    team
   FROM front_door.contact
  WHERE ((person_id IS NOT NULL) AND (NOT ('safeguarding'::text = ANY (results))));

view front_door.waiting_record as
 SELECT r.place_id,
    'ring-back'::text AS kind,
    'ring-back'::text AS given_as,
    r.result_id AS record_id,
    c.person_id,
    NULL::text AS name,
    c.team,
    COALESCE(a.account_id, c.taken_by) AS account_id,
    COALESCE(a.account_name, c.taken_by_name) AS account_name,
    c.finished_at AS since,
    r.due_on,
    c.finished_at AS shows_from,
    r.detail AS what,
    'the team'::text AS seen_by
   FROM (((front_door.contact_result r
     JOIN front_door.contact c ON (((c.place_id = r.place_id) AND (c.contact_id = r.contact_id))))
     LEFT JOIN people.person p ON (((p.place_id = c.place_id) AND (p.person_id = c.person_id))))
     LEFT JOIN people.allocation a ON (((a.place_id = r.place_id) AND (a.kind = 'ring-back'::text) AND (a.record_id = r.result_id))))
  WHERE ((r.kind = 'ring back'::text) AND (r.done_at IS NULL) AND (p.died_on IS NULL))
UNION ALL
 SELECT d.place_id,
    'unfinished'::text AS kind,
    NULL::text AS given_as,
    d.draft_id AS record_id,
    d.person_id,
    (d.content ->> 'aboutName'::text) AS name,
    d.team,
    d.account_id,
    a.name AS account_name,
    d.saved_at AS since,
    NULL::date AS due_on,
    (d.saved_at + '1 day'::interval) AS shows_from,
    ''::text AS what,
    'its author and their manager'::text AS seen_by
   FROM (platform.draft d
     JOIN identity.account a ON (((a.place_id = d.place_id) AND (a.account_id = d.account_id))))
  WHERE (d.kind = 'conversation'::text)
UNION ALL
 SELECT c.place_id,
    'concern'::text AS kind,
    NULL::text AS given_as,
    c.concern_id AS record_id,
    c.person_id,
    c.about_name AS name,
    c.team,
    NULL::uuid AS account_id,
    NULL::text AS account_name,
    c.raised_at AS since,
    NULL::date AS due_on,
    c.raised_at AS shows_from,
    ''::text AS what,
    'whoever decides'::text AS seen_by
   FROM front_door.concern c
  WHERE (c.decided_at IS NULL);

view front_door.waiting_review as
 SELECT r.place_id,
    'crisis review'::text AS kind,
    NULL::text AS given_as,
    r.review_id AS record_id,
    r.person_id,
    NULL::text AS name,
    r.team,
    COALESCE(l.account_id, r.reviewed_by) AS account_id,
    COALESCE(l.name, r.reviewed_by_name) AS account_name,
    ((r.next_on)::timestamp without time zone AT TIME ZONE 'Europe/London'::text) AS since,
    r.next_on AS due_on,
    ((r.next_on)::timestamp without time zone AT TIME ZONE 'Europe/London'::text) AS shows_from,
    ''::text AS what,
    'the team'::text AS seen_by
   FROM ((front_door.crisis_review r
     JOIN people.person p ON (((p.place_id = r.place_id) AND (p.person_id = r.person_id) AND (p.died_on IS NULL))))
     LEFT JOIN people.lead_worker l ON (((l.place_id = r.place_id) AND (l.person_id = r.person_id))))
  WHERE ((NOT (EXISTS ( SELECT
           FROM front_door.crisis_review later
          WHERE ((later.place_id = r.place_id) AND (later.person_id = r.person_id) AND (ROW(later.reviewed_at, later.review_id) > ROW(r.reviewed_at, r.review_id)))))) AND (NOT (EXISTS ( SELECT
           FROM people.level_move m
          WHERE ((m.place_id = r.place_id) AND (m.person_id = r.person_id) AND (m.level IS NULL) AND (m.moved_at > r.reviewed_at))))));

view front_door.worker_met as
 SELECT place_id,
    person_id,
    on_date,
    worker
   FROM ( SELECT contact.place_id,
            contact.person_id,
            contact.on_date,
            contact.taken_by AS worker
           FROM front_door.contact
          WHERE ((contact.person_id IS NOT NULL) AND (NOT ('safeguarding'::text = ANY (contact.results))))
        UNION
         SELECT rapid_event.place_id,
            rapid_event.person_id,
            rapid_event.on_date,
            rapid_event.done_by
           FROM front_door.rapid_event
          WHERE (rapid_event.person_id IS NOT NULL)
        UNION
         SELECT hand_over.place_id,
            hand_over.person_id,
            ((hand_over.answered_at AT TIME ZONE 'Europe/London'::text))::date AS timezone,
            hand_over.answered_by
           FROM people.hand_over
          WHERE ((hand_over.person_id IS NOT NULL) AND (hand_over.answered_at IS NOT NULL) AND (NOT hand_over.outside))
        UNION
         SELECT i.place_id,
            i.person_id,
            e.on_date,
            e.asked_by
           FROM (community.introduction_event e
             JOIN community.introduction i ON (((i.place_id = e.place_id) AND (i.introduction_id = e.introduction_id))))
          WHERE (NOT i.within_notebook)) met
  WHERE (worker IS NOT NULL);

view front_door.worker_met_facts as
 SELECT place_id,
    person_id,
    on_date,
    hashtext(((person_id)::text || (worker)::text)) AS worker_of_theirs
   FROM ( SELECT contact.place_id,
            contact.person_id,
            contact.on_date,
            contact.taken_by AS worker
           FROM front_door.contact
          WHERE ((contact.person_id IS NOT NULL) AND (NOT ('safeguarding'::text = ANY (contact.results))))
        UNION
         SELECT rapid_event.place_id,
            rapid_event.person_id,
            rapid_event.on_date,
            rapid_event.done_by
           FROM front_door.rapid_event
          WHERE (rapid_event.person_id IS NOT NULL)
        UNION
         SELECT hand_over.place_id,
            hand_over.person_id,
            ((hand_over.answered_at AT TIME ZONE 'Europe/London'::text))::date AS timezone,
            hand_over.answered_by
           FROM people.hand_over
          WHERE ((hand_over.person_id IS NOT NULL) AND (hand_over.answered_at IS NOT NULL) AND (NOT hand_over.outside))
        UNION
         SELECT i.place_id,
            i.person_id,
            e.on_date,
            e.asked_by
           FROM (community.introduction_event e
             JOIN community.introduction i ON (((i.place_id = e.place_id) AND (i.introduction_id = e.introduction_id))))
          WHERE (NOT i.within_notebook)) met
  WHERE (worker IS NOT NULL);

table identity.account (
  place_id integer not null,
  account_id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  team text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  failed_sign_ins integer not null default 0,
  locked_until timestamp with time zone,
  left_on date,
  away_from date,
  away_until date,
  cover_account uuid,
  issuer text,
  subject text,
  organisation_key text not null default ''::text,
  code_hash text,
  PRIMARY KEY (place_id, account_id),
  CHECK (((issuer IS NULL) = (subject IS NULL))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: own_account besides, for alongside_partner using ((organisation_key = ( SELECT current_setting('app.organisation'::text, true) AS current_setting)) OR (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif"))),
  row level security: own_account_themselves besides, for alongside_resident using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX account_covered ON identity.account USING btree (place_id, cover_account) WHERE (cover_account IS NOT NULL)
CREATE UNIQUE INDEX account_by_email ON identity.account USING btree (place_id, lower(email))
CREATE UNIQUE INDEX account_by_subject ON identity.account USING btree (place_id, issuer, subject) WHERE (subject IS NOT NULL)

table identity.challenge (
  place_id integer not null,
  challenge_hash bytea not null,
  asked_for text not null,
  account_id uuid,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (place_id, challenge_hash),
  CHECK ((asked_for = ANY (ARRAY['sign in'::text, 'invitation'::text, 'another passkey'::text]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: own_challenge besides, for alongside_partner using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: own_challenge_themselves besides, for alongside_resident using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX challenge_by_end ON identity.challenge USING btree (place_id, ends_at)

table identity.errand (
  place_id integer not null,
  handle_hash bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  again boolean not null,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (place_id, handle_hash),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX errand_by_end ON identity.errand USING btree (place_id, ends_at)

table identity.invitation (
  place_id integer not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (place_id, account_id),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  row level security: own_invitation besides, for alongside_partner using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE UNIQUE INDEX invitation_by_token ON identity.invitation USING btree (place_id, token_hash)

table identity.passkey (
  place_id integer not null,
  credential_id text not null,
  account_id uuid not null,
  passkey_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  one_device boolean not null,
  backed_up boolean not null,
  name text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (place_id, credential_id),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  row level security: own_passkey besides, for alongside_partner using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: own_passkey_themselves besides, for alongside_resident using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX passkey_by_account ON identity.passkey USING btree (place_id, account_id)
CREATE UNIQUE INDEX passkey_by_id ON identity.passkey USING btree (place_id, passkey_id)

table identity.session (
  place_id integer not null,
  token_hash bytea not null,
  account_id uuid not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  session_id uuid not null default gen_random_uuid(),
  way text not null default 'password'::text,
  device text not null default ''::text,
  browser text,
  proved_at timestamp with time zone not null default now(),
  PRIMARY KEY (place_id, token_hash),
  CHECK ((way = ANY (ARRAY['password'::text, 'passkey'::text, 'provider'::text, 'demo'::text, 'link'::text]))),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  row level security: own_session besides, for alongside_partner using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: own_session_themselves besides, for alongside_resident using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX session_by_account ON identity.session USING btree (place_id, account_id)
CREATE UNIQUE INDEX session_by_id ON identity.session USING btree (place_id, session_id)

table identity.team_review (
  place_id integer not null,
  review_id uuid not null,
  team text not null,
  reviewed_at timestamp with time zone not null,
  reviewed_by_name text not null,
  people integer not null,
  wrong text not null,
  PRIMARY KEY (place_id, review_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX team_review_by_team ON identity.team_review USING btree (place_id, team, reviewed_at)

table identity.works_for (
  place_id integer not null,
  account_id uuid not null,
  from_on date not null,
  until_on date,
  organisation_key text not null,
  team text not null,
  role text not null,
  works_id uuid not null default gen_random_uuid(),
  cause text not null,
  made_by_name text not null default ''::text,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  before_account uuid,
  PRIMARY KEY (place_id, works_id),
  CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  CHECK ((cause = ANY (ARRAY['joined'::text, 'moved'::text, 'left'::text, 'came back'::text]))),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX works_for_by_account ON identity.works_for USING btree (place_id, account_id, from_on)
CREATE INDEX works_for_to_come ON identity.works_for USING btree (place_id, from_on) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL))
CREATE UNIQUE INDEX works_for_now ON identity.works_for USING btree (place_id, account_id) WHERE ((until_on IS NULL) AND (done_at IS NOT NULL))

table measures.change (
  place_id integer not null,
  change_id uuid not null default gen_random_uuid(),
  source text not null,
  from_day date,
  stamp bigint not null default uuid_hash_extended(gen_random_uuid(), (0)::bigint),
  people uuid[],
  written_by xid8 not null default pg_current_xact_id(),
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (place_id, change_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX change_with_people ON measures.change USING btree (place_id) WHERE (people IS NOT NULL)

table measures.kept (
  place_id integer not null,
  made_from text not null,
  kept_id uuid not null,
  measure_id text not null,
  counted jsonb not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (place_id, made_from, kept_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX kept_by_age ON measures.kept USING btree (place_id, kept_at)

table measures.listed (
  place_id integer not null,
  asked text not null,
  listed_id uuid not null,
  measure_id text not null,
  seen text not null,
  stamps jsonb not null,
  kinds jsonb not null,
  whose bytea not null,
  listed_at timestamp with time zone not null,
  PRIMARY KEY (place_id, asked, listed_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.challenge (
  place_id integer not null,
  challenge_id uuid not null,
  meeting_id uuid not null,
  measure text,
  words text not null,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by_name text,
  answered_at timestamp with time zone,
  PRIMARY KEY (place_id, challenge_id),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (place_id, meeting_id) REFERENCES outcomes.meeting(place_id, meeting_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX challenge_by_time ON outcomes.challenge USING btree (place_id, asked_at DESC)

table outcomes.expected_rate (
  place_id integer not null,
  rate_id uuid not null,
  measure text not null,
  from_on date not null,
  age_from integer not null,
  age_to integer,
  per_thousand numeric not null,
  source text not null,
  stated_by uuid,
  stated_by_name text not null,
  stated_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by_name text,
  PRIMARY KEY (place_id, rate_id),
  CHECK (((age_from >= 0) AND (age_from <= 120))),
  CHECK ((age_to >= age_from)),
  CHECK ((per_thousand >= (0)::numeric)),
  CHECK ((source <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX expected_rate_by_measure ON outcomes.expected_rate USING btree (place_id, measure, from_on)

table outcomes.figure_note (
  place_id integer not null,
  note_id uuid not null,
  on_date date not null,
  words text not null,
  measure text,
  written_by uuid,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by_name text,
  is_baseline boolean not null default false,
  effect_on date,
  neighbourhood text not null default ''::text,
  PRIMARY KEY (place_id, note_id),
  CHECK ((effect_on > on_date)),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX figure_note_by_day ON outcomes.figure_note USING btree (place_id, on_date)

table outcomes.frozen_figure (
  place_id integer not null,
  meeting_id uuid not null,
  measure text not null,
  version integer not null,
  position integer not null,
  step integer not null,
  title text not null,
  kind text not null,
  unit text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  was numeric,
  standard numeric,
  standard_source text not null default ''::text,
  met boolean,
  pairs text[] not null,
  said jsonb not null,
  published jsonb not null,
  PRIMARY KEY (place_id, meeting_id, measure),
  FOREIGN KEY (place_id, meeting_id) REFERENCES outcomes.meeting(place_id, meeting_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.meeting (
  place_id integer not null,
  meeting_id uuid not null,
  kind text not null,
  on_date date not null,
  from_date date not null,
  to_date date not null,
  chair text not null,
  present text not null default ''::text,
  next_on date,
  frozen_at timestamp with time zone not null,
  frozen_by uuid,
  frozen_by_name text not null,
  published_at timestamp with time zone,
  published_by_name text,
  PRIMARY KEY (place_id, meeting_id),
  CHECK (((published_at IS NULL) = (published_by_name IS NULL))),
  CHECK ((from_date <= to_date)),
  CHECK ((kind = ANY (ARRAY['monthly'::text, 'quarterly'::text]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX meeting_by_time ON outcomes.meeting USING btree (place_id, frozen_at DESC)

table outcomes.meeting_action (
  place_id integer not null,
  action_id uuid not null,
  meeting_id uuid not null,
  measure text,
  what text not null,
  owner text not null,
  due_on date not null,
  agreed_by_name text not null,
  agreed_at timestamp with time zone not null,
  ended text,
  came_of text not null default ''::text,
  ended_by_name text,
  ended_at timestamp with time zone,
  PRIMARY KEY (place_id, action_id),
  CHECK (((ended IS NULL) = (ended_at IS NULL))),
  CHECK ((ended = ANY (ARRAY['done'::text, 'not done'::text]))),
  CHECK ((owner <> ''::text)),
  CHECK ((what <> ''::text)),
  FOREIGN KEY (place_id, meeting_id) REFERENCES outcomes.meeting(place_id, meeting_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX meeting_action_by_time ON outcomes.meeting_action USING btree (place_id, agreed_at DESC)

table outcomes.objective (
  place_id integer not null,
  step integer not null,
  version integer not null,
  words text not null,
  figures text[] not null,
  owner text not null,
  owner_role text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, step, version),
  CHECK (((step >= 1) AND (step <= 6))),
  CHECK ((owner <> ''::text)),
  CHECK ((version > 0)),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.pilot (
  place_id integer not null,
  pilot_id uuid not null,
  version integer not null,
  title text not null,
  tests text not null,
  from_on date not null,
  until_on date not null,
  code text not null default ''::text,
  set_aside numeric not null,
  figure text not null,
  shows text not null,
  ends text not null,
  owner text not null,
  owner_role text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, pilot_id, version),
  CHECK ((ends <> ''::text)),
  CHECK ((owner <> ''::text)),
  CHECK ((set_aside >= (0)::numeric)),
  CHECK ((shows <> ''::text)),
  CHECK ((tests <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((until_on > from_on)),
  CHECK ((version > 0)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.pilot_judged (
  place_id integer not null,
  judged_id uuid not null,
  pilot_id uuid not null,
  on_date date not null,
  judged text not null,
  learned text not null,
  judged_by text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, judged_id),
  CHECK ((judged = ANY (ARRAY['goes on'::text, 'changed'::text, 'stopped'::text]))),
  CHECK ((judged_by <> ''::text)),
  CHECK ((learned <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX pilot_judged_by_pilot ON outcomes.pilot_judged USING btree (place_id, pilot_id, on_date)

table outcomes.pilot_spent (
  place_id integer not null,
  spent_id uuid not null,
  pilot_id uuid not null,
  up_to date not null,
  spent numeric not null,
  double_running numeric not null,
  note text not null default ''::text,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, spent_id),
  CHECK ((double_running >= (0)::numeric)),
  CHECK ((spent >= (0)::numeric)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX pilot_spent_by_pilot ON outcomes.pilot_spent USING btree (place_id, pilot_id, up_to)

table outcomes.practice_change (
  place_id integer not null,
  change_id uuid not null,
  theme text not null,
  changed text not null,
  raised_in text not null,
  on_date date not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  came_back text not null default ''::text,
  came_back_by_name text,
  came_back_at timestamp with time zone,
  PRIMARY KEY (place_id, change_id),
  CHECK (((came_back = ''::text) = (came_back_at IS NULL))),
  CHECK ((changed <> ''::text)),
  CHECK ((raised_in <> ''::text)),
  CHECK ((theme <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX practice_change_by_day ON outcomes.practice_change USING btree (place_id, on_date)

table outcomes.principle_action (
  place_id integer not null,
  action_id uuid not null,
  principle text not null,
  what text not null,
  owner text not null,
  due_on date not null,
  agreed_by_name text not null,
  agreed_at timestamp with time zone not null,
  ended text,
  came_of text not null default ''::text,
  ended_by_name text,
  ended_at timestamp with time zone,
  PRIMARY KEY (place_id, action_id),
  CHECK (((ended IS NULL) = (ended_at IS NULL))),
  CHECK ((ended = ANY (ARRAY['done'::text, 'not done'::text]))),
  CHECK ((owner <> ''::text)),
  CHECK ((what <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX principle_action_by_principle ON outcomes.principle_action USING btree (place_id, principle)

table outcomes.principle_review (
  place_id integer not null,
  review_id uuid not null,
  principle text not null,
  on_date date not null,
  stands text not null,
  learned text not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, review_id),
  CHECK ((learned <> ''::text)),
  CHECK ((stands <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX principle_review_by_principle ON outcomes.principle_review USING btree (place_id, principle, on_date)

table outcomes.principle_words (
  place_id integer not null,
  principle text not null,
  version integer not null,
  title text not null,
  means text not null,
  figure text,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, principle, version),
  CHECK ((means <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((version > 0)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.series_value (
  place_id integer not null,
  series text not null,
  on_date date not null,
  value numeric not null,
  denominator numeric,
  note text not null default ''::text,
  source text not null default ''::text,
  came_from text not null,
  kept_by uuid,
  kept_by_name text not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (place_id, series, on_date),
  CHECK ((came_from = ANY (ARRAY['typed'::text, 'file'::text]))),
  CHECK ((denominator > (0)::numeric)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.story (
  place_id integer not null,
  story_id uuid not null,
  words text not null,
  agreed_by text not null,
  agreed_how text not null,
  agreed_on date not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  let_out_by_name text,
  let_out_at timestamp with time zone,
  taken_back_by_name text,
  taken_back_at timestamp with time zone,
  PRIMARY KEY (place_id, story_id),
  CHECK (((let_out_at IS NULL) = (let_out_by_name IS NULL))),
  CHECK (((taken_back_at IS NULL) = (words <> ''::text))),
  CHECK ((agreed_by <> ''::text)),
  CHECK ((agreed_how <> ''::text)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table outcomes.variance_note (
  place_id integer not null,
  variance_id uuid not null,
  meeting_id uuid not null,
  measure text not null,
  off text not null,
  cause text not null,
  owner text not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, variance_id),
  CHECK ((cause <> ''::text)),
  CHECK ((off <> ''::text)),
  CHECK ((owner <> ''::text)),
  FOREIGN KEY (place_id, meeting_id, measure) REFERENCES outcomes.frozen_figure(place_id, meeting_id, measure),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX variance_note_by_meeting ON outcomes.variance_note USING btree (place_id, meeting_id)

table outcomes.words_let_out (
  place_id integer not null,
  item text not null,
  hash text not null,
  let_out_by uuid,
  let_out_by_name text not null,
  let_out_at timestamp with time zone not null,
  PRIMARY KEY (place_id, item, hash),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table people.about_me (
  place_id integer not null,
  about_me_id uuid not null,
  person_id uuid not null,
  words text not null,
  said_by text,
  said_on date not null,
  written_by text not null,
  PRIMARY KEY (place_id, about_me_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: own_words besides, for alongside_resident using (said_by IS NULL),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_story'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX about_me_by_person ON people.about_me USING btree (place_id, person_id, said_on DESC)

table people.access_line (
  place_id integer not null,
  request_id uuid not null,
  line text not null,
  decision text not null,
  reason text not null,
  review_on date,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, request_id, line),
  CHECK (((decision = 'left out'::text) OR (review_on IS NOT NULL))),
  CHECK ((decision = ANY (ARRAY['left out'::text, 'given'::text]))),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id, request_id) REFERENCES people.access_request(place_id, request_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table people.access_request (
  place_id integer not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_on date not null,
  asked_by text not null default ''::text,
  identity_how text not null default ''::text,
  identity_by_name text not null default ''::text,
  identity_on date,
  due_on date not null,
  later_until date,
  later_why text not null default ''::text,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  reviewed_by uuid,
  reviewed_by_name text not null default ''::text,
  reviewed_at timestamp with time zone,
  given_how text not null default ''::text,
  given_by_name text not null default ''::text,
  given_on date,
  PRIMARY KEY (place_id, request_id),
  CHECK (((given_on IS NULL) OR (reviewed_at IS NOT NULL))),
  CHECK (((later_until IS NULL) OR (later_why <> ''::text))),
  CHECK (((reviewed_at IS NULL) OR (identity_on IS NOT NULL))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX access_request_by_person ON people.access_request USING btree (place_id, person_id)

table people.address (
  place_id integer not null,
  address_id uuid not null,
  person_id uuid not null,
  lines text not null default ''::text,
  postcode text,
  latitude double precision,
  longitude double precision,
  neighbourhood text,
  hidden boolean not null default false,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, address_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX address_by_person ON people.address USING btree (place_id, person_id, from_on DESC)
CREATE INDEX address_by_postcode ON people.address USING btree (place_id, postcode) WHERE (until_on IS NULL)

table people.advocate (
  place_id integer not null,
  advocate_id uuid not null,
  person_id uuid not null,
  kind text not null,
  why text not null,
  nobody_else text not null,
  needed_on date not null,
  who text not null default ''::text,
  reach text not null default ''::text,
  from_on date,
  until_on date,
  PRIMARY KEY (place_id, advocate_id),
  CHECK (((from_on IS NULL) = (who = ''::text))),
  CHECK ((kind = ANY (ARRAY['Care Act'::text, 'Care Act, safeguarding'::text, 'mental capacity'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX advocate_by_person ON people.advocate USING btree (place_id, person_id)

table people.alias (
  place_id integer not null,
  alias_id uuid not null,
  person_id uuid not null,
  into_id uuid not null,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  undone_reason text,
  PRIMARY KEY (place_id, alias_id),
  CHECK (((undone_at IS NULL) = (undone_reason IS NULL))),
  CHECK ((person_id <> into_id)),
  FOREIGN KEY (place_id, into_id) REFERENCES people.person(place_id, person_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX alias_by_into ON people.alias USING btree (place_id, into_id)
CREATE UNIQUE INDEX alias_once ON people.alias USING btree (place_id, person_id) WHERE (undone_at IS NULL)

table people.alias_now (
  place_id integer not null,
  person_id uuid not null,
  now_id uuid not null,
  PRIMARY KEY (place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_any'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX alias_now_by_now ON people.alias_now USING btree (place_id, now_id)

table people.allocation (
  place_id integer not null,
  kind text not null,
  record_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  given_by uuid,
  given_by_name text not null,
  given_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, kind, record_id),
  CHECK ((kind = ANY (ARRAY['hand-over'::text, 'handed back'::text, 'ring-back'::text, 'follow-up'::text]))),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX allocation_by_account ON people.allocation USING btree (place_id, account_id)

table people.assessment (
  place_id integer not null,
  hand_over_id uuid not null,
  kind text,
  ended_on date not null,
  eligible text not null,
  reason text not null default ''::text,
  led_to text,
  team text not null,
  ended_by uuid,
  ended_by_name text not null,
  ended_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, hand_over_id),
  CHECK (((COALESCE((kind = ANY (ARRAY['long term'::text, 'carer'::text])), false) = (eligible <> 'not said'::text)) AND ((eligible = 'not said'::text) OR (reason <> ''::text)))),
  CHECK ((eligible = ANY (ARRAY['yes'::text, 'no'::text, 'not said'::text]))),
  CHECK ((kind = ANY (ARRAY['long term'::text, 'short term'::text, 'carer'::text]))),
  CHECK ((led_to = ANY (ARRAY['support plan'::text, 'short-term help'::text, 'something near them'::text, 'advice'::text, 'nothing more'::text]))),
  FOREIGN KEY (place_id, hand_over_id) REFERENCES people.hand_over(place_id, hand_over_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX assessment_by_day ON people.assessment USING btree (place_id, ended_on)

view people.assessment_facts as
 SELECT h.place_id,
    h.hand_over_id AS assessment_id,
    h.person_id,
    h.contact_id,
    h.on_date AS asked_on,
    ((h.answered_at AT TIME ZONE 'Europe/London'::text))::date AS started_on,
    a.ended_on AS on_date,
    a.kind,
    a.eligible,
    a.led_to,
    h.neighbourhood,
    h.to_team AS team,
    p.died_on,
        CASE a.led_to
            WHEN 'support plan'::text THEN 'Progress to support planning or services'::text
            WHEN 'short-term help'::text THEN 'Progress to reablement/ST-Max'::text
            WHEN 'nothing more'::text THEN 'NFA: No services offered for other reason'::text
            ELSE
            CASE
                WHEN (a.led_to IS NOT NULL) THEN 'NFA: Information and advice or signposting'::text
                ELSE NULL::text
            END
        END AS outcome,
        CASE
            WHEN (a.kind = 'carer'::text) THEN 'unpaid carer'::text
            ELSE 'service user'::text
        END AS client_type,
    p.birth_date AS born_on
   FROM ((people.hand_over h
     LEFT JOIN people.assessment a ON (((a.place_id = h.place_id) AND (a.hand_over_id = h.hand_over_id))))
     LEFT JOIN people.person p ON (((p.place_id = h.place_id) AND (p.person_id = h.person_id))))
  WHERE ((h.answer = 'assessment began'::text) AND (NOT h.outside));

view people.assessment_timeline as
 SELECT h.place_id,
    h.person_id,
    a.ended_on AS on_date,
    a.ended_at AS at,
    'assessment ended'::text AS kind,
    a.hand_over_id AS record_id,
        CASE
            WHEN (a.kind IS NULL) THEN 'not finished'::text
            ELSE (a.kind ||
            CASE a.eligible
                WHEN 'yes'::text THEN ', eligible needs'::text
                WHEN 'no'::text THEN ', no eligible needs'::text
                ELSE ''::text
            END)
        END AS what,
    NULLIF(a.reason, ''::text) AS words,
    NULL::text AS whose,
    a.ended_by_name AS by_name,
    a.team
   FROM (people.assessment a
     JOIN people.hand_over h ON (((h.place_id = a.place_id) AND (h.hand_over_id = a.hand_over_id))))
  WHERE (h.person_id IS NOT NULL);

view people.assessment_waiting as
 SELECT h.place_id,
    'assessment'::text AS kind,
    NULL::text AS given_as,
    h.hand_over_id AS record_id,
    h.person_id,
    NULL::text AS name,
    h.to_team AS team,
    COALESCE(g.account_id, h.answered_by) AS account_id,
    COALESCE(g.account_name, h.answered_by_name) AS account_name,
    h.answered_at AS since,
    NULL::date AS due_on,
    h.answered_at AS shows_from,
    h.reason AS what,
    'the team'::text AS seen_by
   FROM (people.hand_over h
     LEFT JOIN people.allocation g ON (((g.place_id = h.place_id) AND (g.kind = 'hand-over'::text) AND (g.record_id = h.hand_over_id))))
  WHERE ((h.answer = 'assessment began'::text) AND (NOT h.outside) AND (NOT (EXISTS ( SELECT
           FROM people.assessment a
          WHERE ((a.place_id = h.place_id) AND (a.hand_over_id = h.hand_over_id))))));

table people.broken_glass (
  place_id integer not null,
  glass_id uuid not null,
  person_id uuid,
  account_id uuid not null,
  account_name text not null,
  team text not null,
  reason text not null,
  began_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  outcome text,
  answer text not null default ''::text,
  reviewed_by uuid,
  reviewed_by_name text not null default ''::text,
  reviewed_at timestamp with time zone,
  PRIMARY KEY (place_id, glass_id),
  CHECK (((outcome IS NULL) = (reviewed_at IS NULL))),
  CHECK ((outcome = ANY (ARRAY['was right'::text, 'was not needed'::text, 'was not right'::text]))),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX broken_glass_by_account ON people.broken_glass USING btree (place_id, account_id, until_at)
CREATE INDEX broken_glass_by_person ON people.broken_glass USING btree (place_id, person_id)
CREATE INDEX broken_glass_to_review ON people.broken_glass USING btree (place_id, began_at) WHERE (reviewed_at IS NULL)

table people.capacity (
  place_id integer not null,
  capacity_id uuid not null,
  person_id uuid not null,
  decision text not null,
  on_date date not null,
  assessed_by text not null,
  help_given text not null,
  outcome text not null,
  because text not null default ''::text,
  unable text[] not null default '{}'::text[],
  reasons text not null,
  best_interests text not null default ''::text,
  consulted text not null default ''::text,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, capacity_id),
  CHECK (((outcome = 'cannot decide'::text) = (cardinality(unable) > 0))),
  CHECK ((outcome = ANY (ARRAY['can decide'::text, 'cannot decide'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX capacity_by_person ON people.capacity USING btree (place_id, person_id, on_date DESC)

table people.circle (
  place_id integer not null,
  circle_id uuid not null,
  person_id uuid not null,
  name text not null,
  relation text not null,
  other_person_id uuid,
  cares_for boolean not null default false,
  reach text not null default ''::text,
  note text not null default ''::text,
  may_be_told text[] not null default '{}'::text[],
  agreed_on date,
  agreed_until date,
  agreed_how text not null default ''::text,
  authority text not null default ''::text,
  authority_seen text not null default ''::text,
  from_on date not null,
  until_on date,
  authority_scope text not null default ''::text,
  authority_seen_on date,
  authority_from date,
  authority_until date,
  PRIMARY KEY (place_id, circle_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_circle'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX circle_by_other ON people.circle USING btree (place_id, other_person_id) WHERE (other_person_id IS NOT NULL)
CREATE INDEX circle_by_person ON people.circle USING btree (place_id, person_id)

table people.circle_question (
  place_id integer not null,
  question_id uuid not null,
  week date not null,
  words text not null,
  brought_by uuid,
  brought_by_name text not null,
  team text not null,
  brought_at timestamp with time zone not null,
  suggested text not null default ''::text,
  taken_up text not null default ''::text,
  answered_at timestamp with time zone,
  PRIMARY KEY (place_id, question_id),
  CHECK ((words <> ''::text)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX circle_question_by_week ON people.circle_question USING btree (place_id, week, brought_at)

table people.death (
  place_id integer not null,
  death_id uuid not null,
  person_id uuid not null,
  died_on date not null,
  told_by text not null,
  recorded_at timestamp with time zone not null,
  recorded_by_name text not null,
  ended_workers uuid[] not null default '{}'::uuid[],
  ended_ways uuid[] not null default '{}'::uuid[],
  undone_at timestamp with time zone,
  undone_by_name text,
  undone_reason text,
  PRIMARY KEY (place_id, death_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX death_by_person ON people.death USING btree (place_id, person_id, recorded_at DESC)

table people.detail (
  place_id integer not null,
  detail_id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  from_on date not null,
  until_on date,
  told_by text not null,
  PRIMARY KEY (place_id, detail_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_needs'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX detail_by_person ON people.detail USING btree (place_id, person_id, kind, from_on DESC)

table people.document (
  place_id integer not null,
  document_id uuid not null,
  person_id uuid,
  about text not null,
  from_kind text not null,
  from_name text not null default ''::text,
  dated_on date,
  came_on date not null,
  file_name text not null,
  type text not null,
  bytes bytea not null,
  size integer not null,
  sha256 bytea not null,
  scanned text not null,
  restricted boolean not null,
  added_by uuid,
  added_by_name text not null,
  team text not null,
  added_at timestamp with time zone not null,
  PRIMARY KEY (place_id, document_id),
  CHECK (((size >= 1) AND (size <= 10485760))),
  CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/plain'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX document_by_person ON people.document USING btree (place_id, person_id, came_on DESC)

view people.document_timeline as
 SELECT place_id,
    person_id,
    came_on AS on_date,
    added_at AS at,
    'document'::text AS kind,
    document_id AS record_id,
    about AS what,
    NULL::text AS words,
    NULL::text AS whose,
    added_by_name AS by_name,
    team
   FROM people.document
  WHERE ((person_id IS NOT NULL) AND (NOT restricted));

table people.erased (
  place_id integer not null,
  erased_id uuid not null,
  rule text not null,
  erased_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null,
  content_hash bytea not null,
  PRIMARY KEY (place_id, erased_id),
  CHECK ((reason <> ''::text)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table people.glass_notice (
  place_id integer not null,
  notice_id uuid not null,
  glass_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  told_as text not null,
  by_name text not null,
  by_team text not null,
  began_at timestamp with time zone not null,
  mailed boolean not null default false,
  seen_at timestamp with time zone,
  PRIMARY KEY (place_id, notice_id),
  CHECK ((told_as = ANY (ARRAY['the worker to come back to'::text, 'their manager'::text, 'the records team'::text]))),
  FOREIGN KEY (place_id, glass_id) REFERENCES people.broken_glass(place_id, glass_id) ON DELETE CASCADE,
  UNIQUE (place_id, glass_id, account_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX glass_notice_to_see ON people.glass_notice USING btree (place_id, account_id, began_at) WHERE (seen_at IS NULL)

table people.hand_over (
  place_id integer not null,
  hand_over_id uuid not null,
  person_id uuid,
  contact_id uuid,
  from_team text not null,
  to_team text not null,
  neighbourhood text,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  on_date date not null,
  acknowledged_by uuid,
  acknowledged_by_name text,
  acknowledged_at timestamp with time zone,
  outside boolean not null default false,
  agreed_how text,
  agreed_note text not null default ''::text,
  acknowledged_said_by text not null default ''::text,
  answer text,
  answer_words text not null default ''::text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamp with time zone,
  picked_up_by_name text,
  picked_up_at timestamp with time zone,
  verdict text,
  verdict_words text not null default ''::text,
  verdict_by uuid,
  verdict_by_name text,
  verdict_at timestamp with time zone,
  lead_read_at timestamp with time zone,
  lead_read_by_name text,
  PRIMARY KEY (place_id, hand_over_id),
  CHECK (((NOT outside) OR (agreed_how IS NOT NULL))),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((verdict IS NULL) = (verdict_at IS NULL))),
  CHECK ((agreed_how = ANY (ARRAY['said yes themselves'::text, 'legal authority'::text, 'best-interests decision'::text]))),
  CHECK ((answer = ANY (ARRAY['visited'::text, 'advised'::text, 'short-term help began'::text, 'assessment began'::text, 'handed back'::text]))),
  CHECK ((verdict = ANY (ARRAY['right team'::text, 'another team'::text, 'the front door could have done it'::text, 'needed sooner'::text]))),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hand_over_assessed ON people.hand_over USING btree (place_id, to_team, answered_at) WHERE (answer = 'assessment began'::text)
CREATE INDEX hand_over_back ON people.hand_over USING btree (place_id, from_team, answered_at) WHERE ((answer = 'handed back'::text) AND (picked_up_at IS NULL))
CREATE INDEX hand_over_by_contact ON people.hand_over USING btree (place_id, contact_id)
CREATE INDEX hand_over_by_day ON people.hand_over USING btree (place_id, on_date)
CREATE INDEX hand_over_by_person ON people.hand_over USING btree (place_id, person_id, on_date)
CREATE INDEX hand_over_from ON people.hand_over USING btree (place_id, from_team, on_date)
CREATE INDEX hand_over_judged ON people.hand_over USING btree (place_id, from_team, verdict_at) WHERE (verdict_at IS NOT NULL)
CREATE INDEX hand_over_judged_of ON people.hand_over USING btree (place_id, made_by, verdict_at) WHERE (verdict_at IS NOT NULL)
CREATE INDEX hand_over_open ON people.hand_over USING btree (place_id, to_team, made_at) WHERE (answered_at IS NULL)
CREATE INDEX hand_over_open_outside ON people.hand_over USING btree (place_id, from_team, made_at) WHERE ((answered_at IS NULL) AND outside)
CREATE INDEX hand_over_outside_by_person ON people.hand_over USING btree (place_id, person_id) WHERE outside
CREATE INDEX hand_over_to ON people.hand_over USING btree (place_id, to_team, on_date)
CREATE INDEX hand_over_waiting ON people.hand_over USING btree (place_id, to_team, made_at) WHERE (acknowledged_at IS NULL)

view people.hand_over_facts as
 SELECT place_id,
    hand_over_id,
    contact_id,
    person_id,
    on_date,
    neighbourhood,
    to_team,
    from_team,
    outside,
    ((acknowledged_at AT TIME ZONE 'Europe/London'::text))::date AS taken_on,
    ((answered_at AT TIME ZONE 'Europe/London'::text))::date AS answered_on,
    answer,
    verdict
   FROM people.hand_over;

view people.hand_over_timeline as
 SELECT hand_over.place_id,
    hand_over.person_id,
    ((hand_over.answered_at AT TIME ZONE 'Europe/London'::text))::date AS on_date,
    hand_over.answered_at AS at,
    'hand-over answered'::text AS kind,
    hand_over.hand_over_id AS record_id,
    hand_over.answer AS what,
    NULLIF(hand_over.answer_words, ''::text) AS words,
    NULL::text AS whose,
    hand_over.answered_by_name AS by_name,
        CASE
            WHEN hand_over.outside THEN hand_over.from_team
            ELSE hand_over.to_team
        END AS team
   FROM people.hand_over
  WHERE ((hand_over.person_id IS NOT NULL) AND (hand_over.answered_at IS NOT NULL))
UNION ALL
 SELECT h.place_id,
    h.person_id,
    ((t.tried_at AT TIME ZONE 'Europe/London'::text))::date AS on_date,
    t.tried_at AS at,
    'hand-over tried'::text AS kind,
    h.hand_over_id AS record_id,
    NULL::text AS what,
    NULLIF(t.words, ''::text) AS words,
    NULL::text AS whose,
    t.tried_by_name AS by_name,
    h.to_team AS team
   FROM (people.hand_over_try t
     JOIN people.hand_over h ON (((h.place_id = t.place_id) AND (h.hand_over_id = t.hand_over_id))))
  WHERE (h.person_id IS NOT NULL);

table people.hand_over_try (
  place_id integer not null,
  try_id uuid not null,
  hand_over_id uuid not null,
  words text not null default ''::text,
  tried_by uuid,
  tried_by_name text not null,
  tried_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, try_id),
  FOREIGN KEY (place_id, hand_over_id) REFERENCES people.hand_over(place_id, hand_over_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hand_over_try_by_hand_over ON people.hand_over_try USING btree (place_id, hand_over_id, tried_at)

view people.heard as
 SELECT about_me.place_id,
    about_me.person_id,
    about_me.about_me_id AS heard_id,
    about_me.words,
    about_me.said_by,
    about_me.said_on,
    about_me.written_by,
    true AS kept_apart
   FROM people.about_me
UNION ALL
 SELECT contact.place_id,
    contact.person_id,
    contact.contact_id AS heard_id,
    contact.wants AS words,
        CASE
            WHEN (contact.wants_whose = 'person'::text) THEN NULL::text
            ELSE COALESCE(NULLIF(contact.caller_name, ''::text), NULLIF(contact.caller_relation, ''::text), 'the caller'::text)
        END AS said_by,
    contact.on_date AS said_on,
    contact.taken_by_name AS written_by,
    false AS kept_apart
   FROM front_door.contact
  WHERE ((contact.person_id IS NOT NULL) AND (contact.wants <> ''::text) AND (NOT ('safeguarding'::text = ANY (contact.results))));

table people.hidden_match (
  place_id integer not null,
  match_id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null,
  agrees_on text[] not null,
  nhs_number text,
  found_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_name text not null default ''::text,
  outcome text,
  PRIMARY KEY (place_id, match_id),
  CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  CHECK ((outcome = ANY (ARRAY['the same person'::text, 'somebody else'::text]))),
  FOREIGN KEY (place_id, other_person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: other_person_apart besides, for alongside_app using (other_person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hidden_match_by_person ON people.hidden_match USING btree (place_id, person_id)
CREATE INDEX hidden_match_open ON people.hidden_match USING btree (place_id, found_at) WHERE (ended_at IS NULL)

table people.hold_passed (
  place_id integer not null,
  hold_id uuid not null,
  person_id uuid not null,
  kind text not null,
  record_id uuid not null,
  reason text not null,
  on_date date not null,
  passed_by uuid,
  passed_by_name text not null,
  team text not null,
  passed_at timestamp with time zone not null,
  PRIMARY KEY (place_id, hold_id),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hold_passed_by_day ON people.hold_passed USING btree (place_id, on_date DESC)
CREATE INDEX hold_passed_by_person ON people.hold_passed USING btree (place_id, person_id)

table people.household (
  place_id integer not null,
  household_id uuid not null,
  name text not null,
  lead_account_id uuid,
  lead_name text,
  lead_team text,
  from_on date not null,
  of_people uuid[] not null default '{}'::uuid[],
  PRIMARY KEY (place_id, household_id),
  CHECK (((lead_account_id IS NULL) = (lead_name IS NULL))),
  row level security: person_apart besides, for alongside_app using ((of_people = '{}'::uuid[]) OR (NOT (of_people <@ ( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table people.household_member (
  place_id integer not null,
  member_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  said_by text not null,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, member_id),
  FOREIGN KEY (place_id, household_id) REFERENCES people.household(place_id, household_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX household_member_by_household ON people.household_member USING btree (place_id, household_id)
CREATE INDEX household_member_by_person ON people.household_member USING btree (place_id, person_id)

table people.known_worker (
  place_id integer not null,
  known_worker_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  worker_name text not null,
  team text not null,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, known_worker_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_circle'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX known_worker_by_account ON people.known_worker USING btree (place_id, account_id, until_on)
CREATE INDEX known_worker_by_person ON people.known_worker USING btree (place_id, person_id, from_on DESC)

view people.lead_worker as
 SELECT p.place_id,
    p.person_id,
    COALESCE(h.account_id, k.account_id) AS account_id,
    COALESCE(h.name, k.name) AS name,
    COALESCE(h.team, k.team) AS team
   FROM ((people.person p
     LEFT JOIN LATERAL ( SELECT h_1.lead_account_id AS account_id,
            h_1.lead_name AS name,
            h_1.lead_team AS team
           FROM (people.household_member m
             JOIN people.household h_1 ON (((h_1.place_id = m.place_id) AND (h_1.household_id = m.household_id))))
          WHERE ((m.place_id = p.place_id) AND (m.person_id = p.person_id) AND (m.until_on IS NULL))
          ORDER BY m.from_on DESC
         LIMIT 1) h ON (true))
     LEFT JOIN LATERAL ( SELECT k_1.account_id,
            k_1.worker_name AS name,
            k_1.team
           FROM people.known_worker k_1
          WHERE ((k_1.place_id = p.place_id) AND (k_1.person_id = p.person_id) AND (k_1.until_on IS NULL))
          ORDER BY k_1.from_on DESC
         LIMIT 1) k ON (true));

table people.learning_note (
  place_id integer not null,
  note_id uuid not null,
  team text not null,
  tried text not null,
  learned text not null,
  next text not null default ''::text,
  on_date date not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, note_id),
  CHECK ((learned <> ''::text)),
  CHECK ((tried <> ''::text)),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX learning_note_by_team ON people.learning_note USING btree (place_id, team, on_date DESC)

table people.letter (
  place_id integer not null,
  letter_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  sender text not null,
  addressed_to text not null,
  greeting text not null,
  about text not null,
  words text not null,
  ending text not null,
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamp with time zone not null,
  sent_how text,
  sent_on date,
  sent_by uuid,
  sent_by_name text,
  sent_noted_at timestamp with time zone,
  PRIMARY KEY (place_id, letter_id),
  CHECK ((((sent_how IS NULL) = (sent_on IS NULL)) AND ((sent_how IS NULL) = (sent_by_name IS NULL)))),
  CHECK ((sent_how = ANY (ARRAY['posted'::text, 'handed over'::text, 'kept back'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX letter_by_person ON people.letter USING btree (place_id, person_id, on_date DESC)
CREATE INDEX letter_not_sent ON people.letter USING btree (place_id, team) WHERE (sent_how IS NULL)

table people.level_move (
  place_id integer not null,
  move_id uuid not null,
  person_id uuid not null,
  level text,
  reason text not null,
  own_view text not null default ''::text,
  way_back text not null default ''::text,
  on_date date not null,
  moved_by uuid,
  moved_by_name text not null,
  team text not null,
  moved_at timestamp with time zone not null,
  PRIMARY KEY (place_id, move_id),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX level_move_by_person ON people.level_move USING btree (place_id, person_id, moved_at DESC)

table people.local_decision (
  place_id integer not null,
  decision_id uuid not null,
  person_id uuid not null,
  of_kind text not null,
  of_id uuid,
  about text not null,
  wish text not null,
  wish_said_by text not null default ''::text,
  own_view text not null,
  decided text not null,
  decision text not null,
  decided_by text not null,
  decided_by_name text not null,
  spend_weekly numeric(9,2),
  spend_once numeric(9,2),
  over_why text not null default ''::text,
  differs text[] not null default '{}'::text[],
  made_by uuid not null,
  made_by_name text not null,
  team text not null,
  on_date date not null,
  made_at timestamp with time zone not null,
  came_of text not null default ''::text,
  came_of_by_name text not null default ''::text,
  came_of_on date,
  dissent text not null default ''::text,
  resolution text not null default ''::text,
  learning text not null default ''::text,
  answered_by uuid,
  answered_by_name text not null default ''::text,
  answered_at timestamp with time zone,
  PRIMARY KEY (place_id, decision_id),
  CHECK ((((answered_at IS NULL) = (resolution = ''::text)) AND ((answered_at IS NULL) = (learning = ''::text)))),
  CHECK (((came_of_on IS NULL) = (came_of = ''::text))),
  CHECK (((dissent = ''::text) OR (cardinality(differs) > 0))),
  CHECK (((of_kind = 'itself'::text) = (of_id IS NULL))),
  CHECK ((about <> ''::text)),
  CHECK ((decided = ANY (ARRAY['yes'::text, 'in part'::text, 'no'::text]))),
  CHECK ((decided_by = ANY (ARRAY['the worker'::text, 'the team'::text, 'a manager'::text, 'the peer circle'::text, 'the panel'::text, 'somebody else'::text]))),
  CHECK ((decided_by_name <> ''::text)),
  CHECK ((decision <> ''::text)),
  CHECK ((differs <@ ARRAY['what they want'::text, 'my own view'::text])),
  CHECK ((of_kind = ANY (ARRAY['itself'::text, 'a conversation'::text, 'an assessment'::text]))),
  CHECK ((own_view <> ''::text)),
  CHECK ((wish <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX local_decision_by_person ON people.local_decision USING btree (place_id, person_id)
CREATE INDEX local_decision_by_team ON people.local_decision USING btree (place_id, team, made_at DESC)
CREATE INDEX local_decision_to_answer ON people.local_decision USING btree (place_id, team, made_at) WHERE ((cardinality(differs) > 0) AND (answered_at IS NULL))

table people.look_release (
  place_id integer not null,
  entry_id uuid not null,
  person_id uuid not null,
  reason text not null,
  review_on date not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (place_id, entry_id),
  CHECK ((reason <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX look_release_by_person ON people.look_release USING btree (place_id, person_id)

table people.look_review (
  place_id integer not null,
  review_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  signal text not null,
  looked_on date not null,
  question text not null default ''::text,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  answer text not null default ''::text,
  answered_at timestamp with time zone,
  outcome text,
  ended_by_name text not null default ''::text,
  ended_at timestamp with time zone,
  PRIMARY KEY (place_id, review_id),
  CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  CHECK ((outcome = ANY (ARRAY['explained'::text, 'false alarm'::text, 'passed on'::text]))),
  CHECK ((signal = ANY (ARRAY['household'::text, 'street'::text, 'rare surname'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX look_review_by_person ON people.look_review USING btree (place_id, person_id)
CREATE UNIQUE INDEX look_review_once ON people.look_review USING btree (place_id, account_id, person_id, signal, looked_on)

table people.name_spelling (
  place_id integer not null,
  key text not null,
  word text not null,
  PRIMARY KEY (place_id, key, word),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table people.name_word (
  place_id integer not null,
  word text not null,
  person_id uuid not null,
  words text not null,
  PRIMARY KEY (place_id, word, person_id) INCLUDE (words),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX name_word_by_person ON people.name_word USING btree (place_id, person_id)

table people.not_to_tell (
  place_id integer not null,
  not_to_tell_id uuid not null,
  person_id uuid not null,
  who text not null,
  why text not null default ''::text,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, not_to_tell_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_any'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX not_to_tell_by_person ON people.not_to_tell USING btree (place_id, person_id)

table people.note (
  place_id integer not null,
  note_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  words text not null,
  said_by text,
  about_others boolean not null,
  restricted boolean not null,
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, note_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX note_by_person ON people.note USING btree (place_id, person_id, on_date DESC)

table people.own_account (
  place_id integer not null,
  own_account_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  way_id uuid not null,
  checked_how text not null,
  checked_words text not null default ''::text,
  checked_by uuid,
  checked_by_name text not null,
  checked_on date not null,
  invited_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by_name text not null default ''::text,
  ended_why text not null default ''::text,
  PRIMARY KEY (place_id, own_account_id),
  CHECK (((ended_at IS NULL) OR (ended_why <> ''::text))),
  CHECK ((checked_how <> ''::text)),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX own_account_by_person ON people.own_account USING btree (place_id, person_id)
CREATE INDEX own_account_by_way ON people.own_account USING btree (place_id, way_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX own_account_by_account ON people.own_account USING btree (place_id, account_id)
CREATE UNIQUE INDEX own_account_now ON people.own_account USING btree (place_id, person_id) WHERE (ended_at IS NULL)

table people.pass_lesson (
  place_id integer not null,
  lesson_id uuid not null,
  team text not null,
  week date not null,
  words text not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  agreed text not null default ''::text,
  passes uuid[] not null default '{}'::uuid[],
  PRIMARY KEY (place_id, lesson_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX pass_lesson_by_team ON people.pass_lesson USING btree (place_id, team, week)

table people.person (
  place_id integer not null,
  person_id uuid not null,
  known_as text not null,
  given_name text,
  family_name text,
  also_known_as text,
  birth_date date,
  birth_date_known text not null default 'unknown'::text,
  nhs_number text,
  nhs_number_state text not null default 'not checked'::text,
  safety_hold boolean not null default false,
  died_on date,
  died_told_by text,
  version integer not null default 1,
  changed_at timestamp with time zone,
  changed_by_name text,
  changed_what text,
  added_at timestamp with time zone not null,
  added_by uuid,
  PRIMARY KEY (place_id, person_id),
  CHECK ((birth_date_known = ANY (ARRAY['known'::text, 'about'::text, 'unknown'::text]))),
  CHECK ((nhs_number ~ '^[0-9]{10}$'::text)),
  CHECK ((nhs_number_state = ANY (ARRAY['not checked'::text, 'traced'::text, 'not traced'::text]))),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_any'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX person_by_birth ON people.person USING btree (place_id, birth_date) WHERE (birth_date IS NOT NULL)
CREATE UNIQUE INDEX person_by_nhs_number ON people.person USING btree (place_id, nhs_number) WHERE (nhs_number IS NOT NULL)

table people.restriction (
  place_id integer not null,
  restriction_id uuid not null,
  person_id uuid not null,
  why text not null,
  teams text[] not null default '{}'::text[],
  accounts uuid[] not null,
  review_on date not null,
  set_by_name text not null,
  set_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_name text not null default ''::text,
  ended_why text not null default ''::text,
  PRIMARY KEY (place_id, restriction_id),
  CHECK (((ended_at IS NULL) OR (ended_why <> ''::text))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX restriction_by_person ON people.restriction USING btree (place_id, person_id)
CREATE UNIQUE INDEX restriction_now ON people.restriction USING btree (place_id, person_id) WHERE (ended_at IS NULL)

table people.right_asked (
  place_id integer not null,
  asked_id uuid not null,
  person_id uuid not null,
  kind text not null,
  about text not null,
  stood text not null default ''::text,
  words text not null,
  said_by text,
  asked_on date not null,
  due_on date not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  decision text,
  reasons text not null default ''::text,
  decided_by_name text not null default ''::text,
  decided_on date,
  answered_how text not null default ''::text,
  PRIMARY KEY (place_id, asked_id),
  CHECK (((decision IS NULL) = (decided_on IS NULL))),
  CHECK (((decision IS NULL) OR ((reasons <> ''::text) AND (answered_how <> ''::text)))),
  CHECK ((decision = ANY (ARRAY['put right'::text, 'partly'::text, 'not changed'::text, 'stopped'::text, 'goes on'::text]))),
  CHECK ((kind = ANY (ARRAY['correction'::text, 'objection'::text]))),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX right_asked_by_person ON people.right_asked USING btree (place_id, person_id)

table people.sharing (
  place_id integer not null,
  sharing_id uuid not null,
  person_id uuid not null,
  organisation_key text not null,
  parts text[] not null,
  basis text not null,
  condition text not null,
  agreed text not null,
  agreed_says text not null,
  agreed_how text not null,
  why text not null,
  from_on date not null,
  until_on date not null,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_name text not null default ''::text,
  ended_why text not null default ''::text,
  PRIMARY KEY (place_id, sharing_id),
  CHECK (((ended_at IS NULL) OR (ended_why <> ''::text))),
  CHECK ((agreed = ANY (ARRAY['said yes'::text, 'said no'::text, 'not asked'::text, 'somebody with authority said yes'::text, 'best-interests decision'::text]))),
  CHECK ((cardinality(parts) > 0)),
  CHECK ((until_on >= from_on)),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id) ON DELETE CASCADE,
  row level security: own_sharing besides, for alongside_partner using (organisation_key = ( SELECT current_setting('app.organisation'::text, true) AS current_setting)),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_any'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX sharing_by_organisation ON people.sharing USING btree (place_id, organisation_key, until_on) WHERE (ended_at IS NULL)
CREATE INDEX sharing_by_person ON people.sharing USING btree (place_id, person_id)

table people.strength (
  place_id integer not null,
  strength_id uuid not null,
  person_id uuid not null,
  side text not null,
  words text not null,
  said_by text,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, strength_id),
  CHECK ((side = ANY (ARRAY['strength'::text, 'difficulty'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: own_words besides, for alongside_resident using (said_by IS NULL),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_story'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX strength_by_person ON people.strength USING btree (place_id, person_id)

table people.task (
  place_id integer not null,
  task_id uuid not null,
  person_id uuid not null,
  what text not null,
  done_by text not null,
  service text,
  who text not null,
  due_on date not null,
  given_on date not null,
  given_by uuid,
  given_by_name text not null,
  team text not null,
  given_at timestamp with time zone not null,
  ended_on date,
  ended text,
  came_of text not null default ''::text,
  ended_by_name text,
  ended_by_team text,
  ended_at timestamp with time zone,
  PRIMARY KEY (place_id, task_id),
  CHECK ((((ended IS NULL) = (ended_on IS NULL)) AND ((ended IS NULL) = (ended_at IS NULL)))),
  CHECK ((done_by = ANY (ARRAY['the person'::text, 'a service'::text, 'a partner'::text]))),
  CHECK ((ended = ANY (ARRAY['done'::text, 'not done'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_own besides, for alongside_resident using (person_id = ANY (( SELECT (NULLIF(current_setting('app.own'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX task_by_person ON people.task USING btree (place_id, person_id, due_on)
CREATE INDEX task_open ON people.task USING btree (place_id, team, due_on) WHERE (ended IS NULL)

view people.timeline as
 SELECT timeline_record.place_id,
    timeline_record.person_id,
    timeline_record.on_date,
    timeline_record.at,
    timeline_record.kind,
    timeline_record.record_id,
    timeline_record.what,
    timeline_record.words,
    timeline_record.whose,
    timeline_record.by_name,
    timeline_record.team
   FROM people.timeline_record
UNION ALL
 SELECT timeline_record.place_id,
    timeline_record.person_id,
    timeline_record.on_date,
    timeline_record.at,
    timeline_record.kind,
    timeline_record.record_id,
    timeline_record.what,
    timeline_record.words,
    timeline_record.whose,
    timeline_record.by_name,
    timeline_record.team
   FROM community.timeline_record
UNION ALL
 SELECT timeline_record.place_id,
    timeline_record.person_id,
    timeline_record.on_date,
    timeline_record.at,
    timeline_record.kind,
    timeline_record.record_id,
    timeline_record.what,
    timeline_record.words,
    timeline_record.whose,
    timeline_record.by_name,
    timeline_record.team
   FROM front_door.timeline_record
UNION ALL
 SELECT hub_timeline_record.place_id,
    hub_timeline_record.person_id,
    hub_timeline_record.on_date,
    hub_timeline_record.at,
    hub_timeline_record.kind,
    hub_timeline_record.record_id,
    hub_timeline_record.what,
    hub_timeline_record.words,
    hub_timeline_record.whose,
    hub_timeline_record.by_name,
    hub_timeline_record.team
   FROM community.hub_timeline_record
UNION ALL
 SELECT hand_over_timeline.place_id,
    hand_over_timeline.person_id,
    hand_over_timeline.on_date,
    hand_over_timeline.at,
    hand_over_timeline.kind,
    hand_over_timeline.record_id,
    hand_over_timeline.what,
    hand_over_timeline.words,
    hand_over_timeline.whose,
    hand_over_timeline.by_name,
    hand_over_timeline.team
   FROM people.hand_over_timeline
UNION ALL
 SELECT rapid_timeline.place_id,
    rapid_timeline.person_id,
    rapid_timeline.on_date,
    rapid_timeline.at,
    rapid_timeline.kind,
    rapid_timeline.record_id,
    rapid_timeline.what,
    rapid_timeline.words,
    rapid_timeline.whose,
    rapid_timeline.by_name,
    rapid_timeline.team
   FROM front_door.rapid_timeline
UNION ALL
 SELECT timeline_written.place_id,
    timeline_written.person_id,
    timeline_written.on_date,
    timeline_written.at,
    timeline_written.kind,
    timeline_written.record_id,
    timeline_written.what,
    timeline_written.words,
    timeline_written.whose,
    timeline_written.by_name,
    timeline_written.team
   FROM people.timeline_written
UNION ALL
 SELECT timeline_led.place_id,
    timeline_led.person_id,
    timeline_led.on_date,
    timeline_led.at,
    timeline_led.kind,
    timeline_led.record_id,
    timeline_led.what,
    timeline_led.words,
    timeline_led.whose,
    timeline_led.by_name,
    timeline_led.team
   FROM people.timeline_led
UNION ALL
 SELECT timeline_levels.place_id,
    timeline_levels.person_id,
    timeline_levels.on_date,
    timeline_levels.at,
    timeline_levels.kind,
    timeline_levels.record_id,
    timeline_levels.what,
    timeline_levels.words,
    timeline_levels.whose,
    timeline_levels.by_name,
    timeline_levels.team
   FROM front_door.timeline_levels
UNION ALL
 SELECT document_timeline.place_id,
    document_timeline.person_id,
    document_timeline.on_date,
    document_timeline.at,
    document_timeline.kind,
    document_timeline.record_id,
    document_timeline.what,
    document_timeline.words,
    document_timeline.whose,
    document_timeline.by_name,
    document_timeline.team
   FROM people.document_timeline
UNION ALL
 SELECT assessment_timeline.place_id,
    assessment_timeline.person_id,
    assessment_timeline.on_date,
    assessment_timeline.at,
    assessment_timeline.kind,
    assessment_timeline.record_id,
    assessment_timeline.what,
    assessment_timeline.words,
    assessment_timeline.whose,
    assessment_timeline.by_name,
    assessment_timeline.team
   FROM people.assessment_timeline
UNION ALL
 SELECT return_timeline.place_id,
    return_timeline.person_id,
    return_timeline.on_date,
    return_timeline.at,
    return_timeline.kind,
    return_timeline.record_id,
    return_timeline.what,
    return_timeline.words,
    return_timeline.whose,
    return_timeline.by_name,
    return_timeline.team
   FROM exchange.return_timeline;

view people.timeline_led as
 SELECT level_move.place_id,
    level_move.person_id,
    level_move.on_date,
    level_move.moved_at AS at,
        CASE
            WHEN (level_move.level IS NULL) THEN 'stepped away'::text
            ELSE 'level'::text
        END AS kind,
    level_move.move_id AS record_id,
    level_move.level AS what,
        CASE
            WHEN (level_move.level IS NULL) THEN NULLIF(level_move.own_view, ''::text)
            ELSE level_move.reason
        END AS words,
    NULL::text AS whose,
    level_move.moved_by_name AS by_name,
    level_move.team
   FROM people.level_move
UNION ALL
 SELECT task.place_id,
    task.person_id,
    task.ended_on AS on_date,
    task.ended_at AS at,
    ('task '::text || task.ended) AS kind,
    task.task_id AS record_id,
    task.what,
    NULLIF(task.came_of, ''::text) AS words,
    task.who AS whose,
    task.ended_by_name AS by_name,
    task.ended_by_team AS team
   FROM people.task
  WHERE (task.ended IS NOT NULL);

view people.timeline_record as
 SELECT hand_over.place_id,
    hand_over.person_id,
    hand_over.on_date,
    hand_over.made_at AS at,
    'handed over'::text AS kind,
    hand_over.hand_over_id AS record_id,
    hand_over.to_team AS what,
    hand_over.reason AS words,
    NULL::text AS whose,
    hand_over.made_by_name AS by_name,
    hand_over.from_team AS team
   FROM people.hand_over
  WHERE (hand_over.person_id IS NOT NULL)
UNION ALL
 SELECT hand_over.place_id,
    hand_over.person_id,
    ((hand_over.acknowledged_at AT TIME ZONE 'Europe/London'::text))::date AS on_date,
    hand_over.acknowledged_at AS at,
    'hand-over acknowledged'::text AS kind,
    hand_over.hand_over_id AS record_id,
    hand_over.to_team AS what,
    NULL::text AS words,
    NULL::text AS whose,
    hand_over.acknowledged_by_name AS by_name,
    hand_over.to_team AS team
   FROM people.hand_over
  WHERE ((hand_over.person_id IS NOT NULL) AND (hand_over.acknowledged_at IS NOT NULL))
UNION ALL
 SELECT about_me.place_id,
    about_me.person_id,
    about_me.said_on AS on_date,
    NULL::timestamp with time zone AS at,
    'said'::text AS kind,
    about_me.about_me_id AS record_id,
    NULL::text AS what,
    about_me.words,
    about_me.said_by AS whose,
    about_me.written_by AS by_name,
    NULL::text AS team
   FROM people.about_me
UNION ALL
 SELECT circle.place_id,
    circle.person_id,
    circle.agreed_on AS on_date,
    NULL::timestamp with time zone AS at,
    'agreed what may be told'::text AS kind,
    circle.circle_id AS record_id,
    circle.name AS what,
    array_to_string(circle.may_be_told, ', '::text) AS words,
    circle.relation AS whose,
    NULL::text AS by_name,
    NULL::text AS team
   FROM people.circle
  WHERE (circle.agreed_on IS NOT NULL)
UNION ALL
 SELECT known_worker.place_id,
    known_worker.person_id,
    known_worker.from_on AS on_date,
    NULL::timestamp with time zone AS at,
    'known worker'::text AS kind,
    known_worker.known_worker_id AS record_id,
    NULL::text AS what,
    NULL::text AS words,
    NULL::text AS whose,
    known_worker.worker_name AS by_name,
    known_worker.team
   FROM people.known_worker
UNION ALL
 SELECT person.place_id,
    person.person_id,
    person.died_on AS on_date,
    NULL::timestamp with time zone AS at,
    'died'::text AS kind,
    person.person_id AS record_id,
    person.died_told_by AS what,
    NULL::text AS words,
    NULL::text AS whose,
    NULL::text AS by_name,
    NULL::text AS team
   FROM people.person
  WHERE (person.died_on IS NOT NULL);

view people.timeline_written as
 SELECT note.place_id,
    note.person_id,
    note.on_date,
    note.written_at AS at,
    'note'::text AS kind,
    note.note_id AS record_id,
        CASE
            WHEN note.about_others THEN 'about others too'::text
            ELSE NULL::text
        END AS what,
    note.words,
    note.said_by AS whose,
    note.written_by_name AS by_name,
    note.team
   FROM people.note
  WHERE (NOT note.restricted)
UNION ALL
 SELECT letter.place_id,
    letter.person_id,
    letter.on_date,
    letter.written_at AS at,
    'letter'::text AS kind,
    letter.letter_id AS record_id,
    letter.about AS what,
    NULL::text AS words,
    NULL::text AS whose,
    letter.written_by_name AS by_name,
    letter.team
   FROM people.letter
UNION ALL
 SELECT capacity.place_id,
    capacity.person_id,
    capacity.on_date,
    capacity.written_at AS at,
    ('capacity: '::text || capacity.outcome) AS kind,
    capacity.capacity_id AS record_id,
    capacity.decision AS what,
    NULL::text AS words,
    NULL::text AS whose,
    capacity.written_by_name AS by_name,
    NULL::text AS team
   FROM people.capacity;

table people.visit_warning (
  place_id integer not null,
  warning_id uuid not null,
  person_id uuid not null,
  words text not null,
  source text not null,
  from_on date not null,
  review_on date not null,
  written_by_name text not null,
  reviewed_on date,
  reviewed_by_name text,
  ended_on date,
  ended_reason text,
  ended_by_name text,
  PRIMARY KEY (place_id, warning_id),
  CHECK (((ended_on IS NULL) = (ended_reason IS NULL))),
  CHECK ((review_on <= (COALESCE(reviewed_on, from_on) + '6 mons'::interval))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX visit_warning_by_person ON people.visit_warning USING btree (place_id, person_id)

view people.waiting as
 SELECT waiting_record.place_id,
    waiting_record.kind,
    waiting_record.given_as,
    waiting_record.record_id,
    waiting_record.person_id,
    waiting_record.name,
    waiting_record.team,
    waiting_record.account_id,
    waiting_record.account_name,
    waiting_record.since,
    waiting_record.due_on,
    waiting_record.shows_from,
    waiting_record.what,
    waiting_record.seen_by
   FROM people.waiting_record
UNION ALL
 SELECT waiting_record.place_id,
    waiting_record.kind,
    waiting_record.given_as,
    waiting_record.record_id,
    waiting_record.person_id,
    waiting_record.name,
    waiting_record.team,
    waiting_record.account_id,
    waiting_record.account_name,
    waiting_record.since,
    waiting_record.due_on,
    waiting_record.shows_from,
    waiting_record.what,
    waiting_record.seen_by
   FROM community.waiting_record
UNION ALL
 SELECT waiting_record.place_id,
    waiting_record.kind,
    waiting_record.given_as,
    waiting_record.record_id,
    waiting_record.person_id,
    waiting_record.name,
    waiting_record.team,
    waiting_record.account_id,
    waiting_record.account_name,
    waiting_record.since,
    waiting_record.due_on,
    waiting_record.shows_from,
    waiting_record.what,
    waiting_record.seen_by
   FROM front_door.waiting_record
UNION ALL
 SELECT waiting_led.place_id,
    waiting_led.kind,
    waiting_led.given_as,
    waiting_led.record_id,
    waiting_led.person_id,
    waiting_led.name,
    waiting_led.team,
    waiting_led.account_id,
    waiting_led.account_name,
    waiting_led.since,
    waiting_led.due_on,
    waiting_led.shows_from,
    waiting_led.what,
    waiting_led.seen_by
   FROM people.waiting_led
UNION ALL
 SELECT waiting_review.place_id,
    waiting_review.kind,
    waiting_review.given_as,
    waiting_review.record_id,
    waiting_review.person_id,
    waiting_review.name,
    waiting_review.team,
    waiting_review.account_id,
    waiting_review.account_name,
    waiting_review.since,
    waiting_review.due_on,
    waiting_review.shows_from,
    waiting_review.what,
    waiting_review.seen_by
   FROM front_door.waiting_review
UNION ALL
 SELECT post_waiting.place_id,
    post_waiting.kind,
    post_waiting.given_as,
    post_waiting.record_id,
    post_waiting.person_id,
    post_waiting.name,
    post_waiting.team,
    post_waiting.account_id,
    post_waiting.account_name,
    post_waiting.since,
    post_waiting.due_on,
    post_waiting.shows_from,
    post_waiting.what,
    post_waiting.seen_by
   FROM front_door.post_waiting
UNION ALL
 SELECT assessment_waiting.place_id,
    assessment_waiting.kind,
    assessment_waiting.given_as,
    assessment_waiting.record_id,
    assessment_waiting.person_id,
    assessment_waiting.name,
    assessment_waiting.team,
    assessment_waiting.account_id,
    assessment_waiting.account_name,
    assessment_waiting.since,
    assessment_waiting.due_on,
    assessment_waiting.shows_from,
    assessment_waiting.what,
    assessment_waiting.seen_by
   FROM people.assessment_waiting;

view people.waiting_led as
 SELECT t.place_id,
    'task'::text AS kind,
    NULL::text AS given_as,
    t.task_id AS record_id,
    t.person_id,
    NULL::text AS name,
    t.team,
    l.account_id,
    l.name AS account_name,
    t.given_at AS since,
    t.due_on,
    t.given_at AS shows_from,
    t.what,
    'the team'::text AS seen_by
   FROM ((people.task t
     JOIN people.person p ON (((p.place_id = t.place_id) AND (p.person_id = t.person_id) AND (p.died_on IS NULL))))
     LEFT JOIN people.lead_worker l ON (((l.place_id = t.place_id) AND (l.person_id = t.person_id))))
  WHERE (t.ended IS NULL)
UNION ALL
 SELECT h.place_id,
    'answer from outside'::text AS kind,
    NULL::text AS given_as,
    h.hand_over_id AS record_id,
    h.person_id,
    NULL::text AS name,
    l.team,
    l.account_id,
    l.name AS account_name,
    h.answered_at AS since,
    NULL::date AS due_on,
    h.answered_at AS shows_from,
    h.answer_words AS what,
    'the team'::text AS seen_by
   FROM ((people.hand_over h
     JOIN people.lead_worker l ON (((l.place_id = h.place_id) AND (l.person_id = h.person_id))))
     JOIN people.person p ON (((p.place_id = h.place_id) AND (p.person_id = h.person_id) AND (p.died_on IS NULL))))
  WHERE (h.outside AND (h.answered_at IS NOT NULL) AND (h.lead_read_at IS NULL) AND (l.account_id IS DISTINCT FROM h.answered_by) AND (l.account_id IS NOT NULL));

view people.waiting_record as
 SELECT h.place_id,
        CASE
            WHEN (h.acknowledged_at IS NULL) THEN 'to take'::text
            ELSE 'to answer'::text
        END AS kind,
    'hand-over'::text AS given_as,
    h.hand_over_id AS record_id,
    h.person_id,
    NULL::text AS name,
        CASE
            WHEN h.outside THEN h.from_team
            ELSE h.to_team
        END AS team,
    COALESCE(a.account_id,
        CASE
            WHEN h.outside THEN h.made_by
            ELSE h.acknowledged_by
        END) AS account_id,
    COALESCE(a.account_name,
        CASE
            WHEN h.outside THEN h.made_by_name
            ELSE h.acknowledged_by_name
        END) AS account_name,
    h.made_at AS since,
    NULL::date AS due_on,
    h.made_at AS shows_from,
    h.reason AS what,
    'the team'::text AS seen_by
   FROM (people.hand_over h
     LEFT JOIN people.allocation a ON (((a.place_id = h.place_id) AND (a.kind = 'hand-over'::text) AND (a.record_id = h.hand_over_id))))
  WHERE (h.answered_at IS NULL)
UNION ALL
 SELECT h.place_id,
    'handed back'::text AS kind,
    'handed back'::text AS given_as,
    h.hand_over_id AS record_id,
    h.person_id,
    NULL::text AS name,
    h.from_team AS team,
    COALESCE(a.account_id, h.made_by) AS account_id,
    COALESCE(a.account_name, h.made_by_name) AS account_name,
    h.answered_at AS since,
    NULL::date AS due_on,
    h.answered_at AS shows_from,
    h.answer_words AS what,
    'the team'::text AS seen_by
   FROM (people.hand_over h
     LEFT JOIN people.allocation a ON (((a.place_id = h.place_id) AND (a.kind = 'handed back'::text) AND (a.record_id = h.hand_over_id))))
  WHERE ((h.answer = 'handed back'::text) AND (h.picked_up_at IS NULL));

table people.way_in (
  place_id integer not null,
  way_in_id uuid not null,
  person_id uuid not null,
  words text not null,
  told_by text not null,
  from_on date not null,
  until_on date,
  written_by_name text not null,
  PRIMARY KEY (place_id, way_in_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX way_in_by_person ON people.way_in USING btree (place_id, person_id)

table people.way_to_reach (
  place_id integer not null,
  way_id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  digits text,
  safe text not null default 'not known'::text,
  note text,
  from_on date not null,
  until_on date,
  PRIMARY KEY (place_id, way_id),
  CHECK ((kind = ANY (ARRAY['phone'::text, 'mobile'::text, 'text relay'::text, 'email'::text, 'letter'::text]))),
  CHECK ((safe = ANY (ARRAY['safe'::text, 'not safe'::text, 'not known'::text]))),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: person_shared besides, for alongside_partner using (person_id = ANY (( SELECT (NULLIF(current_setting('app.shared_reaching'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX way_by_digits ON people.way_to_reach USING btree (place_id, digits) WHERE ((digits IS NOT NULL) AND (until_on IS NULL))
CREATE INDEX way_by_person ON people.way_to_reach USING btree (place_id, person_id)

table place.contract (
  place_id integer not null,
  contract_id uuid not null,
  version integer not null,
  name text not null,
  kind text not null,
  providers jsonb not null,
  cohorts jsonb not null,
  standards jsonb not null,
  from_on date not null,
  until_on date,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (place_id, contract_id, version),
  CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  CHECK ((name <> ''::text)),
  CHECK ((version > 0)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table place.place (
  place_id integer not null generated as identity,
  slug text not null,
  name text not null,
  made_as_at date,
  PRIMARY KEY (place_id),
  UNIQUE (slug)
)

table place.population (
  place_id integer not null,
  on_date date not null,
  neighbourhood text not null default ''::text,
  age_from integer not null,
  age_to integer,
  people integer not null,
  PRIMARY KEY (place_id, on_date, neighbourhood, age_from),
  CHECK ((people >= 0)),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table place.postcode (
  place_id integer not null,
  postcode text not null,
  latitude double precision not null,
  longitude double precision not null,
  neighbourhood text,
  lsoa text,
  ended_on date,
  PRIMARY KEY (place_id, postcode),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table platform.answered (
  place_id integer not null,
  once uuid not null,
  account_id uuid not null,
  location text not null,
  answered_at timestamp with time zone not null,
  PRIMARY KEY (place_id, once),
  row level security: own_answer besides, for alongside_partner using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: own_answer_themselves besides, for alongside_resident using (account_id = ( SELECT (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid AS "nullif")),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX answered_by_time ON platform.answered USING btree (place_id, answered_at)

table platform.chore (
  place_id integer not null,
  name text not null,
  does text not null,
  every_minutes integer not null,
  began_at timestamp with time zone not null,
  held_until timestamp with time zone,
  ended_at timestamp with time zone,
  went text,
  said text not null default ''::text,
  next_at timestamp with time zone not null,
  PRIMARY KEY (place_id, name),
  CHECK ((every_minutes > 0)),
  CHECK ((went = ANY (ARRAY['well'::text, 'badly'::text]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table platform.draft (
  place_id integer not null,
  draft_id uuid not null,
  account_id uuid not null,
  team text not null,
  kind text not null,
  content jsonb not null,
  person_id uuid,
  revision integer not null default 1,
  began_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  address text,
  PRIMARY KEY (place_id, draft_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX draft_by_author ON platform.draft USING btree (place_id, account_id, saved_at DESC)
CREATE INDEX draft_by_team ON platform.draft USING btree (place_id, team, saved_at DESC)
CREATE UNIQUE INDEX draft_by_address ON platform.draft USING btree (place_id, account_id, address) WHERE (address IS NOT NULL)

table platform.failed_try (
  place_id integer not null,
  tried_hash bytea not null,
  began_at timestamp with time zone not null,
  tries integer not null,
  PRIMARY KEY (place_id, tried_hash),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

table platform.link (
  place_id integer not null,
  link_id uuid not null,
  purpose text not null,
  person_id uuid not null,
  record_id uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  stopped_at timestamp with time zone,
  stopped_because text,
  PRIMARY KEY (place_id, link_id),
  CHECK (((stopped_at IS NULL) = (stopped_because IS NULL))),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX link_by_end ON platform.link USING btree (place_id, expires_at)
CREATE INDEX link_by_person ON platform.link USING btree (place_id, person_id) WHERE ((answered_at IS NULL) AND (stopped_at IS NULL))
CREATE INDEX link_by_record ON platform.link USING btree (place_id, record_id, made_at DESC)
CREATE UNIQUE INDEX link_open_once ON platform.link USING btree (place_id, purpose, record_id) WHERE ((answered_at IS NULL) AND (stopped_at IS NULL))

table platform.link_token (
  place_id integer not null,
  token_hash bytea not null,
  link_id uuid not null,
  made_at timestamp with time zone not null,
  person_id uuid,
  PRIMARY KEY (place_id, token_hash),
  FOREIGN KEY (place_id, link_id) REFERENCES platform.link(place_id, link_id),
  row level security: person_apart besides, for alongside_app using ((person_id IS NULL) OR (person_id <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX link_token_by_link ON platform.link_token USING btree (place_id, link_id)

table platform.outbox (
  place_id integer not null,
  message_id uuid not null,
  kind text not null,
  channel text not null,
  way_id uuid not null,
  to_value text not null,
  subject text not null,
  words text not null,
  about_person uuid not null,
  record_id uuid not null,
  link_id uuid,
  written_by uuid,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  send_after timestamp with time zone not null,
  tried integer not null default 0,
  taken_at timestamp with time zone,
  sent_at timestamp with time zone,
  sent_through text,
  failed text,
  gave_up_at timestamp with time zone,
  stopped_at timestamp with time zone,
  stopped_because text,
  cleared_at timestamp with time zone,
  PRIMARY KEY (place_id, message_id),
  CHECK (((stopped_at IS NULL) = (stopped_because IS NULL))),
  CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'letter'::text]))),
  FOREIGN KEY (place_id, link_id) REFERENCES platform.link(place_id, link_id),
  row level security: person_apart besides, for alongside_app using ((about_person IS NULL) OR (about_person <> ALL (( SELECT (NULLIF(current_setting('app.apart'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX outbox_by_person ON platform.outbox USING btree (place_id, about_person)
CREATE INDEX outbox_by_record ON platform.outbox USING btree (place_id, record_id)
CREATE INDEX outbox_by_time ON platform.outbox USING btree (place_id, written_at DESC)
CREATE INDEX outbox_to_send ON platform.outbox USING btree (place_id, send_after) WHERE ((sent_at IS NULL) AND (taken_at IS NULL) AND (stopped_at IS NULL) AND (gave_up_at IS NULL))

view platform.recording_facts as
 SELECT r.place_id,
    r.team,
    t.team_size,
    r.page_kind,
    r.on_date,
    r.seconds
   FROM (platform.recording_time r
     LEFT JOIN ( SELECT account.place_id,
            account.team,
            (count(*))::integer AS team_size
           FROM identity.account
          WHERE (account.left_on IS NULL)
          GROUP BY account.place_id, account.team) t ON (((t.place_id = r.place_id) AND (t.team = r.team))));

table platform.recording_time (
  place_id integer not null,
  recording_id uuid not null,
  team text not null,
  page_kind text not null,
  on_date date not null,
  seconds integer not null,
  PRIMARY KEY (place_id, recording_id),
  CHECK (((seconds >= 0) AND (seconds <= 36000))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX recording_time_by_day ON platform.recording_time USING btree (place_id, on_date)
