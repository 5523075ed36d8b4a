-- The queue, the periods that waiting and serving were, and visits.
create table ticket (
  id text not null primary key,
  number text not null,
  office text not null,
  date text not null,
  service text not null,
  priority text,
  citizen text,
  state text not null,
  taken_at text not null,
  since text not null,
  counter integer
);
create index ticket_by_day on ticket (office, date, state);

-- One row a period, closed by the act that ended it: what waiting-time reports are made of.
create table queue_period (
  id text not null primary key,
  ticket text not null,
  kind text not null,
  from_at text not null,
  to_at text not null,
  seconds integer not null,
  office text not null,
  counter integer not null,
  actor text not null,
  version integer not null
);
create index queue_period_by_day on queue_period (office, from_at);
create index queue_period_by_ticket on queue_period (ticket, version);

-- Dossiers received in one visit of a citizen.
create table visit_dossier (
  dossier text not null primary key,
  visit text not null,
  code text not null
);
create index visit_dossier_by_visit on visit_dossier (visit, code);
