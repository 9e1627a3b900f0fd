import {
  type OpenRun,
  openRun,
  type PairingInput,
  runPairing,
  scoreInput,
} from '../../shared/matching/run/index.ts';
import type { AskedQuestion, InsightAnswers, InsightQuestion, InsightReply } from './insightProtocol.ts';

let run: OpenRun | null = null;
/** The scores of the people and answers that were looked at last: an edit of a draft changes neither. */
let known: { readonly of: string; readonly scored: ReturnType<typeof scoreInput> } | null = null;

/** What of an input the scores depend on. */
const scoredPart = ({ items, mentees, mentors, forbidden }: PairingInput): string =>
  JSON.stringify([items, mentees, mentors, forbidden]);

const open = (question: Extract<InsightQuestion, { kind: 'open' }>): InsightAnswers['open'] => {
  run = null;
  const input = JSON.parse(question.input) as PairingInput;
  const of = scoredPart(input);
  if (known?.of !== of) known = { of, scored: scoreInput(input, { withParts: true }) };
  const opened = openRun(input, question.pairs, known.scored);
  if ('ok' in opened) return { refused: opened.reason };
  run = opened;
  return { current: opened.current };
};

const answer = (question: InsightQuestion): InsightAnswers[keyof InsightAnswers] => {
  if (question.kind === 'open') return open(question);
  if (question.kind === 'repeat') return runPairing(JSON.parse(question.input) as PairingInput);
  if (run === null) throw new Error('No run is open.');
  if (question.kind === 'stops') return run.stops;
  if (question.kind === 'firmness') return run.firmness;
  if (question.kind === 'why not')
    return run.whyNot(question.menteeId, question.mentorId, question.keepsOthers);
  if (question.kind === 'try') return run.tryEdit(question.edit, question.first);
  const started = performance.now();
  const made = run.makeEdit(question.edit);
  return { ...made, milliseconds: performance.now() - started };
};

self.onmessage = ({ data: { id, question } }: MessageEvent<AskedQuestion>) => {
  let reply: InsightReply;
  try {
    reply = { id, ok: true, answer: answer(question) };
  } catch (error) {
    reply = { id, ok: false, message: error instanceof Error ? error.message : 'The run could not be read.' };
  }
  self.postMessage(reply);
};
