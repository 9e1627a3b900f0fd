import { countCells, learnChoices } from '../learnChoices.ts';
import { missingReasonOf, withoutMissing } from '../missingWords.ts';
import { makeOptions } from '../options.ts';
import { limitInWords, readChoices, wordChoices } from './choiceCells.ts';
import { answered, type QuestionTypeDefinition, skipped } from './definition.ts';

const mostOptions = 80;

const averageLength = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);

/** What begins with "Other:" up to the end of its cell; forms put what was written in last. */
const writeIn = /(?:^|[,;]\s*)(other\s*:\s*\S.*)$/is;

/** Cells without what people wrote in, so that its parts are not learned as options. What many have is an option after all. */
const withoutWriteIns = (cells: readonly string[]): string[] => {
  const found = cells.map((cell) => writeIn.exec(cell));
  const times = new Map<string, number>();
  for (const text of found.flatMap((match) => match?.[1]?.trim() ?? []))
    times.set(text, (times.get(text) ?? 0) + 1);
  return cells.map((cell, at) => {
    const match = found[at];
    return match === null || match === undefined || (times.get(match[1]?.trim() ?? '') ?? 0) > 2
      ? cell
      : cell.slice(0, match.index);
  });
};

/** Option ids in the order of the cell; a write-in is stored as `Other: ` and its text. */
export const multiple: QuestionTypeDefinition = {
  type: 'multiple',
  label: 'Multiple choice',
  parse: (cell, { options }, { separator }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const values = readChoices(cell, options, separator);
    return values.length === 0 ? skipped : answered(values);
  },
  format: (value, { options }) => (Array.isArray(value) ? wordChoices(value, options).join(' · ') : ''),
  guess: (cells, { heading }) => {
    const learned = learnChoices(cells);
    if (learned.several < 0.04) return 0;
    const said = /check all|all that apply|choose (up to )?\d|select (all|up)|pick \d|up to \d/i.test(
      heading,
    );
    const isProse = averageLength(cells) > 12 * averageLength(learned.options);
    if (learned.variety > 0.5 || isProse) return said ? 0.7 : 0.1;
    const options = Math.min(1, mostOptions / Math.max(1, learned.options.length));
    return (said ? 0.95 : 0.6 + (0.5 - learned.variety) * 0.5) * (0.5 + options / 2);
  },
  design: (cells, { heading }, separator) => {
    const sound = withoutMissing(cells);
    const learned = learnChoices(
      withoutWriteIns(sound).filter((cell) => cell.trim() !== ''),
      separator,
    );
    const offered = makeOptions(learned.options);
    const counts = new Map<string, number>();
    const together = new Map<string, number>();
    for (const [cell, times] of countCells(sound)) {
      const ids = readChoices(cell, offered, learned.separator);
      ids.forEach((id, at) => {
        counts.set(id, (counts.get(id) ?? 0) + times);
        const pair = JSON.stringify([id, ids[at + 1] ?? null]);
        together.set(pair, (together.get(pair) ?? 0) + times);
      });
    }
    // What one person wrote (perhaps twice) and always side by side are the halves of a write-in with a comma in it.
    const halves = new Set<string>();
    for (const [pair, times] of sound.length < 30 ? [] : together) {
      const [left, right] = JSON.parse(pair) as [string, string | null];
      if (right === null || times > 2 || counts.get(left) !== times || counts.get(right) !== times) continue;
      halves.add(left).add(right);
    }
    // In a large class, what only one person wrote is a write-in, not an option of the form.
    const least = sound.length >= 30 && offered.length > 8 ? 2 : 1;
    const kept = offered.filter(({ id }) => (counts.get(id) ?? 0) >= least && !halves.has(id));
    return { options: kept.slice(0, 300), scale: null, atMost: limitInWords(heading) };
  },
};
