import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { afterwards } from './afterwards.ts';
import { chapters, host } from './chapters.ts';
import { drafts } from './drafts.ts';
import { instruments } from './instruments.ts';
import { backups, history } from './keeping.ts';
import { kiosk } from './kiosk.ts';
import { letters } from './letters.ts';
import { lineage } from './lineage.ts';
import { pairing } from './pairing.ts';
import { people } from './people.ts';
import { criteria, plan } from './plan.ts';
import { intake, questionnaires } from './questionnaires.ts';
import { reports } from './reports.ts';
import { evaluation } from './surveys.ts';
import { words } from './words.ts';

/**
 * Everything the window may ask of the main process. Reads give plain snapshots; writes are named commands, each one
 * transaction and one entry of the history.
 */
export const contract = {
  host,
  chapters,
  people,
  kiosk,
  questionnaires,
  instruments,
  intake,
  pairing,
  plan,
  criteria,
  drafts,
  letters,
  afterwards,
  lineage,
  evaluation,
  words,
  reports,
  history,
  backups,
};

export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
