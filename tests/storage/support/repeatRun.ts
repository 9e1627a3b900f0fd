import { stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';
import { canonicalResult, type PairingInput, runPairing } from '../../../src/shared/matching/run/index.ts';

// Repeats a run in a process of its own: its input comes in as text, its result goes out as text.
const outcome = runPairing(JSON.parse(await text(stdin)) as PairingInput);
stdout.write(outcome.ok ? canonicalResult(outcome) : outcome.message);
