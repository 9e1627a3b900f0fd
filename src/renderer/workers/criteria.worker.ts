import { type OpenCriteria, openCriteria } from '../../shared/matching/run/index.ts';
import type { CriteriaQuestion, CriteriaReply } from './criteriaProtocol.ts';

let open: OpenCriteria | null = null;

const say = (reply: CriteriaReply): void => self.postMessage(reply);

const answer = (question: CriteriaQuestion): void => {
  if (question.kind === 'open') {
    open = openCriteria(question.source);
    const { itemIds, sameThing, pairCount } = open;
    say({ kind: 'opened', itemIds, sameThing, pairCount });
    return;
  }
  const opened = open;
  if (opened === null) return;
  const started = performance.now();
  const weigh = (weights: typeof question.kept) => {
    const weightOf = new Map(weights.map(({ itemId, weight }) => [itemId, weight]));
    return opened.preview(opened.itemIds.map((id) => weightOf.get(id) ?? 0));
  };
  const [kept, tried] = [weigh(question.kept), weigh(question.tried)];
  say({ kind: 'preview', number: question.number, kept, tried, took: performance.now() - started });
};

self.onmessage = ({ data }: MessageEvent<CriteriaQuestion>) => {
  try {
    answer(data);
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : 'The computation failed.' });
  }
};
