-- The journal: what happened, for ever. Everything else in the store can be made from it.
create table journal (
  book text not null,
  seq bigint not null,
  id text not null unique,
  at text not null,
  actor text not null,
  office text not null,
  counter integer not null,
  command_id text not null,
  ordinal integer not null,
  stream text not null,
  version integer not null,
  type text not null,
  v integer not null,
  data text not null,
  personal text,
  personal_digest text not null,
  prev text not null,
  hash text not null,
  primary key (book, seq),
  unique (stream, version),
  unique (command_id, ordinal)
);

-- Where each book stands: its last entry and that entry's hash.
create table book (
  book text not null primary key,
  seq bigint not null,
  hash text not null,
  at text not null
);

-- First answers, by idempotency key: the same key again gives the same answer.
create table answer (
  key text not null primary key,
  command text not null,
  command_id text not null,
  at text not null,
  body text not null
);

-- This store's own matters: format, training, signing key, station, session. Never replayed.
create table local (
  name text not null primary key,
  value text not null
);

-- Nothing is ever deleted or overwritten; only a person's data may be erased.
--:sqlite
create trigger journal_no_delete before delete on journal
begin select raise(abort, 'journal is append only'); end;
--:sqlite
create trigger journal_no_update before update on journal
when new.personal is not null or old.book is not new.book or old.seq is not new.seq
  or old.id is not new.id or old.at is not new.at or old.actor is not new.actor
  or old.office is not new.office or old.counter is not new.counter
  or old.command_id is not new.command_id or old.ordinal is not new.ordinal
  or old.stream is not new.stream or old.version is not new.version
  or old.type is not new.type or old.v is not new.v or old.data is not new.data
  or old.personal_digest is not new.personal_digest
  or old.prev is not new.prev or old.hash is not new.hash
begin select raise(abort, 'journal is append only'); end;
--:postgres
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.personal is null
    and (to_jsonb(old) - 'personal') = (to_jsonb(new) - 'personal') then
    return new;
  end if;
  raise exception 'journal is append only';
end $$;
--:postgres
create trigger journal_append_only before update or delete on journal
for each row execute function journal_is_append_only();
