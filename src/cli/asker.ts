/** The questions that a person can be asked, however they are drawn. */

export interface Choice<T> {
  value: T;
  name: string;
  description?: string;
}

export interface TextOptions {
  initial?: string;
  check?: Check;
  /** Which scans are an answer here; a card read into a text field is refused otherwise. */
  scan?: 'any' | 'codes' | 'none';
}

export interface Asker {
  text(message: string, options?: TextOptions): Promise<string>;
  /** One line as it was typed or scanned, whatever it is; `careful` hears nothing typed before. */
  line(message: string, options?: { careful?: boolean }): Promise<string>;
  secret(message: string): Promise<string>;
  choose<T>(message: string, choices: Choice<T>[]): Promise<T>;
  tick<T>(message: string, choices: (Choice<T> & { checked: boolean })[]): Promise<T[]>;
  find<T>(message: string, source: (typed: string) => Promise<Choice<T>[]>): Promise<T>;
  /** `--yes` answers it; otherwise there is no default. */
  sure(message: string): Promise<void>;
  yesNo(message: string, initial: boolean): Promise<boolean>;
}

/** `true`, or what is wrong. */
export type Check = (typed: string) => true | string;
