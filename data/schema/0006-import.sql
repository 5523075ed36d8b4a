-- What came in from files: the batches, and which row of which file brought what.
create table import_batch (
  id text not null primary key,
  kind text not null,
  file text not null,
  digest text not null,
  plan text,
  started_at text not null,
  started_by text not null,
  office text not null,
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
  dossier text not null primary key,
  batch text not null,
  row_number integer not null,
  told integer not null,
  brought_citizen text,
  corrected_batch text,
  fee bigint,
  paid bigint,
  method text,
  digitised integer,
  result_digitised integer,
  e_result integer,
  note text
);

-- Citizens of a list of citizens, and those whom a correction made known. `born` is the version
-- they came with: what has a higher one has been acted on.
create table citizen_import (
  citizen text not null primary key,
  batch text not null,
  row_number integer not null,
  born integer not null
);

create table procedure_import (
  edition text not null primary key,
  batch text not null,
  row_number integer not null,
  flags text not null
);
