-- What the program reads and decides on. Every row here comes from the journal.
create table office (
  agency_id text not null primary key,
  name text not null,
  name_folded text not null,
  kind text not null,
  parent text,
  address text,
  phone text
);

create table counter (
  office text not null,
  number integer not null,
  block integer not null,
  book text not null unique,
  primary key (office, number)
);

create table staff (
  login text not null primary key,
  name text not null,
  role text not null,
  office text not null,
  active integer not null,
  pin_hash text
);

create table procedure_edition (
  edition text not null primary key,
  code text not null,
  name text not null,
  short_name text not null,
  field text not null,
  words text not null,
  initials text not null,
  valid_from text not null,
  valid_to text,
  body text not null,
  published bigint not null
);
create index procedure_by_code on procedure_edition (code, valid_from, published);

create table calendar_day (
  date text not null primary key,
  kind text not null,
  name text not null,
  status text not null,
  source text not null
);

-- `office` is empty for what holds for the whole store.
create table setting (
  key text not null,
  office text not null,
  value text not null,
  primary key (key, office)
);

create table citizen (
  id text not null primary key,
  version integer not null,
  kind text not null,
  id_kind text,
  id_number text unique,
  old_number text,
  name text not null,
  dob text,
  sex text,
  address text,
  phone text,
  phone_e164 text,
  email text,
  registered_at text not null,
  registered_office text not null
);
create index citizen_by_old_number on citizen (old_number);

create table citizen_help (
  id text not null primary key,
  citizen text not null,
  at text not null,
  office text not null,
  actor text not null,
  -- `account` is the kind of account, `place` and `team` where and by whom: what reports ask by.
  kind text not null,
  account text,
  place text,
  team text,
  detail text not null
);
create index citizen_help_by_citizen on citizen_help (citizen, at);

create table number_series (
  series text not null primary key,
  last integer not null
);

create table dossier (
  id text not null primary key,
  code text not null unique,
  version integer not null,
  status text not null,
  office text not null,
  counter integer not null,
  holder text not null,
  channel text not null,
  source text,
  procedure_code text not null,
  edition text not null,
  field text not null,
  case_id text not null,
  term text not null,
  subject text,
  owner_citizen text,
  owner_name text not null,
  owner text not null,
  submitter text,
  submitter_citizen text,
  authorisation_kind text,
  missing text not null,
  missing_reason text,
  sets integer not null,
  return_by text not null,
  received_login text not null,
  received_name text not null,
  received_at text not null,
  due_at text,
  amount_due bigint not null,
  fees_unknown integer not null,
  forwarded_at text,
  -- 1 from the first result on, also while it is worked on again.
  was_decided integer not null,
  resolved_at text,
  outcome text,
  result_number text,
  result_date text,
  result_signer text,
  result_file text,
  returned_at text,
  returned_to text,
  collector_name text,
  collector_number text,
  return_paper integer,
  replaces text,
  replaced_by text
);
create index dossier_by_received on dossier (received_at, id);
create index dossier_by_status on dossier (status, received_at, id);
create index dossier_by_owner on dossier (owner_citizen, received_at, id);
create index dossier_by_submitter on dossier (submitter_citizen) where submitter_citizen is not null;
-- What is not resolved, by when it is due; and what was resolved, by when.
create index dossier_by_resolved on dossier (resolved_at, due_at);
create index dossier_by_returned on dossier (returned_at);

create table dossier_component (
  dossier text not null,
  position integer not null,
  id text not null,
  name text not null,
  originals integer not null,
  certified integer not null,
  copies integer not null,
  digitised integer not null,
  primary key (dossier, position)
);

create table dossier_fee (
  dossier text not null,
  position integer not null,
  id text not null,
  name text not null,
  kind text not null,
  per text not null,
  unit_price bigint,
  quantity integer not null,
  copies integer not null,
  amount bigint,
  legal_basis text not null,
  primary key (dossier, position)
);

create table paper_print (
  dossier text not null,
  paper text not null,
  times integer not null,
  last_at text not null,
  primary key (dossier, paper)
);

-- Remarks of those who had it; the text is null once it was erased.
create table dossier_note (
  dossier text not null,
  version integer not null,
  at text not null,
  actor text not null,
  text text,
  primary key (dossier, version)
);

-- Search: folded words of people and dossiers. One row a thing, so that a correction replaces its
-- words; `also` holds what it was called before, or in another book, and only grows.
create table search_entry (
  n integer not null primary key,
  kind text not null,
  ref text not null,
  words text not null,
  also text not null default '',
  unique (kind, ref)
);
--:sqlite
create virtual table search_words using fts5(
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'
);
--:postgres
alter table search_entry alter column n add generated by default as identity;
--:postgres
create function search_lexemes(said text) returns tsvector
language sql immutable strict parallel safe as $$
  select array_to_tsvector(array(
    select distinct left(word, 500) from string_to_table(said, ' ') word where word <> ''
  ))
$$;
--:postgres
create index search_words on search_entry using gin (search_lexemes(words || ' ' || also));
