import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/rpc/index.ts';
import { afterwardsHandlers } from './afterwards.ts';
import type { BackendData } from './backendData.ts';
import { chapterHandlers } from './chapters.ts';
import { draftHandlers } from './drafts.ts';
import { handOverHandlers } from './handOver.ts';
import { type HandlerContext, handlers } from './implementer.ts';
import { instrumentHandlers } from './instruments.ts';
import { backupHandlers, historyHandlers } from './keeping.ts';
import { keychainHandlers } from './keychain.ts';
import { kioskHandlers } from './kiosk.ts';
import { letterHandlers } from './letters.ts';
import { lineageHandlers } from './lineage.ts';
import { mergeHandlers } from './merge.ts';
import { pairingHandlers } from './pairing.ts';
import { peopleHandlers } from './people.ts';
import { criteriaHandlers, planHandlers } from './plan.ts';
import { privacyHandlers } from './privacy.ts';
import { protectionHandlers } from './protection.ts';
import { intakeHandlers, questionnaireHandlers } from './questionnaires.ts';
import { reportHandlers } from './reports.ts';
import { evaluationHandlers } from './surveys.ts';
import { wordsHandlers } from './words.ts';

/** Everything that the contract names, answered from the session in the context. */
export const createRouter = (
  data: Pick<BackendData, 'hostKind' | 'appVersion' | 'dataFolder'>,
): Router<Contract, HandlerContext> =>
  handlers.router({
    host: {
      info: handlers.host.info.handler(() => ({
        kind: data.hostKind,
        appVersion: data.appVersion,
        dataFolder: data.dataFolder,
      })),
    },
    chapters: chapterHandlers,
    people: peopleHandlers,
    kiosk: kioskHandlers,
    questionnaires: questionnaireHandlers,
    instruments: instrumentHandlers,
    intake: intakeHandlers,
    pairing: pairingHandlers,
    plan: planHandlers,
    criteria: criteriaHandlers,
    drafts: draftHandlers,
    letters: letterHandlers,
    afterwards: afterwardsHandlers,
    lineage: lineageHandlers,
    evaluation: evaluationHandlers,
    words: wordsHandlers,
    reports: reportHandlers,
    privacy: privacyHandlers,
    history: historyHandlers,
    backups: backupHandlers,
    handOver: handOverHandlers,
    merge: mergeHandlers,
    protection: protectionHandlers,
    keychain: keychainHandlers,
  });
