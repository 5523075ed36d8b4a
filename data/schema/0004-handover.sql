-- Custody: where a dossier's paper is on its way to, on which shelf it lies, and who gave it back.
alter table dossier add column transit_slip text;
alter table dossier add column transit_to text;
alter table dossier add column shelf text;
alter table dossier add column returned_office text;
alter table dossier add column return_authority text;
alter table dossier add column return_originals integer;
alter table dossier add column return_shipment text;
create index dossier_by_holder on dossier (holder, status);

-- An office that was taken into another one keeps its row, and so do the codes it gave.
alter table office add column merged_into text;
alter table office add column merged_on text;

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
  digest text not null,
  prints integer not null
);
create index handover_by_sent on handover (sent_at, slip);
create index handover_by_addressee on handover (addressee, state);

create table handover_item (
  slip text not null,
  dossier text not null,
  position integer not null,
  code text not null,
  state text not null,
  damaged integer not null,
  received_at text,
  receiver text,
  receiver_name text,
  primary key (slip, dossier)
);
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
);

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
  dossier text not null,
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
);
