-- Declarations that were filled in: the answers as JSON, and which form, by its first day, they are
-- of. What a form asks is data that ships, or the office's own.

create table declaration (
  id uuid not null primary key,
  code text not null,
  form text not null,
  version text not null,
  title text not null,
  dossier uuid,
  citizen uuid,
  office text not null,
  -- Null once they were erased.
  answers text,
  -- The one that was filled in again in its place.
  later uuid,
  at text not null,
  actor text not null
) /* by key */;
create unique index declaration_by_code on declaration (code);
create index declaration_by_dossier on declaration (dossier) where dossier is not null;
create index declaration_by_citizen on declaration (citizen) where citizen is not null;
