-- Digitised papers and results. What they say of themselves stands here; the files lie beside the
-- store, by their content, or on a server in the last two tables.

create table document (
  dossier uuid not null,
  -- Counted in its dossier from 1; none is given twice.
  n integer not null,
  -- Null for the result.
  component text,
  component_name text,
  paper_code text,
  -- What names people or speaks of them is null once it was erased.
  number text,
  issued_on text,
  issued_by text,
  signer text,
  valid_until text,
  -- As JSON, in the order of the files.
  names text,
  at text not null,
  actor text not null,
  -- The document of another dossier that it is.
  reused_dossier uuid,
  reused_n integer,
  -- The document of the same dossier that was signed here, and became this one.
  made_from integer,
  -- What its signatures were worth when they were last looked at.
  verified_at text,
  verdict text,
  -- As JSON; names people, so null once it was erased.
  signatures text,
  gone_at text,
  gone_why text,
  gone_reason text,
  primary key (dossier, n)
) /* by key */;

-- What is kept for a document: a file stays as long as anything here names it. Of a document that
-- is gone, what its files were.
create table document_file (
  dossier uuid not null,
  n integer not null,
  position integer not null,
  sha256 bytea not null,
  bytes bigint not null,
  kind text not null,
  pages integer not null,
  -- 1 for the pages into which pictures were bound.
  bound integer not null,
  kept integer not null,
  primary key (dossier, n, position)
) /* by key */;
create index document_file_by_content on document_file (sha256);

--:postgres
-- Beside the journal, as the folder of files is beside a store's file.
create table kept_file (
  sha256 bytea not null primary key,
  bytes bigint not null,
  touched_at timestamptz not null
);
create table kept_file_piece (
  sha256 bytea not null references kept_file on delete cascade,
  n integer not null,
  piece bytea not null,
  primary key (sha256, n)
);
alter table kept_file_piece alter column piece set storage external;
