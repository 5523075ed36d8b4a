/** A counter for processes, whose store is a file wherever other tests keep theirs. */
import { instantOfEpochSeconds } from '../../src/domain/value/instant.ts';
import { receive } from './acts.ts';
import { bareCounter, setUpWords, type Counter } from './program.ts';

/** Set up and signed in by the real clock, as processes are started beside it; one dossier. */
export async function fileCounter(): Promise<Counter> {
  const counter = bareCounter();
  counter.now = instantOfEpochSeconds(Date.now() / 1000);
  await counter.json(`${setUpWords} --training`);
  await receive(counter);
  return counter;
}

/** The same on the practice clock, with nobody received yet. */
export async function practiceFileCounter(): Promise<Counter> {
  const counter = bareCounter();
  await counter.json(`${setUpWords} --training`);
  return counter;
}
