-- Two records of one person: `merged_into` is the record that was kept, `former_number` the number
-- that the other gave up and is still found by. Both indexes hold merged records only.
alter table citizen add column merged_into text;
alter table citizen add column former_number text;
create index citizen_by_merged_into on citizen (merged_into) where merged_into is not null;
create index citizen_by_former_number on citizen (former_number) where former_number is not null;

-- The corrections of dossiers by rows of lists that stand; `told` is the version of that entry.
create table dossier_correction (
  dossier text not null,
  told integer not null,
  batch text not null,
  primary key (dossier, told)
);
create index dossier_correction_by_batch on dossier_correction (batch, dossier);

-- What rows of lists corrected of citizens. `told` is the version of that entry; `undone` is 1
-- once it was taken back, which is one entry more.
create table citizen_correction (
  citizen text not null,
  told integer not null,
  batch text not null,
  row_number integer not null,
  undone integer not null,
  primary key (citizen, told)
);
