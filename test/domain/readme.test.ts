import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayKinds } from '../../src/domain/calendar/calendar.ts';
import {
  authorityKinds,
  collectorKinds,
  returnWays,
  sources,
} from '../../src/domain/dossier/dossier.ts';
import { statuses } from '../../src/domain/dossier/status.ts';
import { actions, asides, isClosed, life } from '../../src/domain/dossier/transition.ts';
import { handoverStates } from '../../src/domain/handover/handover.ts';
import { discrepancyKinds, resolutions } from '../../src/domain/handover/discrepancy.ts';
import { officeKinds } from '../../src/domain/office/office.ts';
import { postalServices, shipmentStates } from '../../src/domain/shipment/shipment.ts';
import { channels } from '../../src/domain/procedure/procedure.ts';
import { roles } from '../../src/domain/staff/role.ts';
import { vi } from '../../src/locale/vi.ts';

const domain = new URL('../../src/domain/', import.meta.url);
const readme = readFileSync(new URL('README.md', domain), 'utf8');

/** Every line of the drawing as `from --> to: action`, whatever its spaces. */
function drawn(): string[] {
  const drawing = /```mermaid\n([^`]*)```/.exec(readme)![1]!;
  const edges = drawing.matchAll(/^\s*(\S+)\s*-->\s*([^\s:]+)(?:\s*:\s*(\S+))?\s*$/gm);
  return [...edges].map(([, from, to, action]) => edge(from!, to!, action));
}

function edge(from: string, to: string, action?: string): string {
  return `${from} --> ${to}${action === undefined ? '' : `: ${action}`}`;
}

const tabled = actions.flatMap((action) => {
  return statuses.flatMap((before) =>
    life[before][action].map((after) => ({ before, after, action })),
  );
});

describe('the drawing of a dossier’s life', () => {
  test('is the table of transitions, no arrow more and none less', () => {
    const reached = new Set(['received', ...tabled.map(({ after }) => after)]);
    const ends = statuses.filter((status) => reached.has(status) && isClosed(status));
    const expected = [
      edge('[*]', 'received', 'receive'),
      ...tabled.map(({ before, after, action }) => edge(before, after, action)),
      ...ends.map((status) => edge(status, '[*]')),
    ];
    expect(drawn().sort()).toEqual(expected.sort());
  });

  test('has no line that is not an arrow', () => {
    const lines = /stateDiagram-v2\n([^`]*)```/.exec(readme)![1]!.trim().split('\n');
    expect(drawn()).toHaveLength(lines.length);
  });

  test('reaches every status that has a name', () => {
    const reached = new Set<string>(['received', ...tabled.map(({ after }) => after)]);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
});

describe('the glossary', () => {
  const { words } = vi.screen;
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['status', statuses, words.status],
    ['action', actions, words.action],
    ['aside', asides, words.action],
    ['channel', channels, words.channel],
    ['source', sources, words.source],
    ['way of return', returnWays, words.returnWay],
    ['collector', collectorKinds, words.collector],
    ['hand-over state', handoverStates, words.handoverState],
    ['discrepancy kind', discrepancyKinds, words.discrepancy],
    ['resolution', resolutions, words.resolution],
    ['postal service', postalServices, words.postalService],
    ['shipment state', shipmentStates, words.shipmentState],
    ['authority kind', authorityKinds, words.authority],
    ['office kind', officeKinds, words.officeKind],
    ['role', roles, words.role],
    ['day', dayKinds, words.dayKind],
  ])('gives the Vietnamese of every %s, as the screen says it', (list, values, said) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| ${list}, `));
    expect(row, `add a row "| ${list}, … |" to the lists of src/domain/README.md`).toBeDefined();
    const entries = [...row!.matchAll(/`([\w-]+)` ([^·|`]+)/g)];
    const told = entries.map((entry) => entry[1]);
    expect(told, `the values of ${list} in src/domain/README.md`).toEqual(values);
    const small = entries.map((entry) => entry[2]!.trim());
    expect(small).toEqual(values.map((value) => said[value]!.toLowerCase()));
  });

  test('has no term twice', () => {
    const terms = [...readme.matchAll(/^\| ([a-z][^|`]*) \| [^|]+ \| [^|]+ \|$/gm)];
    const names = terms.flatMap((term) => term[1]!.split(', '));
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
  });

  test('names every room of the domain', () => {
    const rooms = readdirSync(domain, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    const told = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
    const expected = rooms.filter((room) => room !== 'README.md');
    expect(told.sort(), 'the table of rooms in src/domain/README.md').toEqual(expected.sort());
  });
});
