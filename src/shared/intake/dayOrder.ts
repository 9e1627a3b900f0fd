import { readMoment } from '../instrument/index.ts';
import type { ProgramCycle } from '../model/index.ts';
import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';

const numeric = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/;

/** Whether moments come in order of time: exports of forms mostly do, from the first answer to the last. */
const inOrder = (cells: readonly string[], dayFirst: boolean): boolean => {
  const moments = cells.map((cell) => readMoment(cell, dayFirst)).filter((moment) => moment !== null);
  const up = moments.every((moment, at) => at === 0 || (moments[at - 1] as string) <= moment);
  const down = moments.every((moment, at) => at === 0 || (moments[at - 1] as string) >= moment);
  return up || down;
};

const dayNumber = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  return year * 372 + month * 31 + date;
};

/** Whether all answers would have been given in the cycle or in the months around it. */
const inCycle = (
  cells: readonly string[],
  dayFirst: boolean,
  { startsOn, endsOn }: ProgramCycle,
): boolean => {
  const around = 100;
  return cells.every((cell) => {
    const moment = readMoment(cell, dayFirst);
    if (moment === null) return false;
    const day = dayNumber(moment);
    return day >= dayNumber(startsOn) - around && day <= dayNumber(endsOn) + around;
  });
};

/**
 * How 03/04/2026 is meant where no number in any column of dates is above 12: the only reading in which the rows come
 * in order of time, or in which all of them were answered around the program cycle; else the board is asked.
 */
export const dayOrder = (
  proposal: ImportProposal,
  sheet: Sheet,
  cycle: ProgramCycle,
  book: RepairBook,
): ImportProposal => {
  const dates = proposal.columns.filter(({ target }) => {
    if (target.kind === 'field') return target.field === 'answeredAt';
    if (target.kind !== 'item') return false;
    return proposal.items.find(({ key }) => key === target.itemKey)?.item.type === 'date';
  });
  const open: { cell: string; row: number }[] = [];
  let first = 0;
  let second = 0;
  for (const { index } of dates) {
    sheet.rows.forEach((cells, at) => {
      const found = numeric.exec(cells[index] ?? '');
      if (found === null) return;
      if (Number(found[1]) > 12) first++;
      else if (Number(found[2]) > 12) second++;
      else if (found[1] !== found[2])
        open.push({ cell: (cells[index] ?? '').trim(), row: sheet.rowNumbers[at] ?? at + 2 });
    });
  }
  if (open.length === 0 || first > 0 || second > 0) {
    return { ...proposal, dayFirst: first > 0 && second === 0 };
  }
  const answeredAt = dates.find(({ target }) => target.kind === 'field');
  if (answeredAt !== undefined) {
    const cells = sheet.rows.map((row) => row[answeredAt.index] ?? '').filter((cell) => numeric.test(cell));
    const [monthFirst, dayFirst] = [inOrder(cells, false), inOrder(cells, true)];
    if (cells.length > 2 && monthFirst !== dayFirst) return { ...proposal, dayFirst };
    const fits = inCycle(cells, true, cycle);
    if (fits !== inCycle(cells, false, cycle)) return { ...proposal, dayFirst: fits };
  }
  const names = dates.flatMap(({ target }) => {
    const entry = proposal.items.find((item) => target.kind === 'item' && item.key === target.itemKey);
    return entry === undefined ? [] : [topicOf(entry)];
  });
  const chosen = book.choose('dayOrder', [...new Set(open.map(({ row }) => row))], {
    kind: 'dayOrder',
    message: 'Which number is the day? All dates of the file can be read both ways.',
    before: open[0]?.cell ?? '',
    after: 'the month first',
    choices: [
      { id: 'month', label: `month first, ${readMoment(open[0]?.cell ?? '', false)?.slice(0, 10) ?? ''}` },
      { id: 'day', label: `day first, ${readMoment(open[0]?.cell ?? '', true)?.slice(0, 10) ?? ''}` },
    ],
    suggested: proposal.dayFirst ? 'day' : 'month',
    asks: true,
    about: `dayOrder:${proposal.vendor}:${names.join('|')}`,
  });
  return { ...proposal, dayFirst: chosen === 'day' };
};
