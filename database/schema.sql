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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX entry_by_batch ON audit.entry USING btree (place_id, batch) WHERE (batch IS NOT NULL)
CREATE INDEX entry_by_person ON audit.entry USING btree (place_id, person_id, at DESC) WHERE (person_id IS NOT NULL)
CREATE INDEX entry_searches ON audit.entry USING btree (place_id, at) WHERE (shown IS NOT NULL)
CREATE INDEX entry_unsealed ON audit.entry USING btree (place_id, entry_id) WHERE (batch IS NULL)

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
  PRIMARY KEY (place_id, gap_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX gap_by_day ON community.gap USING btree (place_id, on_date)

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
  PRIMARY KEY (place_id, event_id),
  CHECK ((helped = ANY (ARRAY['yes'::text, 'a little'::text, 'no'::text]))),
  CHECK ((kind = ANY (ARRAY['said yes'::text, 'first contact'::text, 'first time there'::text, 'still going'::text, 'stopped'::text, 'did not happen'::text, 'withdrew'::text, 'could not reach'::text, 'asked to talk'::text]))),
  FOREIGN KEY (place_id, introduction_id) REFERENCES community.introduction(place_id, introduction_id),
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
    c.died_on
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
    c.died_on
   FROM (people.alias_now n
     JOIN front_door.contact_facts c ON (((c.place_id = n.place_id) AND (c.person_id = n.person_id))));

view facts.hand_over as
 SELECT h.place_id,
    h.hand_over_id,
    h.contact_id,
    h.person_id,
    h.on_date,
    h.neighbourhood,
    h.to_team
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
    h.to_team
   FROM (people.alias_now n
     JOIN people.hand_over_facts h ON (((h.place_id = n.place_id) AND (h.person_id = n.person_id))));

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

view facts.recording_time as
 SELECT place_id,
    team,
    team_size,
    page_kind,
    on_date,
    seconds
   FROM platform.recording_facts;

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
  PRIMARY KEY (place_id, concern_id),
  CHECK ((adult_or_child = ANY (ARRAY['adult'::text, 'child'::text, 'not known'::text]))),
  CHECK ((advocate = ANY (ARRAY['not needed'::text, 'offered'::text, 'arranged'::text]))),
  CHECK ((at_risk = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((cannot_protect = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((danger_now = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((decision = ANY (ARRAY['enquiry'::text, 'no enquiry'::text, 'passed to children’s services'::text]))),
  CHECK ((has_needs = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
  CHECK ((knows = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text]))),
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
  PRIMARY KEY (place_id, contact_id),
  CHECK ((about = ANY (ARRAY['new matter'::text, 'same matter'::text, 'our follow-up'::text, 'rebooking'::text, 'thanks'::text]))),
  CHECK ((assessment = ANY (ARRAY['not offered'::text, 'to be asked'::text, 'offered'::text, 'wanted'::text, 'booked'::text, 'declined'::text]))),
  CHECK ((caller = ANY (ARRAY['the person'::text, 'somebody else'::text, 'professional'::text, 'unknown'::text]))),
  CHECK ((carers_conversation = ANY (ARRAY['not offered'::text, 'to be asked'::text, 'offered'::text, 'wanted'::text, 'booked'::text, 'declined'::text]))),
  CHECK ((channel = ANY (ARRAY['phone'::text, 'in person'::text, 'letter or form'::text, 'online'::text, 'text relay'::text]))),
  CHECK ((helps_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  CHECK ((life_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  CHECK ((might_need = ANY (ARRAY['yes'::text, 'no'::text, 'cannot tell'::text]))),
  CHECK ((wants_whose = ANY (ARRAY['person'::text, 'caller'::text, 'both'::text]))),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX contact_by_day ON front_door.contact USING btree (place_id, on_date)
CREATE INDEX contact_by_person ON front_door.contact USING btree (place_id, person_id, on_date)

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
    p.died_on
   FROM (front_door.contact c
     LEFT JOIN people.person p ON (((p.place_id = c.place_id) AND (p.person_id = c.person_id))));

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
  PRIMARY KEY (place_id, result_id),
  FOREIGN KEY (place_id, contact_id) REFERENCES front_door.contact(place_id, contact_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX contact_result_by_contact ON front_door.contact_result USING btree (place_id, contact_id)
CREATE INDEX ring_back_due ON front_door.contact_result USING btree (place_id, due_on) WHERE ((kind = 'ring back'::text) AND (done_at IS NULL))

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
  PRIMARY KEY (place_id, account_id),
  FOREIGN KEY (place_id) REFERENCES place.place(place_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE UNIQUE INDEX account_by_email ON identity.account USING btree (place_id, lower(email))

table identity.session (
  place_id integer not null,
  token_hash bytea not null,
  account_id uuid not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (place_id, token_hash),
  FOREIGN KEY (place_id, account_id) REFERENCES identity.account(place_id, account_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX session_by_account ON identity.session USING btree (place_id, account_id)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX about_me_by_person ON people.about_me USING btree (place_id, person_id, said_on DESC)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX alias_by_into ON people.alias USING btree (place_id, into_id)
CREATE UNIQUE INDEX alias_once ON people.alias USING btree (place_id, person_id) WHERE (undone_at IS NULL)

table people.alias_now (
  place_id integer not null,
  person_id uuid not null,
  now_id uuid not null,
  PRIMARY KEY (place_id, person_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX alias_now_by_now ON people.alias_now USING btree (place_id, now_id)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX circle_by_other ON people.circle USING btree (place_id, other_person_id) WHERE (other_person_id IS NOT NULL)
CREATE INDEX circle_by_person ON people.circle USING btree (place_id, person_id)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX detail_by_person ON people.detail USING btree (place_id, person_id, kind, from_on DESC)

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
  PRIMARY KEY (place_id, hand_over_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX hand_over_by_contact ON people.hand_over USING btree (place_id, contact_id)
CREATE INDEX hand_over_by_day ON people.hand_over USING btree (place_id, on_date)
CREATE INDEX hand_over_by_person ON people.hand_over USING btree (place_id, person_id, on_date)
CREATE INDEX hand_over_waiting ON people.hand_over USING btree (place_id, to_team, made_at) WHERE (acknowledged_at IS NULL)

view people.hand_over_facts as
 SELECT place_id,
    hand_over_id,
    contact_id,
    person_id,
    on_date,
    neighbourhood,
    to_team
   FROM people.hand_over;

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

table people.household (
  place_id integer not null,
  household_id uuid not null,
  name text not null,
  lead_account_id uuid,
  lead_name text,
  lead_team text,
  from_on date not null,
  PRIMARY KEY (place_id, household_id),
  CHECK (((lead_account_id IS NULL) = (lead_name IS NULL))),
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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX known_worker_by_account ON people.known_worker USING btree (place_id, account_id, until_on)
CREATE INDEX known_worker_by_person ON people.known_worker USING btree (place_id, person_id, from_on DESC)

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
  PRIMARY KEY (place_id, letter_id),
  FOREIGN KEY (place_id, person_id) REFERENCES people.person(place_id, person_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX letter_by_person ON people.letter USING btree (place_id, person_id, on_date DESC)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX note_by_person ON people.note USING btree (place_id, person_id, on_date DESC)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX person_by_birth ON people.person USING btree (place_id, birth_date) WHERE (birth_date IS NOT NULL)
CREATE UNIQUE INDEX person_by_nhs_number ON people.person USING btree (place_id, nhs_number) WHERE (nhs_number IS NOT NULL)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX strength_by_person ON people.strength USING btree (place_id, person_id)

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
   FROM people.timeline_written;

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX visit_warning_by_person ON people.visit_warning USING btree (place_id, person_id)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX way_by_digits ON people.way_to_reach USING btree (place_id, digits) WHERE ((digits IS NOT NULL) AND (until_on IS NULL))
CREATE INDEX way_by_person ON people.way_to_reach USING btree (place_id, person_id)

table place.place (
  place_id integer not null generated as identity,
  slug text not null,
  name text not null,
  made_as_at date,
  PRIMARY KEY (place_id),
  UNIQUE (slug)
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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX answered_by_time ON platform.answered USING btree (place_id, answered_at)

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
  PRIMARY KEY (place_id, draft_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX draft_by_author ON platform.draft USING btree (place_id, account_id, saved_at DESC)
CREATE INDEX draft_by_team ON platform.draft USING btree (place_id, team, saved_at DESC)

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
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX link_by_person ON platform.link USING btree (place_id, person_id) WHERE ((answered_at IS NULL) AND (stopped_at IS NULL))
CREATE INDEX link_by_record ON platform.link USING btree (place_id, record_id, made_at DESC)
CREATE UNIQUE INDEX link_open_once ON platform.link USING btree (place_id, purpose, record_id) WHERE ((answered_at IS NULL) AND (stopped_at IS NULL))

table platform.link_token (
  place_id integer not null,
  token_hash bytea not null,
  link_id uuid not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (place_id, token_hash),
  FOREIGN KEY (place_id, link_id) REFERENCES platform.link(place_id, link_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)

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
  PRIMARY KEY (place_id, message_id),
  CHECK (((stopped_at IS NULL) = (stopped_because IS NULL))),
  CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'letter'::text]))),
  FOREIGN KEY (place_id, link_id) REFERENCES platform.link(place_id, link_id),
  row level security: place_apart using (place_id = (NULLIF(current_setting('app.place_id'::text, true), ''::text))::integer)
)
CREATE INDEX outbox_by_person ON platform.outbox USING btree (place_id, about_person)
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
