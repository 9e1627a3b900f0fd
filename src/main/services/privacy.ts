import type { PrivacySnapshot } from '../../shared/rpc/index.ts';
import type { ChapterStore } from '../storage/index.ts';
import { listErasures, listOutgoing, listUnrepeatableRuns, readRetention } from '../storage/queries/index.ts';
import { listConsents } from './consent.ts';

const mostOutgoing = 2_000;

export const readPrivacy = ({ queries }: ChapterStore): PrivacySnapshot => ({
  consents: listConsents(queries),
  outgoing: listOutgoing(queries, mostOutgoing),
  erasures: listErasures(queries),
  unrepeatableRuns: listUnrepeatableRuns(queries),
  retention: readRetention(queries),
});
