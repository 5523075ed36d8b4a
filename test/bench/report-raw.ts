/** The best that raw SQL does for each report, as one would write it who has this schema only. */

const ENDED =
  "case when status in ('received', 'processing', 'supplement_requested') then null " +
  'else coalesce(resolved_at, closed_at, returned_at, received_at) end';

/** The thirteen columns by field, as somebody would write them who has this schema only. */
export const RAW_06A = `
  with f as materialized (
    select field, channel, received_at, ${ENDED} as e, due_at,
      status in ('resolved', 'unresolved', 'returned') as r from dossier
    where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select field, count(*), sum(received_at >= :from and channel = 'online'),
    sum(received_at >= :from and channel <> 'online'), sum(received_at < :from),
    sum(e < :next), sum(e < :next and r and substr(e, 1, 10) < substr(due_at, 1, 10)),
    sum(e < :next and e > due_at), sum(e is null or e >= :next),
    sum((e is null or e >= :next) and due_at < :cut)
  from f group by field`;

/** The summary's figures by office and field; results handed over are a walk of their own. */
export const RAW_SUMMARY = `
  with f as materialized (
    select d.office, d.field, d.channel, d.source, d.received_at, ${ENDED} as e, d.due_at,
      d.status in ('resolved', 'unresolved', 'returned') as r, d.result_file is not null as file,
      d.channel = 'online' or exists (select 1 from dossier_component p
        where p.dossier = d.id and p.digitised = 1) as dig
    from dossier d where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select office, field, substr(received_at, 1, 7) as m, substr(e, 1, 7) as em,
    sum(received_at >= :from), sum(received_at >= :from and channel = 'online'),
    sum(received_at >= :from and source = 'portal'), sum(received_at >= :from and source = 'app'),
    sum(received_at >= :from and dig), sum(received_at < :from), sum(e < :next and r),
    sum(e < :next and r and substr(e, 1, 10) < substr(due_at, 1, 10)),
    sum(e < :next and r and e > due_at), sum(e < :next and r and file),
    sum(e is null or e >= :next), sum((e is null or e >= :next) and due_at < :cut)
  from f group by office, field, m, em`;

export const RAW_RETURNED = `
  select office, field, substr(returned_at, 1, 7), count(*), sum(returned_to = 'post')
  from dossier where returned_at >= :from and returned_at < :next group by 1, 2, 3`;

export const RAW_LATE = `
  select d.*, e.short_name from dossier d join procedure_edition e on e.edition = d.edition
  where received_at < :next and (${ENDED.replaceAll('status', 'd.status')} is null
    or ${ENDED.replaceAll('status', 'd.status')} >= :next) and due_at < :cut
    and :from = :from order by due_at limit 500`;
export const RAW_REGISTER = `
  select d.*, e.short_name from dossier d join procedure_edition e on e.edition = d.edition
  where received_at >= :from and received_at < :next order by received_at, id limit 1000`;

const TAKEN = `
  with t as materialized (
    select dossier, at, method, amount from payment
    where at >= :from and at < :next and voided_at is null
    union all
    select i.dossier, d.received_at, coalesce(i.method, ''), i.paid
    from dossier d join dossier_import i on i.dossier = d.id
    where d.received_at >= :from and d.received_at < :next and i.paid > 0)`;
const CASHLESS = "method not in ('cash', 'post', '')";

/** Dossiers that paid, by office, field and month; the ways of paying are a walk of their own. */
export const RAW_CASH = `${TAKEN}, p as materialized (
    select dossier, min(at) as at, sum(amount) as a,
      sum(case when ${CASHLESS} then amount else 0 end) as c from t group by dossier)
  select d.office, d.field, substr(p.at, 1, 7), count(*), sum(p.c = p.a), sum(p.a), sum(p.c)
  from p join dossier d on d.id = p.dossier group by 1, 2, 3`;
export const RAW_WAYS = `${TAKEN}
  select method, count(*), count(distinct dossier), sum(amount) from t group by 1`;

/** The components of the index that a store can know, and what the portal took. */
export const RAW_QUALITY = `
  with f as materialized (
    select d.channel, d.received_at, ${ENDED} as e, d.due_at, d.outcome,
      d.status in ('resolved', 'unresolved', 'returned') as r,
      coalesce(i.digitised, d.channel = 'online' or exists (select 1 from dossier_component p
        where p.dossier = d.id and p.digitised = 1)) as dig,
      coalesce(i.e_result, d.result_file is not null) as file,
      exists (select 1 from dossier_supplement s where s.dossier = d.id and s.number > 1) as again,
      exists (select 1 from dossier_due_change c where c.dossier = d.id and c.late = 1) as moved
    from dossier d left join dossier_import i on i.dossier = d.id
    where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select sum(received_at >= :from), sum(received_at >= :from and channel = 'online'),
    sum(received_at >= :from and dig), sum(e < :next), sum(e < :next and e > due_at),
    sum(e < :next and not (e > due_at) and not again and not moved),
    sum(e < :next and r and outcome = 'granted'), sum(e < :next and r and file),
    sum((e is null or e >= :next) and due_at < :cut)
  from f`;
export const RAW_PORTAL = `${TAKEN}
  select count(distinct d.procedure_code), count(distinct d.id),
    count(distinct case when t.method = 'portal' then d.procedure_code end),
    count(distinct case when t.method = 'portal' then d.id end)
  from t join dossier d on d.id = t.dossier`;
export const RAW_ONLINE = `
  select count(distinct procedure_code) from dossier
  where received_at >= :from and received_at < :next and channel = 'online'`;

/** What post offices received and settled, beside what the post brought everywhere. */
export const RAW_POST = `
  with f as materialized (
    select d.office, d.channel, d.received_at, ${ENDED} as e, d.due_at,
      d.status in ('resolved', 'unresolved', 'returned') as r,
      d.office in (select agency_id from office where kind = 'post_office') as at_post
    from dossier d where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select office, count(*), sum(received_at >= :from),
    sum(received_at >= :from and channel = 'post'),
    sum(received_at >= :from and (channel = 'post' or at_post)), sum(e < :next and r),
    sum(e < :next and r and not (e > due_at)), :cut
  from f group by office`;
export const RAW_HANDED = `
  select coalesce(returned_office, office), count(*), sum(returned_to = 'post')
  from dossier where returned_at >= :from and returned_at < :next group by 1`;
export const RAW_HELD = `
  select holder, count(*) from dossier
  where holder in (select agency_id from office where kind = 'post_office')
    and transit_slip is null
    and status not in ('returned', 'refused', 'withdrawn', 'stopped') group by 1`;
