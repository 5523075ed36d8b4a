-- The clock of a dossier: what it counts, what was left when it was stopped, and since when and
-- until when the citizen is waited for. A null run counts the term from reception.
alter table dossier add column clock_run text;
alter table dossier add column clock_left text;
alter table dossier add column waiting_since text;
alter table dossier add column limit_date text;
-- Ends without a result: refused, withdrawn, stopped.
alter table dossier add column closed_at text;
alter table dossier add column closed_reason text;

-- Requests to supplement, numbered for each dossier.
create table dossier_supplement (
  dossier text not null,
  number integer not null,
  requested_at text not null,
  requested_by text not null,
  reason text,
  items text not null,
  limit_date text,
  due_before text,
  late integer not null,
  completed_at text,
  primary key (dossier, number)
);

-- Due dates that gave way to others: the old one, the reason and the person are kept.
create table dossier_due_change (
  dossier text not null,
  version integer not null,
  at text not null,
  actor text not null,
  why text not null,
  reason text,
  due_before text,
  due_after text,
  late integer not null,
  primary key (dossier, version)
);
