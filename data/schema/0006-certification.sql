-- Certification books: the volumes of each year and kind, and what was certified under each number.

create table certification_book (
  office text not null,
  kind text not null,
  year integer not null,
  volume integer not null,
  -- Null where a list brought it: its lowest number is the first.
  first_number integer,
  opened_at text not null,
  opened_by text not null,
  last_number integer,
  pages integer,
  closed_at text,
  closed_by text,
  batch uuid,
  primary key (office, kind, year, volume)
) /* by key */;

create table certification (
  office text not null,
  kind text not null,
  year integer not null,
  number integer not null,
  volume integer not null,
  -- Null where a list brought it, of whose row it is.
  dossier uuid,
  batch uuid,
  row_number integer,
  at text not null,
  actor text not null,
  copies integer not null,
  pages integer not null,
  -- Which fee of its dossier it is a part of.
  fee_id text,
  fee bigint,
  -- Null once they were erased.
  asker text,
  original text,
  signer text,
  signer_title text,
  note text,
  struck_at text,
  struck_by text,
  struck_reason text,
  primary key (office, kind, year, number)
) /* by key */;
create index certification_by_dossier on certification (dossier);
create index certification_by_batch on certification (batch);
