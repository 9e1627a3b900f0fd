import { type OpenRun, openRun, type PairingInput } from '../../shared/matching/run/index.ts';
import type { InsightQuestion, InsightReply } from './insightProtocol.ts';

let run: OpenRun | null = null;

const say = (reply: InsightReply): void => self.postMessage(reply);

self.onmessage = ({ data }: MessageEvent<InsightQuestion>) => {
  if (data.kind === 'open') {
    const opened = openRun(JSON.parse(data.input) as PairingInput, data.pairs);
    if ('ok' in opened) {
      say({ kind: 'refused', reason: opened.reason });
      return;
    }
    run = opened;
    say({ kind: 'opened', firmness: opened.firmness });
    return;
  }
  const { menteeId, mentorId } = data;
  if (run !== null) say({ kind: 'why not', menteeId, mentorId, answer: run.whyNot(menteeId, mentorId) });
};
