-- What the program reads and decides on. Every row here comes from the journal.
-- `uuid` and `bytea` are PostgreSQL's; in SQLite they are words, and sqlite-values.ts says what
-- stands there. `by key`: the rows lie in the order of their key, and no index beside them does.

-- An office that was taken into another one keeps its row, and so do the codes it gave.
create table office (
  agency_id text not null primary key,
  name text not null,
  kind text not null,
  parent text,
  address text,
  phone text,
  merged_into text,
  merged_on text
);

create table counter (
  office text not null,
  number integer not null,
  block integer not null,
  book uuid not null unique,
  primary key (office, number)
) /* by key */;

create table staff (
  login text not null primary key,
  name text not null,
  role text not null,
  office text not null,
  active integer not null,
  pin_hash text,
  -- Who chose the PIN: one that somebody else chose is changed at the next sign-in; so is one that
  -- is too short for a later role, of which this is null.
  pin_set_by text,
  -- Who leads the office and would open the account, which takes two; null once it is open.
  unlock_asked_by text,
  unlock_asked_at text
);

-- The sealed papers by which an administrator's PIN is set when nobody can sign in; of the code on
-- each only the hash is kept.
create table recovery_paper (
  paper integer not null primary key,
  hash text,
  issued_at text not null,
  issued_by text not null,
  used_at text,
  used_by text
);

-- The keys that sign papers: their public halves. The private ones are in no store.
create table signing_key (
  n integer not null primary key,
  id text not null unique,
  public text not null,
  added_at text not null,
  added_by text not null,
  replaced_at text,
  revoked_at text,
  revoked_by text,
  revoke_reason text
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
  published bigint not null,
  retired integer not null,
  own integer not null
);
create index procedure_by_code on procedure_edition (code, valid_from, published);

create table calendar_day (
  date text not null primary key,
  kind text not null,
  name text not null,
  status text not null,
  source text not null,
  shipped integer not null
);

-- Which shipped catalogues were taken over, by what they hold.
create table catalogue_taken (
  digest text not null primary key,
  date text not null,
  at text not null
);

-- `office` is empty for what holds for the whole store.
create table setting (
  key text not null,
  office text not null,
  value text not null,
  primary key (key, office)
) /* by key */;

create table citizen (
  id uuid not null primary key,
  version integer not null,
  kind text not null,
  id_kind text,
  id_number text,
  old_number text,
  name text not null,
  dob text,
  sex text,
  address text,
  phone text,
  email text,
  merged_into uuid,
  former_number text,
  -- At the person's own request nobody works with the record.
  restricted integer not null default 0,
  -- A household business bears the number of its owner.
  unique (id_number, kind)
);
create index citizen_by_old_number on citizen (old_number) where old_number is not null;
-- Two records of one person: `merged_into` is the record that was kept, `former_number` the number
-- that the other gave up and is still found by. Both indexes hold merged records only.
create index citizen_by_merged_into on citizen (merged_into) where merged_into is not null;
create index citizen_by_former_number on citizen (former_number) where former_number is not null;

-- What people ask to be done with what is kept of them, by the day by which something is to happen.
create table privacy_request (
  id uuid not null primary key,
  number text not null,
  citizen uuid not null,
  kind text not null,
  state text not null,
  office text not null,
  came_at text not null,
  actor text not null,
  tell_by text not null,
  told_at text,
  done_by text not null,
  answered_at text,
  answered_by text,
  words text,
  reason text,
  unique (office, number)
);
create index privacy_request_by_state on privacy_request (state, done_by);
create index privacy_request_by_citizen on privacy_request (citizen);
-- `restricted`: nobody works with the record; `held`: nothing of it is erased.
create table privacy_mark (
  citizen uuid not null,
  kind text not null,
  until text,
  reason text,
  at text not null,
  actor text not null,
  primary key (citizen, kind)
) /* by key */;

-- Who stood in a dossier as its owner or submitter before it was corrected: its entries name them.
create table dossier_former (
  dossier uuid not null,
  citizen uuid not null,
  primary key (dossier, citizen)
) /* by key */;
create index dossier_former_by_citizen on dossier_former (citizen);

create table citizen_help (
  citizen uuid not null,
  version integer not null,
  at text not null,
  office text not null,
  actor text not null,
  -- `account` is the kind of account, `place` and `team` where and by whom: what reports ask by.
  kind text not null,
  account text,
  place text,
  team text,
  detail text not null,
  primary key (citizen, version)
) /* by key */;
create index citizen_help_by_at on citizen_help (at);

create table number_series (
  series text not null primary key,
  last integer not null
) /* by key */;

create table dossier (
  id uuid not null primary key,
  code text not null unique,
  version integer not null,
  status text not null,
  office text not null,
  counter integer not null,
  -- Who is to decide it, and where the citizen was helped; null for the office that received it.
  competent text,
  helped_at text,
  holder text not null,
  channel text not null,
  source text,
  procedure_code text not null,
  edition text not null,
  field text not null,
  case_id text not null,
  -- Null for no term that could be counted: a day that a paper promised stands for itself.
  term text,
  subject text,
  owner_citizen uuid,
  -- What it was told of its owner; the kind is null once that was erased.
  owner_kind text,
  owner_number text,
  owner_name text not null,
  owner_address text,
  owner_phone text,
  owner_email text,
  submitter text,
  submitter_citizen uuid,
  authorisation_kind text,
  -- Null when nothing is.
  missing text,
  missing_reason text,
  -- Papers whose condition does not hold; null where nobody said so of any.
  not_needed text,
  sets integer not null,
  return_by text not null,
  -- Where a result goes by post, where that is told otherwise than of the owner.
  post_address text,
  post_phone text,
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
  -- Null for the day on which it was resolved or, without that, handed over.
  result_date text,
  result_signer text,
  result_file text,
  returned_at text,
  returned_to text,
  collector_name text,
  collector_number text,
  return_paper integer,
  replaces text,
  replaced_by text,
  -- The clock: what it counts, what was left when it was stopped, and since when and until when the
  -- citizen is waited for. A null run counts the term from reception.
  clock_run text,
  clock_left text,
  waiting_since text,
  limit_date text,
  -- Ends without a result: refused, withdrawn, stopped.
  closed_at text,
  closed_reason text,
  -- Where its paper is on its way to, on which shelf it lies, and who gave it back.
  transit_slip text,
  transit_to text,
  shelf text,
  returned_office text,
  return_authority text,
  return_originals integer,
  return_shipment text,
  -- What a citizen said of the service: 2 pleased, 1 content, 0 not.
  satisfaction integer
);
-- Lists, the newest first; the register, and what came in on a day or in a period. Reports take
-- which dossiers those are from it alone.
create index dossier_by_received on dossier (received_at, id);
-- Lists of one status, and what lies open.
create index dossier_by_status on dossier (status, received_at);
-- What somebody has had here: few enough to be sorted when they are asked for.
create index dossier_by_owner on dossier (owner_citizen) where owner_citizen is not null;
create index dossier_by_submitter on dossier (submitter_citizen) where submitter_citizen is not null;
-- What is open, by when it is due (both others are null there, and tell an engine that it is
-- little); what was resolved and what was handed over, by when.
create index dossier_by_due on dossier (resolved_at, closed_at, due_at)
  where resolved_at is null and closed_at is null;
create index dossier_by_resolved on dossier (resolved_at) where resolved_at is not null;
create index dossier_by_returned on dossier (returned_at) where returned_at is not null;
-- What lies at an office.
create index dossier_by_holder on dossier (holder, status);
-- What the reports walk over: dossiers by when they ended (nothing while they are open) and came.
-- The text of the case must stay what `store/query/report-condition.ts` asks by.
create index dossier_by_end on dossier (
  (case when status in ('received', 'processing', 'supplement_requested') then null
  else coalesce(resolved_at, closed_at, returned_at, received_at) end),
  received_at
);

create table dossier_component (
  dossier uuid not null,
  position integer not null,
  id text not null,
  name text not null,
  originals integer not null,
  certified integer not null,
  copies integer not null,
  digitised integer not null,
  primary key (dossier, position)
) /* by key */;

-- What databases were asked instead of papers, and why they failed; the reason is null once it was
-- erased. The last one of a paper counts.
create table dossier_look_up (
  dossier uuid not null,
  version integer not null,
  position integer not null,
  component text not null,
  name text not null,
  held_in text,
  found integer not null,
  at text not null,
  actor text not null,
  reason text,
  primary key (dossier, version, position)
) /* by key */;

create table dossier_fee (
  dossier uuid not null,
  position integer not null,
  id text not null,
  name text not null,
  kind text not null,
  per text not null,
  unit_price bigint,
  quantity integer not null,
  copies integer not null,
  -- Of several papers, each priced by itself: [{units, copies}].
  parts text,
  amount bigint,
  legal_basis text not null,
  primary key (dossier, position)
) /* by key */;

create table paper_print (
  dossier uuid not null,
  paper text not null,
  times integer not null,
  primary key (dossier, paper)
) /* by key */;

-- What was cancelled and stands again: the last time, and why. The register book says so.
create table dossier_reinstated (
  dossier uuid not null,
  at text not null,
  reason text,
  primary key (dossier)
) /* by key */;

-- Remarks of those who had it; the text is null once it was erased.
create table dossier_note (
  dossier uuid not null,
  version integer not null,
  at text not null,
  actor text not null,
  text text,
  primary key (dossier, version)
) /* by key */;

-- Requests to supplement, numbered for each dossier.
create table dossier_supplement (
  dossier uuid not null,
  number integer not null,
  requested_at text not null,
  requested_by text not null,
  reason text,
  again text,
  items text not null,
  limit_date text,
  due_before text,
  late integer not null,
  completed_at text,
  primary key (dossier, number)
) /* by key */;

-- Due dates that gave way to others: the old one, the reason and the person are kept.
create table dossier_due_change (
  dossier uuid not null,
  version integer not null,
  at text not null,
  actor text not null,
  why text not null,
  reason text,
  due_before text,
  due_after text,
  late integer not null,
  primary key (dossier, version)
) /* by key */;

-- A batch of dossiers from one office to another. Sender and addressee follow a merger.
create table handover (
  slip text not null primary key,
  version integer not null,
  from_office text not null,
  to_office text not null,
  sender text not null,
  addressee text not null,
  state text not null,
  sent_at text not null,
  giver text not null,
  giver_name text not null,
  note text,
  -- The beginning of the list's hash, as its record bears it.
  digest text not null,
  prints integer not null
);
create index handover_by_sent on handover (sent_at, slip);
create index handover_by_addressee on handover (addressee, state);

create table handover_item (
  slip text not null,
  dossier uuid not null,
  position integer not null,
  code text not null,
  state text not null,
  damaged integer not null,
  received_at text,
  receiver text,
  receiver_name text,
  primary key (slip, dossier)
) /* by key */;
create index handover_item_by_dossier on handover_item (dossier, slip);

create table handover_discrepancy (
  slip text not null,
  kind text not null,
  code text not null,
  note text,
  reported_at text not null,
  reporter text not null,
  reporter_name text not null,
  resolution text,
  resolved_at text,
  resolver text,
  resolver_name text,
  resolution_note text,
  primary key (slip, kind, code)
) /* by key */;

-- What the public post carries, and the ranges that its tracking codes come from.
create table shipment_range (
  series text not null primary key,
  office text not null,
  prefix text not null,
  first integer not null,
  last integer not null
);

create table shipment (
  tracking text not null primary key,
  version integer not null,
  dossier uuid not null,
  code text not null,
  direction text not null,
  service text not null,
  office text not null,
  state text not null,
  papers text not null,
  signed integer not null,
  seal text,
  fee bigint not null,
  fee_receipt text,
  cod bigint not null,
  cod_collected bigint,
  recipient_name text not null,
  recipient_address text,
  recipient_phone text,
  received_by text,
  registered_at text not null,
  prints integer not null
);
create index shipment_by_dossier on shipment (dossier, registered_at);
create index shipment_by_state on shipment (state, registered_at, tracking);

create table shipment_step (
  tracking text not null,
  position integer not null,
  state text not null,
  at text not null,
  login text not null,
  office text not null,
  note text,
  primary key (tracking, position)
) /* by key */;

-- The queue, the periods that waiting and serving were, and visits.
create table ticket (
  id uuid not null primary key,
  number text not null,
  office text not null,
  date text not null,
  service text not null,
  priority text,
  citizen uuid,
  dossier uuid,
  taken_at text not null,
  state text not null,
  since text not null,
  counter integer,
  -- How often it was called and nobody came, and since when it stands where it stands in the line.
  absences integer not null,
  queued_at text not null
);
create index ticket_by_day on ticket (office, date, state);

-- One row a period, closed by the act that ended it: what waiting-time reports are made of.
create table queue_period (
  ticket uuid not null,
  version integer not null,
  kind text not null,
  from_at text not null,
  seconds integer not null,
  office text not null,
  counter integer not null,
  primary key (ticket, version)
) /* by key */;
create index queue_period_by_day on queue_period (office, from_at);

-- Dossiers received in one visit of a citizen.
create table visit_dossier (
  dossier uuid not null primary key,
  visit uuid not null,
  code text not null
) /* by key */;
create index visit_dossier_by_visit on visit_dossier (visit, code);

-- What came in from files: the batches, and which row of which file brought what.
create table import_batch (
  id uuid not null primary key,
  kind text not null,
  file text not null,
  digest bytea not null,
  started_at text not null,
  started_by text not null,
  status text not null,
  ended_at text,
  row_count integer,
  imported integer,
  updated integer,
  skipped integer,
  changed integer,
  refused integer
);
create index import_batch_by_digest on import_batch (digest, kind);

-- `told` is the version of the dossier's entry that holds what its paper says, `brought_citizen`
-- the citizen whom the same row made known here. The money columns are what the row says of money,
-- for the ledger to join. No index but the key: only an undo asks for a whole batch.
create table dossier_import (
  dossier uuid not null primary key,
  batch uuid not null,
  row_number integer not null,
  told integer not null,
  brought_citizen uuid,
  corrected_batch uuid,
  fee bigint,
  paid bigint,
  method text,
  digitised integer,
  result_digitised integer,
  e_result integer,
  note text
) /* by key */;

-- Citizens of a list of citizens, and those whom a correction made known. `born` is the version
-- they came with: what has a higher one has been acted on.
create table citizen_import (
  citizen uuid not null primary key,
  batch uuid not null,
  row_number integer not null,
  born integer not null
) /* by key */;

create table procedure_import (
  edition text not null primary key,
  batch uuid not null,
  row_number integer not null
);

-- The corrections of dossiers by rows of lists that stand; `told` is the version of that entry.
create table dossier_correction (
  dossier uuid not null,
  told integer not null,
  batch uuid not null,
  primary key (dossier, told)
) /* by key */;
create index dossier_correction_by_batch on dossier_correction (batch, dossier);

-- What rows of lists corrected of citizens. `told` is the version of that entry; `undone` is 1
-- once it was taken back, which is one entry more.
create table citizen_correction (
  citizen uuid not null,
  told integer not null,
  batch uuid not null,
  row_number integer not null,
  undone integer not null,
  primary key (citizen, told)
) /* by key */;

-- What left the store as a file: which lists, of how many rows, by whom. The file is not kept.
create table list_export (
  id uuid not null primary key,
  kind text not null,
  file text not null,
  format text not null,
  criteria text not null,
  row_count integer not null,
  at text not null,
  actor text not null,
  office text not null
);
create index list_export_by_time on list_export (at);

-- Search: folded words of people and dossiers. One row a thing, so that a correction replaces its
-- words; `also` holds what it was called before, or in another book, and only grows. `n` is the
-- order in which this store learnt of them, and its own: what is found is shown newest first.
create table search_entry (
  n integer not null primary key,
  kind text not null,
  ref uuid not null unique,
  words text not null,
  also text not null default ''
);
-- Words are asked for one by one, so of each it keeps the entries and not the places in them.
--:sqlite
create virtual table search_words using fts5(
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3',
  detail='none'
);
--:postgres
alter table search_entry alter column n type bigint;
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
