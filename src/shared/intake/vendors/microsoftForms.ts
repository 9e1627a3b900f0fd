import { foldText } from '../../util/index.ts';
import { firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

const starts: readonly (readonly string[])[] = [
  ['id', 'start time', 'completion time'],
  ['id', 'hora de inicio', 'hora de finalizacion'],
  ['id', 'heure de debut', 'heure de fin'],
  ['id', 'startzeit', 'fertigstellungszeit'],
  ['id', 'hora de inicio', 'hora de conclusao'],
  ['id', 'ora di inizio', 'ora di completamento'],
];

/** Microsoft Forms: `ID, Start time, Completion time, Email, Name`; choices joined by `;`, with one at the end too. */
export const microsoftForms: Vendor = {
  id: 'microsoft-forms',
  label: 'Microsoft Forms',
  recognize: (grid) => {
    const first = firstLine(grid).map(foldText);
    return starts.some((start) => start.every((word, at) => first[at] === word)) ? 0.95 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [
    /^id$/i,
    /^start time$/i,
    /^last modified time$/i,
    /^points - /i,
    /^feedback - /i,
    /^total points$/i,
    /^quiz feedback$/i,
  ],
  separator: ';',
};
