-- What left the store as a file: which lists, of how many rows, by whom. The file is not kept.
create table list_export (
  id text not null primary key,
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
