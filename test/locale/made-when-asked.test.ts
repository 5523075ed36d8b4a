/** Texts are made part by part, as they are asked for. */
import { expect, it } from 'vitest';
import { madeWhenAsked } from '../../src/locale/shape.ts';

it('a part is made when it is first asked for, once, and the others are not', () => {
  const made: string[] = [];
  const part = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const texts = madeWhenAsked({ dossier: part('dossier'), queue: part('queue') }, { yes: 'Có' });
  expect([texts.yes, made]).toEqual(['Có', []]);
  const { dossier } = texts;
  expect([texts.dossier === dossier, dossier.name, made]).toEqual([true, 'dossier', ['dossier']]);
  // Whoever walks along all of them finds each.
  expect(Object.keys(texts).toSorted()).toEqual(['dossier', 'queue', 'yes']);
  expect(JSON.parse(JSON.stringify(texts))).toEqual({
    yes: 'Có',
    dossier: { name: 'dossier' },
    queue: { name: 'queue' },
  });
  expect(made).toEqual(['dossier', 'queue']);
});
