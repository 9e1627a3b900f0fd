import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { afterwards } from './afterwards.ts';
import { chapters, host } from './chapters.ts';
import { drafts } from './drafts.ts';
import { handOver } from './handOver.ts';
import { instruments } from './instruments.ts';
import { backups, history } from './keeping.ts';
import { keychain } from './keychain.ts';
import { kiosk } from './kiosk.ts';
import { letters } from './letters.ts';
import { lineage } from './lineage.ts';
import { merge } from './merge.ts';
import { pairing } from './pairing.ts';
import { people } from './people.ts';
import { criteria, plan } from './plan.ts';
import { privacy } from './privacy.ts';
import { protection } from './protection.ts';
import { intake, questionnaires } from './questionnaires.ts';
import { reports } from './reports.ts';
import { evaluation } from './surveys.ts';
import { words } from './words.ts';

/** Named part by part: as one piece the contract has grown too large for the compiler to write out. */
export type Contract = {
  readonly host: typeof host;
  readonly chapters: typeof chapters;
  readonly people: typeof people;
  readonly kiosk: typeof kiosk;
  readonly questionnaires: typeof questionnaires;
  readonly instruments: typeof instruments;
  readonly intake: typeof intake;
  readonly pairing: typeof pairing;
  readonly plan: typeof plan;
  readonly criteria: typeof criteria;
  readonly drafts: typeof drafts;
  readonly letters: typeof letters;
  readonly afterwards: typeof afterwards;
  readonly lineage: typeof lineage;
  readonly evaluation: typeof evaluation;
  readonly words: typeof words;
  readonly reports: typeof reports;
  readonly privacy: typeof privacy;
  readonly history: typeof history;
  readonly backups: typeof backups;
  readonly handOver: typeof handOver;
  readonly merge: typeof merge;
  readonly protection: typeof protection;
  readonly keychain: typeof keychain;
};

/**
 * Everything the window may ask of the main process. Reads give plain snapshots; writes are named commands, each one
 * transaction and one entry of the history.
 */
export const contract: Contract = {
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
  privacy,
  history,
  backups,
  handOver,
  merge,
  protection,
  keychain,
};
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
