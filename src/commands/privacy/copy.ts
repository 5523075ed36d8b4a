/** `privacy copy`: all that is kept of who asked to see it, as JSON and on plain paper. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { newFile, required, textValue } from '../../cli/option.ts';
import type { Sex } from '../../domain/citizen/citizen.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { copiedFor, type CopyOwner } from '../../domain/privacy/copied.ts';
import { streamsOfDossier, streamsOfPerson } from '../../domain/privacy/erasure.ts';
import { requireGranted } from '../../domain/privacy/request.ts';
import { parseUuid, type Uuid } from '../../domain/value/id.ts';
import { isPlainDate } from '../../domain/value/plain-date.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText, momentText } from '../../locale/format.ts';
import { loadWhole, type Texts, type WholeTexts } from '../../locale/texts.ts';
import { personalCopySheet, type PersonalCopyTable } from '../../print/model/personal-copy.ts';
import type { Reader } from '../../store/store.ts';
import { actSaid } from '../access/act-said.ts';
import { sawSurely, sightOfCitizen } from '../access/saw.ts';
import { formerNamesOf } from '../citizen/shared.ts';
import { citizenFields, citizenView, type CitizenView } from '../citizen/view.ts';
import { documentView, ofWhat, sizeText } from '../document/view.ts';
import { placeFor, pressOf, putSheet } from '../print/press.ts';
import { businessesOf, findRequest, namedByOthers } from './shared.ts';

/** So many looks are told; nobody was looked at more often without its being found out. */
const MOST_LOOKS = 10_000;

export default command({
  args: { request: required(textValue('number')) },
  options: { out: newFile('pdf') },
  json: [
    'number file bytes named',
    { person: [...citizenFields] },
    { dossiers: ['code field status lastAct'] },
    { entries: ['at by event data personal'] },
    { scans: ['ref of name kind pages bytes sha256 at'] },
    { looks: ['at by what purpose household'] },
    { businesses: [...citizenFields] },
  ],
  run: async ({ request, out }, ctx) => {
    const store = await ctx.store();
    const { office } = await ctx.session();
    const found = await findRequest(request, office.agencyId, store);
    requireGranted(found, 'view');
    const citizen = (await store.citizens.byId(found.citizen))!;
    // It is given whole, so it is given only where that is kept.
    await sawSurely([sightOfCitizen(citizen.id, ctx.command)], ctx);
    const kept = { number: found.number, ...(await keptOf(citizenView(citizen), store)) };
    const press = await pressOf(ctx);
    const sheet = await sheetOf(kept, ctx);
    const put = await putSheet(press, sheet, placeFor(press, out ?? '', `privacy-${kept.number}`));
    return put.map((paper) => ({ ...kept, ...paper }));
  },
  show: ({ number, file }, ui) => {
    const { privacy, print } = ui.texts.screen;
    if (file !== null) ui.done(print.printed(file));
    ui.line(`  ${privacy.copyGiven(number)}`);
  },
});

/** Of dossiers that others own, only that the person stands in them: the rest is theirs. */
async function keptOf(person: CitizenView, store: Reader) {
  const records = await store.citizens.kinOf(person.uuid);
  const [dossiers, tickets] = await Promise.all([
    store.privacy.dossiersOf(records),
    store.privacy.ticketsOf(records),
  ]);
  const own = dossiers.filter(({ owner }) => owner !== null && records.includes(owner));
  const dossierOf = new Map(
    own.flatMap((each) => streamsOfDossier(each).map((stream) => [stream, each.id] as const)),
  );
  const streams = [...streamsOfPerson({ records, tickets }), ...dossierOf.keys()];
  const events = await store.history.of([...new Set(streams)]);
  const households = await businessesOf(person.uuid, store);
  const businesses = await Promise.all(households.map((each) => store.citizens.byId(each)));
  const asked = { citizen: person.uuid, households, limit: MOST_LOOKS };
  const looks = await store.sights.list(asked);
  const codes = new Map(own.map(({ id, code }) => [id, code]));
  const scans = await store.documents.ofDossiers([...codes.keys()]);
  return {
    person,
    dossiers: dossiers.map(({ code, field, status, lastAct }) => {
      return { code, field, status, lastAct };
    }),
    entries: copiedFor(events, dossierOf, await namedAs(records, store)).map((event) => {
      const { at, actor: by, type, data, personal } = event;
      return { at, by, event: type, data, personal };
    }),
    scans: scans
      .filter(({ gone }) => gone === null)
      .map((each) => {
        const view = documentView(each, codes.get(each.dossier)!);
        const { ref, of, name, kind, pages, bytes, sha256, at } = view;
        return { ref, of, name, kind, pages, bytes, sha256, at };
      }),
    looks: looks.map(({ at, staff: by, what, purpose, citizen }) => {
      return { at, by, what, purpose, household: citizen !== null && households.includes(citizen) };
    }),
    named: await namedByOthers(person.uuid, streams, store),
    businesses: businesses.filter((each) => each !== null).map((each) => citizenView(each)),
  };
}

/** How a person is and was named, by whichever of their records. */
async function namedAs(records: readonly Uuid[], store: Reader): Promise<CopyOwner> {
  const known = await Promise.all(records.map((record) => store.citizens.record(record)));
  const own = known.filter((record) => record !== null);
  const former = await Promise.all(own.map((record) => formerNamesOf(record, store)));
  const numbers = own.flatMap(({ idNumber, oldNumber }) => [idNumber, oldNumber]);
  return {
    records,
    numbers: numbers.filter((number) => number !== null),
    names: [...own.map(({ name }) => name), ...former.flat()],
  };
}

type CopiedPerson = { number: string } & Awaited<ReturnType<typeof keptOf>>;

async function sheetOf(kept: CopiedPerson, ctx: Context) {
  const { office } = await ctx.session();
  const { screen } = ctx.texts;
  const now = await ctx.now();
  const { privacy, status } = screen;
  return personalCopySheet({
    office: office.name,
    title: privacy.copyTitle,
    note: privacy.copyNote(kept.number, dateText(localDate(now))),
    facts: [kept.person, ...kept.businesses].flatMap((each) => factsOf(each, screen)),
    tables: tablesOf(kept, ctx.texts, (await loadWhole(ctx.texts.language)).help),
    watermark: (await ctx.isTraining()) ? status.training : null,
    date: now,
  });
}

type Screen = Pick<Texts['screen'], 'citizen' | 'words'>;

function factsOf(person: CitizenView, { citizen, words }: Screen): [string, string][] {
  const told: [string, string | null][] = [
    [citizen.nameOf[person.kind], person.name],
    [citizen.numberOf[person.idKind ?? 'cccd'], person.id],
    [citizen.oldNumber, person.oldNumber],
    [citizen.dob, person.dob && dateText(person.dob)],
    [citizen.sex, person.sex && words.sex[person.sex]],
    [citizen.address, person.address],
    [citizen.phone, person.phone],
    [citizen.email, person.email],
  ];
  return told.flatMap(([label, text]) => (text === null ? [] : [[label, text]]));
}

function tablesOf(
  { dossiers, entries, scans, looks, named }: CopiedPerson,
  texts: Texts,
  help: WholeTexts['help'],
): PersonalCopyTable[] {
  const { document, dossier, privacy, words } = texts.screen;
  return [
    {
      heading: privacy.copyDossiers,
      columns: [
        [dossier.code, 25],
        [privacy.field, 40],
        [privacy.state, 20],
        [privacy.lastAct, 15],
      ],
      rows: dossiers.map(({ code, field, status, lastAct }) => [
        ...[code, field, words.status[status], dateText(lastAct)],
      ]),
    },
    {
      heading: privacy.copyEntries,
      columns: [
        [dossier.when, 18],
        [privacy.event, 27],
        [privacy.said, 55],
      ],
      rows: entries.map(({ at, event, personal }) => [
        ...[momentText(at), words.event[event], leaves(personal, texts).join(' · ')],
      ]),
    },
    {
      heading: privacy.copyScans,
      columns: [
        [document.ref, 30],
        [document.of, 35],
        [document.file, 35],
      ],
      rows: scans.map((each) => [each.ref, ofWhat(each, texts), sizeText(each, texts)]),
    },
    {
      heading: privacy.copyNamed,
      columns: [[privacy.said, 100]],
      rows: named.map((code) => [code]),
    },
    looksTable(looks, texts, help),
  ];
}

function looksTable(
  looks: CopiedPerson['looks'],
  { screen: { dossier, privacy, access } }: Texts,
  help: WholeTexts['help'],
): PersonalCopyTable {
  const whose = (household: boolean): string => (household ? ` (${access.household})` : '');
  return {
    heading: privacy.copyLooks,
    columns: [
      [dossier.when, 20],
      [dossier.who, 20],
      [access.what, 30],
      [access.purpose, 30],
    ],
    rows: looks.map(({ at, by, what, purpose, household }) => [
      ...[momentText(at), by, `${actSaid(help, what)}${whose(household)}`, purpose ?? ''],
    ]),
  };
}

/** What tells a number's kind or whose record it is, and nothing to who reads it. */
const UNTOLD = new Set(['kind', 'idKind']);

/** What stands in the part of an entry that tells of people, each value once, in words. */
function leaves(personal: StoredEvent['personal'], texts: Texts): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value !== '') found.add(inWords(value, texts));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) if (!UNTOLD.has(key)) walk(each);
    }
  };
  walk(personal);
  found.delete('');
  return [...found];
}

/** A day as it is written here, a sex by its word; the id of a record is nobody's to read. */
function inWords(value: string, { screen: { words } }: Texts): string {
  if (parseUuid(value) !== null) return '';
  if (isPlainDate(value)) return dateText(value);
  return value in words.sex ? words.sex[value as Sex] : value;
}
