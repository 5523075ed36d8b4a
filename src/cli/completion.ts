/** Shell completion from the commands' own declarations, with values that live in the store. */
import { RootCommand } from '@bomb.sh/tab';
import type { WholeTexts } from '../locale/texts.ts';
import type { AnyCommand, CommandEntry } from './command.ts';
import { flagName, type Offer, type Spec } from './option.ts';
import { listFlags } from './list-file.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A value and what it is. */
export type Live = readonly [value: string, description: string];
/** What there is now: offices, procedures, today's dossiers. */
type LiveValues = (offer: Offer) => Promise<readonly Live[]>;

const PROGRAM = 'motcua';

/**
 * The script that a shell sources; it calls `motcua complete -- …` for each Tab. The package's own
 * for bash lets the shell run what is typed and what the store holds: bash has one of ours.
 */
export function completionScript(shell: Shell): string {
  return shell === 'bash' ? BASH : said(() => new RootCommand().setup(PROGRAM, PROGRAM, shell));
}

/**
 * Words go to the program, and its answers to the line, as they are: nothing is evaluated on the
 * way, and what has signs of the shell in it is quoted. The first function stands in for the
 * bash-completion package. Directives: 2 puts no blank behind, 32 keeps the order.
 */
const BASH = `if ! declare -F _get_comp_words_by_ref > /dev/null; then
  _get_comp_words_by_ref() {
    cur="\${COMP_WORDS[COMP_CWORD]}"
    words=("\${COMP_WORDS[@]}")
    cword=$COMP_CWORD
  }
fi
_${PROGRAM}_complete() {
  local cur cword line value directive=0
  local -a words
  _get_comp_words_by_ref -n "=:" cur words cword
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line =~ ^:[0-9]+$ ]]; then
      directive=\${line#:}
    else
      value=\${line%%$'\t'*}
      if [[ -n $value && $value == "$cur"* ]]; then
        printf -v value %q "$value"
        COMPREPLY+=("$value")
      fi
    fi
  done < <(${PROGRAM} complete -- "\${words[@]:1:cword}" 2> /dev/null)
  if ((directive & 2)); then compopt -o nospace; fi
  if ((directive & 32)); then compopt -o nosort; fi
}
complete -F _${PROGRAM}_complete ${PROGRAM}
`;

/** What may stand where the cursor is, a line each, and the shell's directive. */
export async function completions(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: WholeTexts,
  live: LiveValues,
): Promise<string> {
  const root = new RootCommand();
  for (const option of Object.keys(texts.help.globalOptions)) {
    const [, name = '', valued = ''] = /^--(\S+) ?(.*)$/.exec(option) ?? [];
    const about = texts.help.globalOptions[option]!;
    if (valued === '') root.option(name, about);
    else root.option(name, about, () => undefined);
  }
  // A noun is a command too, or the words behind it would not be looked at.
  const names = entries.flatMap(({ path, alias }) => [path, alias]);
  for (const noun of new Set(names.map((name) => name.split(' ')[0]!))) root.command(noun, '');
  for (const { path, alias } of entries) {
    for (const name of [path, alias]) root.command(name, texts.help.commands[path].summary);
  }
  const meant = entries.find(({ path, alias }) =>
    [path, alias].some((name) => `${words.join(' ')} `.startsWith(`${name} `)),
  );
  if (meant) await addOwn(root, meant, { spec: (await meant.load()).default, texts, live });
  return said(() => root.parse([...words]));
}

/** Only the command that is being typed is loaded: a Tab must not read the whole program. */
async function addOwn(
  root: RootCommand,
  { path, alias }: CommandEntry,
  { spec, texts, live }: { spec: AnyCommand; texts: WholeTexts; live: LiveValues },
): Promise<void> {
  const help = texts.help.commands[path];
  const valuesOf = async ({ choices, offers }: Spec<unknown>): Promise<readonly Live[]> =>
    choices?.map((choice): Live => [choice, '']) ?? (offers === null ? [] : plainOf(live, offers));
  for (const name of [path, alias]) {
    const command = root.command(name, help.summary);
    for (const [key, each] of Object.entries(spec.options)) {
      const flag = flagName(key).slice(2);
      const about = help.options?.[key] ?? '';
      if (each.placeholder === '') command.option(flag, about);
      else {
        const values = await valuesOf(each);
        command.option(flag, about, (complete) => {
          for (const value of values) complete(...value);
        });
      }
    }
    for (const flag of listFlags(spec)) {
      command.option(flag.slice(2).split(' ')[0]!, texts.help.lists[flag]);
    }
    for (const [key, each] of Object.entries(spec.args)) {
      const values = await valuesOf(each);
      const offer = (complete: (value: string, description: string) => void): void => {
        for (const value of values) complete(...value);
      };
      command.argument(key, offer, each.many);
    }
  }
}

/** What no shell reads anything into: other shells put a value on the line as it is. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._:@/+-]*$/u;

/** Of what the store holds what is plain, and described on one line. */
async function plainOf(live: LiveValues, offers: Offer): Promise<readonly Live[]> {
  const found = await live(offers);
  return found
    .filter(([value]) => PLAIN.test(value))
    .map(([value, about]): Live => [value, about.replaceAll(/\p{C}+/gu, ' ')]);
}

/** The package prints to the console; here its words are a value. Nothing else runs meanwhile. */
function said(print: () => void): string {
  const { console: printer } = globalThis;
  const log = printer.log.bind(printer);
  let text = '';
  printer.log = (line: string) => void (text += `${line}\n`);
  try {
    print();
  } finally {
    printer.log = log;
  }
  return text;
}
