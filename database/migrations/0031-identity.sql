-- Who is signed in and by what: sessions that somebody can see and end, passkeys, the council's own sign-in, invitations,
-- and who joined, moved and left.

alter table identity.session
  add column session_id uuid not null default gen_random_uuid(), -- opaque: what a list of sessions names
  add column way text not null default 'password' check (way in ('password', 'passkey', 'provider', 'demo')),
  add column device text not null default '', -- 'Firefox on Windows': for its owner to know it by
  add column browser text, -- 'Firefox': a session is not taken up by another; null where it could not be told
  add column proved_at timestamptz not null default now(); -- when its owner last showed who they are
create unique index session_by_id on identity.session (place_id, session_id);

-- Tied at the first sign-in through the council's own provider: from then on the subject is the key, and not the e-mail.
alter table identity.account
  add column issuer text,
  add column subject text,
  add constraint account_subject_whole check ((issuer is null) = (subject is null));
create unique index account_by_subject on identity.account (place_id, issuer, subject) where subject is not null;

create table identity.passkey (
  place_id integer not null,
  credential_id text not null, -- base64url
  account_id uuid not null,
  passkey_id uuid not null, -- opaque: what a list of passkeys names
  public_key bytea not null, -- COSE
  counter bigint not null,
  transports text[] not null,
  one_device boolean not null, -- never leaves the device it was made on
  backed_up boolean not null,
  name text not null, -- as its owner calls it
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (place_id, credential_id),
  foreign key (place_id, account_id) references identity.account
);
create index passkey_by_account on identity.passkey (place_id, account_id);
create unique index passkey_by_id on identity.passkey (place_id, passkey_id);
select platform.keep_places_apart('identity.passkey');

-- What a browser was asked to sign. Taken once, by deleting it.
create table identity.challenge (
  place_id integer not null references place.place,
  challenge_hash bytea not null, -- SHA-256
  asked_for text not null check (asked_for in ('sign in', 'invitation', 'another passkey')),
  account_id uuid, -- whose passkey is being made; null at sign-in, where nobody is known yet
  ends_at timestamptz not null,
  primary key (place_id, challenge_hash)
);
create index challenge_by_end on identity.challenge (place_id, ends_at);
select platform.keep_places_apart('identity.challenge');

-- Somebody is away at the council's own sign-in. What must come back with them stays here; their browser holds a handle.
create table identity.errand (
  place_id integer not null references place.place,
  handle_hash bytea not null, -- SHA-256 of a random handle in a cookie that no script can read
  state text not null,
  nonce text not null,
  verifier text not null, -- PKCE (RFC 7636)
  next text not null, -- the path to go on to
  again boolean not null, -- they were here before: they show anew who they are
  ends_at timestamptz not null,
  primary key (place_id, handle_hash)
);
create index errand_by_end on identity.errand (place_id, ends_at);
select platform.keep_places_apart('identity.errand');

-- One at a time for an account; used once, by deleting it.
create table identity.invitation (
  place_id integer not null,
  account_id uuid not null,
  token_hash bytea not null, -- SHA-256
  made_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (place_id, account_id),
  foreign key (place_id, account_id) references identity.account
);
create unique index invitation_by_token on identity.invitation (place_id, token_hash);
select platform.keep_places_apart('identity.invitation');

-- Who joined, moved and left, from which day and by whom. Only ever added to, but for whether it has taken effect.
create table identity.account_move (
  place_id integer not null,
  move_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('joined', 'moved', 'left', 'came back')),
  role text not null, -- from that day
  team text not null,
  from_on date not null,
  made_by_name text not null,
  made_at timestamptz not null,
  done_at timestamptz, -- when it took effect
  withdrawn_at timestamptz,
  primary key (place_id, move_id),
  foreign key (place_id, account_id) references identity.account
);
create index account_move_by_account on identity.account_move (place_id, account_id, from_on);
create index account_move_to_come on identity.account_move (place_id, from_on) where done_at is null and withdrawn_at is null;
select platform.keep_places_apart('identity.account_move');

-- A manager went through who is in their team and what they may do.
create table identity.team_review (
  place_id integer not null references place.place,
  review_id uuid not null,
  team text not null, -- key in the place profile
  reviewed_at timestamptz not null,
  reviewed_by_name text not null,
  people integer not null,
  wrong text not null, -- what is not right, in their words; '' when all is
  primary key (place_id, review_id)
);
create index team_review_by_team on identity.team_review (place_id, team, reviewed_at);
select platform.keep_places_apart('identity.team_review');
