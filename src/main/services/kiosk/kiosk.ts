import type { InstrumentId } from '../../../shared/model/index.ts';
import type {
  KioskPerson,
  KioskQuestionnaire,
  KioskState,
  KioskSubmission,
} from '../../../shared/rpc/index.ts';
import { ChapterError, type ChapterStore, isWritable } from '../../storage/index.ts';
import { readSettings } from '../../storage/queries/index.ts';
import type { ChapterSession } from '../chapterSession.ts';
import { findThemselves, listNameable, offerPeople } from './kioskPeople.ts';
import { readKioskQuestionnaire, requireKioskInstrument } from './kioskQuestionnaire.ts';
import {
  endKiosk,
  type KioskEnd,
  type KioskRecord,
  readKiosk,
  readKioskEnd,
  removeKiosk,
  writeKiosk,
} from './kioskRecord.ts';
import { storeKioskSubmission } from './kioskSubmission.ts';
import { hashWord, isWord, shortestWord, waitAfter } from './kioskWord.ts';

/** One student after another answers on the board's laptop; nothing else is answered until the word is given. */
export interface Kiosk {
  isOn(): boolean;
  state(): KioskState;
  /** @throws ChapterError REFUSED for a word that is too short, a questionnaire of a past cycle or without questions */
  start(input: { readonly instrumentId: InstrumentId; readonly word: string }): KioskState;
  questionnaire(): KioskQuestionnaire;
  find(name: string, email: string | null): KioskPerson[];
  offer(typed: string): KioskPerson[];
  submit(submission: KioskSubmission): void;
  /** @throws ChapterError WRONG_WORD, also while the word may not be tried yet */
  unlock(word: string): { readonly answers: number };
  askToEnd(): KioskState;
  cancelEnd(): KioskState;
}

/** How long the kiosk has to run, in everybody's sight, before it ends without its word. */
export const halfHour = 30 * 60;
const searchesPerMinute = 60;

/**
 * @param seconds a clock that no one can set: seconds since some moment, counting only while the program runs. Waits
 *   are held in memory, so that a restart starts them anew and never shortens them.
 */
export const createKiosk = (
  session: ChapterSession,
  seconds: () => number = () => performance.now() / 1000,
): Kiosk => {
  let endsAt: number | null = null;
  let lastWrongAt = seconds();
  let wrongWordsHere = 0;
  let searches: number[] = [];
  /** A copy that can't be written to was unlocked in this program. */
  let isCopyOpened = false;

  const openStore = (): ChapterStore | null => {
    try {
      return session.reading();
    } catch (problem) {
      if (problem instanceof ChapterError && problem.code === 'NO_CHAPTER_OPEN') return null;
      throw problem;
    }
  };

  const finish = (store: ChapterStore, record: KioskRecord, how: KioskEnd['how']): void => {
    endsAt = null;
    wrongWordsHere = 0;
    if (!isWritable(store)) {
      isCopyOpened = true;
      return;
    }
    endKiosk(store, { at: store.now(), how, answers: record.answers });
    try {
      // The newest copy is what a second program shows; it must not stay locked.
      session.backUp('kiosk ended', 'always');
    } catch (problem) {
      console.error('No backup (kiosk ended):', problem);
    }
  };

  /** The kiosk that is on; one whose half hour is over is ended first. */
  const current = (): { store: ChapterStore; record: KioskRecord } | null => {
    const store = openStore();
    const record = store === null || isCopyOpened ? null : readKiosk(store);
    if (store === null || record === null) return null;
    if (endsAt !== null && seconds() >= endsAt) {
      finish(store, record, 'without word');
      return null;
    }
    return { store, record };
  };

  const require = (): { store: ChapterStore; record: KioskRecord } => {
    const running = current();
    if (running === null) throw new ChapterError('REFUSED', 'No kiosk is on.');
    return running;
  };

  const wrongWords = (record: KioskRecord): number => Math.max(record.wrongWords, wrongWordsHere);

  const waitSeconds = (record: KioskRecord): number =>
    Math.max(0, Math.ceil(lastWrongAt + waitAfter(wrongWords(record)) - seconds()));

  const state = (): KioskState => {
    const running = current();
    const store = openStore();
    if (running === null) {
      const lastEnd = store === null ? null : readKioskEnd(store);
      return {
        on: false,
        canStore: store !== null && isWritable(store),
        waitSeconds: 0,
        endsInSeconds: null,
        lastEnd,
      };
    }
    return {
      on: true,
      canStore: isWritable(running.store),
      waitSeconds: waitSeconds(running.record),
      endsInSeconds: endsAt === null ? null : Math.max(0, Math.ceil(endsAt - seconds())),
      lastEnd: null,
    };
  };

  return {
    state,
    isOn: () => current() !== null,
    start: ({ instrumentId, word }) => {
      const store = session.writing();
      if (readKiosk(store) !== null) throw new ChapterError('REFUSED', 'The kiosk is on already.');
      if ([...word.trim()].length < shortestWord) {
        throw new ChapterError('REFUSED', `The word needs at least ${shortestWord} letters.`);
      }
      const { items } = requireKioskInstrument(store.queries, { instrumentId });
      if (items.length === 0) {
        throw new ChapterError(
          'REFUSED',
          'This questionnaire has no questions yet. Add some first.',
          instrumentId,
        );
      }
      writeKiosk(store, {
        instrumentId,
        startedAt: store.now(),
        word: hashWord(word),
        wrongWords: 0,
        answers: 0,
      });
      endsAt = null;
      wrongWordsHere = 0;
      isCopyOpened = false;
      try {
        // A second program shows the newest copy: that one has to be locked as well.
        session.backUp('kiosk started', 'always');
      } catch (problem) {
        removeKiosk(store);
        throw problem;
      }
      return state();
    },
    questionnaire: () => {
      const { store, record } = require();
      return readKioskQuestionnaire(store.queries, record);
    },
    find: (name, email) => findThemselves(require().store.queries, name, email),
    offer: (typed) => {
      const { store, record } = require();
      const now = seconds();
      searches = [...searches.filter((at) => at > now - 60), now];
      if (searches.length > searchesPerMinute) {
        throw new ChapterError(
          'REFUSED',
          'That were many names in a short time. Wait a minute, or type the name in full.',
        );
      }
      const { cycle } = requireKioskInstrument(store.queries, record);
      return offerPeople(listNameable(store.queries, cycle, readSettings(store.queries)), typed);
    },
    submit: (submission) => storeKioskSubmission(session.writing(), require().record, submission),
    unlock: (word) => {
      const { store, record } = require();
      const wait = waitSeconds(record);
      if (wait > 0) {
        throw new ChapterError(
          'WRONG_WORD',
          `Wait ${wait} ${wait === 1 ? 'second' : 'seconds'} before the next try.`,
        );
      }
      if (!isWord(word, record.word)) {
        wrongWordsHere = wrongWords(record) + 1;
        lastWrongAt = seconds();
        if (isWritable(store)) writeKiosk(store, { ...record, wrongWords: wrongWordsHere });
        throw new ChapterError('WRONG_WORD', 'That is not the word. The kiosk stays on.');
      }
      finish(store, record, 'by word');
      return { answers: record.answers };
    },
    askToEnd: () => {
      require();
      endsAt ??= seconds() + halfHour;
      return state();
    },
    cancelEnd: () => {
      require();
      endsAt = null;
      return state();
    },
  };
};
