/** What is known while a bulk is written: the store before, and what was decided since. */
import { certificationSeries, type BookYear } from '../domain/certification/book.ts';
import type { CitizenDetails } from '../domain/citizen/citizen.ts';
import { bearerKey } from '../domain/citizen/number.ts';
import type { NewEvent } from '../domain/event.ts';
import { withRow, type VolumeSpan } from '../domain/import/certification-row.ts';
import { codeKey } from '../domain/import/paper-code.ts';
import { codeIn, saidInCells } from '../domain/import/said.ts';
import type { DossierFacts } from '../domain/import/decide.ts';
import type { PaperState, SparsePersons } from '../domain/import/facts.ts';
import { ownerDetails, wholePersons } from '../domain/import/sparse.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { KnownThings } from './query/known.ts';
import type { KnownPerson } from './query/known-people.ts';

/**
 * Answers what rows ask as the store will when all is written. Whom search finds, and whose record
 * is looked at, is asked of the store as it was: a second row about somebody is refused.
 */
export class Pending {
  readonly known: KnownThings;
  readonly #before: KnownThings;
  readonly #dossiers = new Map<string, () => DossierFacts>();
  readonly #byNumber = new Map<string, KnownPerson>();
  readonly #byOldNumber = new Map<string, KnownPerson>();
  readonly #series = new Map<string, number>();
  readonly #offices = new Set<string>();
  readonly #editions = new Set<string>();
  readonly #versions = new Map<string, number>();
  readonly #volumes = new Map<string, VolumeSpan[]>();

  constructor(before: KnownThings) {
    this.#before = before;
    this.known = {
      ...before,
      dossier: (code) => this.#dossiers.get(codeKey(code))?.() ?? before.dossier(code),
      citizen: (key) =>
        this.#byNumber.get(key) ?? before.citizen(key) ?? this.#byOldNumber.get(key) ?? null,
      lastNumber: (series) => this.#series.get(series) ?? before.lastNumber(series),
      hasOffice: (agencyId) => this.#offices.has(agencyId) || before.hasOffice(agencyId),
      hasEdition: (edition) => this.#editions.has(edition) || before.hasEdition(edition),
      volumes: (series) => this.#volumes.get(series) ?? before.volumes(series),
      version: (stream) => this.#versions.get(stream) ?? before.version(stream),
    };
  }

  add(event: NewEvent, version: number): void {
    switch (event.type) {
      case 'dossier.imported': {
        const { batch, row, dossier, number, newCitizen, said } = event.data;
        if (number) this.#series.set(number.series, number.n);
        const from = { batch, row };
        const facts = () => told({ dossier, version, from }, event.data, event.personal);
        this.#dossiers.set(codeKey(codeIn(said)), facts);
        if (newCitizen) this.#meetOwner(event.data, event.personal);
        return;
      }
      case 'dossier.import_corrected': {
        const { dossier, newCitizen, after } = event.data;
        const code = codeIn(after.said);
        const { from } = this.#before.dossier(code)!;
        const facts = () => told({ dossier, version, from }, after, event.personal?.after ?? null);
        this.#dossiers.set(codeKey(code), facts);
        if (newCitizen && event.personal) this.#meetOwner(after, event.personal.after);
        return;
      }
      case 'citizen.imported':
        this.#meet(event.data.citizen, event.personal);
        return;
      case 'procedure.imported':
        this.#editions.add(event.data.edition);
        this.#versions.set(event.stream, version);
        return;
      case 'office.opened':
        this.#offices.add(event.data.agencyId);
        return;
      case 'certification.volume_imported': {
        const { batch, volume, pages } = event.data;
        this.#tell(event.data, { volume, number: null, volumePages: pages }, batch);
        this.#versions.set(event.stream, version);
        return;
      }
      case 'certification.imported': {
        const { batch, volume, number, taken } = event.data;
        this.#tell(event.data, { volume, number, volumePages: null }, batch);
        if (taken) this.#series.set(taken.series, taken.n);
        this.#versions.set(event.stream, version);
        return;
      }
      case 'import.started':
      case 'citizen.import_corrected':
      case 'dossier.people_corrected':
      case 'shipment.readdressed':
        return;
      default:
        throw new Error(`no list brings ${event.type}`);
    }
  }

  #tell(book: BookYear, row: Parameters<typeof withRow>[1], batch: Uuid): void {
    const series = certificationSeries(book);
    this.#volumes.set(series, withRow(this.known.volumes(series), row, batch));
  }

  #meetOwner({ citizen }: PaperState, personal: SparsePersons): void {
    this.#meet(citizen!, ownerDetails(wholePersons(personal, citizen)));
  }

  #meet(id: Uuid, { kind, name, idNumber, oldNumber }: CitizenDetails): void {
    const person = { id, kind, name, number: idNumber };
    if (idNumber !== null) this.#byNumber.set(bearerKey({ kind, number: idNumber }), person);
    // Of several with one old number the first is the one that is found.
    if (oldNumber !== null && !this.#byOldNumber.has(oldNumber)) {
      this.#byOldNumber.set(oldNumber, person);
    }
  }
}

function told(
  which: Pick<DossierFacts, 'dossier' | 'version' | 'from'>,
  { citizen, said }: PaperState,
  personal: SparsePersons | null,
): DossierFacts {
  const persons = personal && wholePersons(personal, citizen);
  return {
    ...which,
    untouched: true,
    ...saidInCells(said),
    now: null,
    personsNow: null,
    persons,
  };
}
