/** What the pages show, as whoever runs them can ask for it. */
import type { BoardNumbers } from '../domain/queue/board.ts';
import type { ReceiptStanding } from '../domain/receipt/stage.ts';
import type { Instant } from '../domain/value/instant.ts';

/** A queue at one moment. */
export interface BoardView extends BoardNumbers {
  office: string;
  /** It is practice: nobody in the room is meant. */
  training: boolean;
  at: Instant;
  /** The mean wait of the day in minutes; `null` before anybody was called. */
  wait: number | null;
}

/** What a receipt opened; `standing` is `null` where there is nothing to be told. */
export interface ReceiptLook {
  at: Instant;
  standing: ReceiptStanding | null;
}

/** Each throws where the store cannot be asked now. */
export interface PagesSource {
  board(): Promise<BoardView>;
  /** Of the whole signed text of a receipt. */
  look(text: string): Promise<ReceiptLook>;
  /** Whether it is asked how satisfied one is: somebody stands for what is recorded. */
  asksRating(): boolean;
  /** Records an answer once; nothing where the receipt opens nothing or none is asked of it. */
  rate(text: string, satisfaction: number): Promise<void>;
}
