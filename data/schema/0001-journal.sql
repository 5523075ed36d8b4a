-- The journal: what happened, for ever. Everything else in the store can be made from it.
-- `arrival` is the order in which this store learnt of the entries: the order of replay. It is
-- this store's own, so the hash does not bind it; every other column is bound, and so is the hash
-- of the entry before in the book. What an entry says of people is bound by its digest, which is
-- kept only where they were erased: else it can be made from the text.
create table journal (
  arrival integer not null primary key,
  book uuid not null,
  seq bigint not null,
  at text not null,
  actor text not null,
  office text not null,
  counter integer not null,
  command_id uuid not null,
  ordinal integer not null,
  stream text not null,
  version integer not null,
  type text not null,
  v integer not null,
  data text not null,
  personal text,
  personal_digest bytea,
  hash bytea not null,
  unique (book, seq),
  unique (stream, version)
);
-- No command is written twice: each has one first entry.
create unique index journal_by_command on journal (command_id) where ordinal = 1;
-- The latest moment that the store has, since somebody last accepted a clock before it: asked with
-- every write. Whatever one command writes has one time.
create index journal_by_time on journal (at) where ordinal = 1;
create index journal_of_clocks on journal (arrival) where type = 'store.clock_accepted';

-- Which shapes of events the journal holds. A program that does not know one of them refuses the
-- store: its tables were made by rules that it does not have.
create table event_shape (
  type text not null,
  v integer not null,
  primary key (type, v)
) /* by key */;

-- Where each book stands: its last entry, that entry's hash and its time.
create table book (
  book uuid not null primary key,
  seq bigint not null,
  hash bytea not null,
  at text not null
) /* by key */;

-- First answers, by idempotency key: the same key again gives the same answer, where the command
-- and the digest of what it was told are the same.
create table answer (
  key text not null primary key,
  command text not null,
  said bytea,
  command_id uuid not null,
  at text not null,
  body text not null
);
create index answer_by_command on answer (command_id);

-- What the store keeps of itself: its id, training, the signing key, wrong PINs. Never replayed.
-- What is one machine's own (its station, drafts) lies on that machine, not here.
create table store_value (
  name text not null primary key,
  value text not null
);

-- Who is signed in at which terminal, and at which counters there. The secret that opens a session
-- lies with that terminal; here is its SHA-256 alone. `taken_by` has signed in at the counter since.
-- Never replayed, and never moved along.
create table staff_session (
  digest bytea not null,
  book uuid not null,
  login text not null,
  machine text not null,
  terminal text not null,
  started text not null,
  until text not null,
  idle_minutes integer not null,
  -- When something was last done there, at the least; null once the PIN is to be asked for.
  seen text,
  taken_by text,
  primary key (digest, book)
) /* by key */;
-- Who saw whom: a line for each record that was opened and each number that was revealed. It is
-- kept beside the journal, for looking is far more often than doing; but each line's hash binds
-- those before it in its book. `citizen` is the record as it was then, none for a whole list;
-- `what` the command, `people` how many were shown; `command_id` of whoever wrote, none of a look.
create table sight (
  book uuid not null,
  seq integer not null,
  at text not null,
  staff text not null,
  citizen uuid,
  dossier uuid,
  what text not null,
  purpose text,
  people integer not null,
  command_id uuid,
  hash bytea not null,
  primary key (book, seq)
) /* by key */;
-- Who saw one person; what was seen in a stretch of time.
create index sight_by_citizen on sight (citizen, at) where citizen is not null;
create index sight_by_time on sight (at);

-- Nothing is ever deleted or overwritten; only a person's data may be erased.
--:sqlite
create trigger sight_no_delete before delete on sight
begin select raise(abort, 'sights are append only'); end;
--:sqlite
create trigger sight_no_update before update on sight
begin select raise(abort, 'sights are append only'); end;
--:sqlite
create trigger journal_no_delete before delete on journal
begin select raise(abort, 'journal is append only'); end;
--:sqlite
create trigger journal_no_update before update on journal
when old.personal is null or new.personal is not null
  or typeof(new.personal_digest) is not 'blob' or length(new.personal_digest) is not 32
  or old.arrival is not new.arrival
  or old.book is not new.book or old.seq is not new.seq
  or old.at is not new.at or old.actor is not new.actor
  or old.office is not new.office or old.counter is not new.counter
  or old.command_id is not new.command_id or old.ordinal is not new.ordinal
  or old.stream is not new.stream or old.version is not new.version
  or old.type is not new.type or old.v is not new.v or old.data is not new.data
  or old.hash is not new.hash
begin select raise(abort, 'journal is append only'); end;
--:postgres
alter table journal alter column arrival type bigint;
--:postgres
alter table journal alter column arrival add generated by default as identity;
--:postgres
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.personal is not null and new.personal is null
    and new.personal_digest = sha256(convert_to(old.personal, 'UTF8'))
    and (to_jsonb(old) - 'personal' - 'personal_digest')
      = (to_jsonb(new) - 'personal' - 'personal_digest') then
    return new;
  end if;
  raise exception 'journal is append only';
end $$;
--:postgres
create trigger journal_append_only before update or delete on journal
for each row execute function journal_is_append_only();
create trigger journal_keeps_all before truncate on journal
for each statement execute function journal_is_append_only();
--:postgres
create trigger sight_append_only before update or delete on sight
for each row execute function journal_is_append_only();
create trigger sight_keeps_all before truncate on sight
for each statement execute function journal_is_append_only();
--:postgres
-- Which of the server's accounts writes for which offices alone; one that is not named writes for
-- any. A fence behind the program's own: whoever has an account's password can write as that office
-- and no other, by whatever program; `set role` does not change who came. So it is with what names
-- people in the office's entries, and with where its books stand.
create table office_account (
  account text not null,
  office text not null,
  primary key (account, office)
);
alter table journal enable row level security;
create policy journal_is_read on journal for select using (true);
create policy journal_is_erased on journal for update using (
  not exists (select 1 from office_account a where a.account = session_user)
  or exists (
    select 1 from office_account a where a.account = session_user and a.office = journal.office
  )
);
create policy journal_is_written on journal for insert with check (
  not exists (select 1 from office_account a where a.account = session_user)
  or exists (
    select 1 from office_account a where a.account = session_user and a.office = journal.office
  )
);
-- A book is whose its last entry is: the one at which it stands.
alter table book enable row level security;
create policy book_is_read on book for select using (true);
create policy book_is_moved on book for update using (
  not exists (select 1 from office_account a where a.account = session_user)
  or exists (
    select 1 from office_account a join journal j on j.office = a.office
    where a.account = session_user and j.book = book.book and j.seq = book.seq
  )
);
create policy book_is_begun on book for insert with check (
  not exists (select 1 from office_account a where a.account = session_user)
  or exists (
    select 1 from office_account a join journal j on j.office = a.office
    where a.account = session_user and j.book = book.book and j.seq = book.seq
      and j.hash = book.hash
  )
);
