/** The recovery paper: folded in three, so that its code lies inside. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

export interface RecoveryPaperWording {
  title: string;
  number: (paper: number) => string;
  office: string;
  made: string;
  when: string;
  foldIn: string;
  code: string;
  how: readonly string[];
  keep: string;
  maker: string;
  keeper: string;
  sign: string;
}

export interface RecoveryPaperInput {
  office: string;
  /** Who made it and when, in words. */
  made: string;
  by: string;
  date: Instant;
  paper: number;
  code: string;
  wording: RecoveryPaperWording;
  watermark: string | null;
}

/** Outside above and below, the code in the middle third; a line where each fold goes. */
export function recoveryPaperSheet(input: RecoveryPaperInput): Sheet {
  const { office, paper, wording, date } = input;
  const fold: SheetBlock[] = [{ kind: 'rule' }, { kind: 'note', text: wording.foldIn }];
  const told = (label: string | null, text: string): SheetBlock => ({
    kind: 'field',
    label,
    text,
    strong: false,
  });
  return {
    size: 'a4',
    title: wording.title,
    author: office,
    date,
    copies: [{ mark: '' }],
    watermark: input.watermark,
    footer: { left: '', right: '' },
    blocks: [
      { kind: 'title', text: wording.title, note: wording.number(paper) },
      told(wording.office, office),
      told(wording.made, input.made),
      told(null, wording.when),
      { kind: 'gap', lines: 6 },
      ...fold,
      { kind: 'gap', lines: 1 },
      { kind: 'heading', text: wording.code },
      // Between the groups a line may break, never within one.
      { kind: 'title', text: input.code.replaceAll('-', ' '), note: null, large: true },
      ...wording.how.map((text) => told(null, text)),
      { kind: 'gap', lines: 4 },
      ...fold,
      told(null, wording.keep),
      {
        kind: 'signatures',
        left: { caption: wording.maker, hint: wording.sign, name: input.by },
        right: { caption: wording.keeper, hint: wording.sign, name: '' },
      },
    ],
  };
}
