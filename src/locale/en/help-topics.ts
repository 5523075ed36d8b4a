/** The frame of the English help pages, and the topics that belong to no one command. */
import type { HelpTopic } from '../texts.ts';
import { reportTopic } from './help-report.ts';

export const helpScreen = {
  tagline: 'motcua – the one-stop counter: receive dossiers, print, hand over results',
  usage: 'Usage:',
  examples: 'Examples:',
  args: 'Arguments:',
  options: 'Options:',
  globals: 'Options of every command:',
  commandsTitle: 'Commands:',
  topicsTitle: 'Topics: motcua help <topic>',
  alias: (alias: string) => `In Vietnamese: motcua ${alias}`,
  required: 'required',
  manyTimes: 'may be given several times',
  byDefault: (value: string) => `default ${value}`,
  lists: {
    '--csv': 'print as CSV',
    '--ndjson': 'print one JSON object a line',
    '--xlsx <file>': 'write a workbook for Excel',
  },
  command: 'command',
  begin: 'Begin with: motcua setup, then motcua dossier receive',
  globalOptions: {
    '--store <file>': 'the store; else MOTCUA_STORE, or the default store',
    '--json': 'print the result as one JSON value on standard output',
    '--lang vi|en': "the language; else MOTCUA_LANG, or the computer's own",
    '--no-input': 'ask nothing: all that is missing is named, exit code 2',
    '--yes': 'say yes to every confirmation',
    '--key <text>': 'never record twice: the same key, the same answer',
    '--quiet': 'fewer hints on the screen',
    '--no-color': 'no colours (the same as setting NO_COLOR)',
  } as Readonly<Record<string, string>>,
};

export const topics: Readonly<Record<string, HelpTopic>> = {
  'exit-codes': {
    title: 'Exit codes',
    lines: [
      '0    done',
      '1    a fault of the program',
      '2    the command is not right: a value is missing or wrong',
      '3    a rule does not allow it',
      '4    not found',
      '5    the store is busy, or somebody has changed something',
      '6    the surroundings: disk, store, printer, network',
      '7    partly done: some rows were refused',
      '130  stopped by the user',
    ],
  },
  store: {
    title: 'The store',
    lines: [
      'All data lies in one SQLite file: the journal records everything that is done,',
      'each entry bound to the one before it by a hash; every table can be rebuilt',
      'from it. Nothing is ever deleted or overwritten. To check: motcua store verify',
      "The store lies in the user's data folder unless you choose another one with",
      '--store or the variable MOTCUA_STORE. Never put a store on a network drive.',
    ],
  },
  manual: {
    title: 'A manual page: motcua help man | man -l -',
    lines: [
      'Prints the manual page (roff) of every command, from their declarations.',
      'To keep it: motcua help man > motcua.1',
      'To read it: man ./motcua.1',
    ],
  },
  counter: {
    title: 'The counter screen',
    lines: [
      'motcua alone opens the counter. Type the number of an act and press Enter.',
      'Scan a card, a receipt or a bar code at any question: the scan opens that',
      'person or dossier and never becomes a name.',
      '< goes one question back, ? explains, Ctrl-C or Esc leaves; drafts are kept.',
      'Screen readers: set MOTCUA_ACCESSIBLE=1, or screen.accessible to 1.',
    ],
  },
  scan: {
    title: 'The scanner',
    lines: [
      'A scanner types like a keyboard and presses Enter by itself. When asked about',
      'a person, scan the citizen card; when asked about a dossier, scan the code on',
      'the receipt. In a command, --scan - reads one line of standard input.',
      'The scanned line is not kept; only what it says of the card holder is.',
    ],
  },
  report: reportTopic,
};
