-- What the reports walk over: dossiers by when they ended (nothing while they are open) and came.
-- The text of the case must stay what `store/query/report-condition.ts` asks by.
create index dossier_by_end on dossier (
  (case when status in ('received', 'processing', 'supplement_requested') then null
  else coalesce(resolved_at, closed_at, returned_at, received_at) end),
  received_at
);
create index citizen_help_by_at on citizen_help (at);

-- What a citizen said of the service when the result was handed over: 2 pleased, 1 content, 0 not.
alter table dossier add column satisfaction integer;

create index payment_by_time on payment (at);
