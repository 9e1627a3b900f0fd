import type { Fault } from '../../../shared/model/index.ts';

/** What a person can do about a fault; each is a button. */
export type Way = 'again' | 'bring back' | 'another copy' | 'backups' | 'all chapters';

export const wayLabels: Readonly<Record<Way, string>> = {
  again: 'Try again',
  'bring back': 'Bring back a backup',
  'another copy': 'Point to another copy',
  backups: 'See its backups',
  'all chapters': 'All chapters',
};

export interface WaysOut {
  readonly title: string;
  /** What else helps; the sentence of the fault itself names the file. */
  readonly hint: string;
  /** Red for what may be lost, amber for what only stands in the way. */
  readonly tone: 'amber' | 'rust';
  /** Ways out while the chapter is being opened, best first. */
  readonly atOpening: readonly Way[];
  /** Ways out while the chapter is open. */
  readonly atWork: readonly Way[];
}

/** Every kind of fault with its ways out: the one place that knows what the window offers. */
export const waysOut: Readonly<Record<Fault, WaysOut>> = {
  'disk full': {
    title: 'The disk is full',
    hint: 'What was saved before is safe. Emptying the trash is often enough.',
    tone: 'amber',
    atOpening: ['again'],
    atWork: ['again', 'backups'],
  },
  'read only': {
    title: 'The folder or the file is protected',
    hint: 'Allow changes to it in the system’s own settings of the file, then try again.',
    tone: 'amber',
    atOpening: ['again', 'another copy'],
    atWork: ['again', 'all chapters'],
  },
  'held elsewhere': {
    title: 'It is open in another window',
    hint: 'Only one window changes a chapter at a time, so that no work is lost.',
    tone: 'amber',
    atOpening: ['again'],
    atWork: ['again', 'all chapters'],
  },
  damaged: {
    title: 'The chapter file is damaged',
    hint: 'The damaged file is kept as it is. A backup can take its place, or a good copy from another laptop.',
    tone: 'rust',
    atOpening: ['bring back', 'another copy', 'again'],
    atWork: ['backups', 'all chapters'],
  },
  newer: {
    title: 'The file needs a newer MentorGrove',
    hint: 'Its backups of before the update can still be saved as copies.',
    tone: 'amber',
    atOpening: ['again', 'backups'],
    atWork: ['all chapters'],
  },
  'not a chapter': {
    title: 'This is not a MentorGrove file',
    hint: 'Something else was saved under the name of the chapter. It is kept; a backup or a good copy can take its place.',
    tone: 'rust',
    atOpening: ['bring back', 'another copy', 'again'],
    atWork: ['all chapters'],
  },
  encrypted: {
    title: 'The chapter is locked',
    hint: 'Its passphrase opens it, or the recovery code from the printed sheet.',
    tone: 'amber',
    atOpening: ['again'],
    atWork: ['all chapters'],
  },
  vanished: {
    title: 'The chapter file is missing',
    hint: 'It may have been moved or renamed. No empty chapter is made in its place.',
    tone: 'rust',
    atOpening: ['bring back', 'another copy', 'again'],
    atWork: ['again', 'all chapters'],
  },
  'input or output': {
    title: 'The disk does not read or write as it should',
    hint: 'Save a copy of the newest backup on another disk before anything else.',
    tone: 'rust',
    atOpening: ['again', 'backups'],
    atWork: ['again', 'backups'],
  },
  other: {
    title: 'This could not be saved',
    hint: 'What was saved before is safe.',
    tone: 'rust',
    atOpening: ['again', 'backups'],
    atWork: ['again', 'backups'],
  },
};
