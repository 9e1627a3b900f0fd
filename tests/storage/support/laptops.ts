import {
  addPerson,
  type ChapterSession,
  createChapter,
  createProtection,
  makePackage,
  type Protection,
  readMadePackage,
} from '../../../src/main/services/index.ts';
import { ChapterError, dropKeys } from '../../../src/main/storage/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';
import { firstCycle, settings, startSessionIn } from './chapters.ts';
import { newPerson } from './drafts.ts';
import { makeFolder } from './folders.ts';

// Laptops between which a protected chapter is carried.

export const passphrase = 'quiet lantern orchard seven';
export const laterPassphrase = 'another river of four words';
export const secretName = 'Zerubbabel Quillfeather';

export interface Laptop {
  readonly folder: string;
  readonly session: ChapterSession;
  readonly protection: Protection;
}

/** Another laptop, or this one after a restart: nothing is unlocked there. */
export const startLaptop = (folder = makeFolder(), clock?: () => number): Laptop => {
  dropKeys();
  const session = startSessionIn(folder);
  return { folder, session, protection: createProtection(session, clock) };
};

export const startProtected = (): Laptop => {
  const laptop = startLaptop();
  createChapter(laptop.session, settings, firstCycle, passphrase);
  addPerson(laptop.session.writing(), newPerson(secretName), null);
  return laptop;
};

export const packageOf = ({ session }: Laptop): Uint8Array =>
  readMadePackage(session, makePackage(session, []).fileName);

export const unlock = (
  { protection }: Laptop,
  receivedId: string,
  entered: string,
  by: 'passphrase' | 'recovery code' = 'passphrase',
) => protection.unlockReceived({ receivedId, by, entered });

export const names = ({ session }: Laptop): string[] =>
  listPeople(session.reading().queries).map(({ name }) => name);

export const refusalOf = (work: () => unknown): ChapterError => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof ChapterError) return problem;
    throw problem;
  }
  throw new Error('It was let in.');
};
