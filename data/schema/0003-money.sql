-- Money: what fees cost here, what was taken, undone and reduced, and the drawers it lay in.
create table fee_rate (
  procedure_code text not null,
  version integer not null,
  fee text not null,
  case_id text,
  channel text,
  amount bigint not null,
  tiers text not null,
  ceiling bigint,
  valid_from text not null,
  valid_to text,
  legal_basis text not null,
  at text not null,
  actor text not null,
  primary key (procedure_code, version)
) /* by key */;

create table fee_reduction (
  dossier uuid not null,
  version integer not null,
  fee text not null,
  amount bigint not null,
  waiver text,
  basis text,
  reason text,
  paper text,
  at text not null,
  actor text not null,
  primary key (dossier, version)
) /* by key */;

-- What one person alone made smaller of what is due, and what is due instead. `version` is of
-- the stream that its kind is on; where and by whom it was done, whose dossier it was or not.
create table fee_lowered (
  dossier uuid not null,
  kind text not null,
  version integer not null,
  office text not null,
  counter integer not null,
  at text not null,
  actor text not null,
  amount bigint not null,
  due bigint,
  reason text,
  primary key (dossier, kind, version)
) /* by key */;
create index fee_lowered_by_at on fee_lowered (office, at);

create table receipt_book (
  -- A book of our own numbering is named by its office and series.
  id text not null primary key,
  office text not null,
  counter integer not null,
  series text not null,
  volume text not null,
  first_number bigint not null,
  last_number bigint,
  next_number bigint not null,
  at text not null,
  seq bigint not null
);
create index receipt_book_by_counter on receipt_book (office, counter, seq);

create table payment (
  id uuid not null primary key,
  dossier uuid not null,
  shift uuid not null,
  office text not null,
  counter integer not null,
  method text not null,
  amount bigint not null,
  surplus bigint not null,
  tendered bigint,
  change_given bigint not null,
  stage text not null,
  receipt_book text,
  receipt_series text,
  receipt_volume text,
  receipt_number bigint,
  reference text,
  bank_line text,
  payer text not null,
  cashier text not null,
  cashier_name text not null,
  at text not null,
  version integer not null,
  voided_at text,
  -- The first of those that one act took together.
  together uuid,
  unique (receipt_book, receipt_number)
);
create index payment_by_dossier on payment (dossier, version);
create index payment_by_shift on payment (shift, at, receipt_number);
create index payment_by_at on payment (office, at);
create index payment_by_receipt on payment (receipt_series, receipt_number);
create index payment_by_reference on payment (method, reference);
create index payment_by_time on payment (at);
-- A line of a statement that is in the books already.
create index payment_by_bank_line on payment (bank_line) where bank_line is not null;
-- All that one act took: asked when their paper is printed, and by a statement's one transfer.
create index payment_together on payment (together) where together is not null;

create table payment_part (
  payment uuid not null,
  position integer not null,
  fee text not null,
  name text not null,
  kind text not null,
  amount bigint not null,
  primary key (payment, position)
) /* by key */;

create table reversal (
  id uuid not null primary key,
  number text not null,
  kind text not null,
  dossier uuid not null,
  payment uuid,
  office text not null,
  amount bigint not null,
  surplus bigint not null,
  reason text,
  paper text,
  state text not null,
  requested_at text not null,
  requested_by text not null,
  version integer not null,
  decided_at text,
  decided_by text,
  how text,
  done_at text,
  shift uuid,
  method text,
  reference text,
  unique (office, number)
);
create index reversal_by_dossier on reversal (dossier, version);
create index reversal_by_shift on reversal (shift, done_at);
create index reversal_by_state on reversal (office, state, requested_at);
create index reversal_by_done on reversal (done_at);

create table cashier_shift (
  id uuid not null primary key,
  office text not null,
  counter integer not null,
  cashier text not null,
  cashier_name text not null,
  opened_at text not null,
  opened_by text not null,
  opening text not null,
  previous uuid,
  state text not null,
  closed_at text,
  closed_by text,
  closing text,
  banked bigint,
  left_in_drawer bigint,
  seq bigint not null
);
create index cashier_shift_by_counter on cashier_shift (office, counter, seq);

create table shift_turn (
  shift uuid not null,
  position integer not null,
  from_login text not null,
  to_login text not null,
  at text not null,
  counted bigint not null,
  difference bigint not null,
  explanation text,
  accepted_at text,
  accepted text,
  primary key (shift, position)
) /* by key */;

create table bank_account (
  id uuid not null primary key,
  office text not null,
  bin text not null,
  number text not null,
  holder text not null,
  state text not null,
  proposed_at text not null,
  proposed_by text not null,
  approved_at text,
  approved_by text,
  how text,
  seq bigint not null
);
create index bank_account_by_office on bank_account (office, proposed_at, seq);
