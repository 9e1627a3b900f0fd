import type { Option } from '../../model/index.ts';
import { findOption } from '../options.ts';

/** What a write-in next to the offered options is stored as, so that it never looks like an option id. */
export const writeInPrefix = 'Other: ';

const longestRun = 8;

/**
 * The options in a cell of joined choices, longest label first, so that an option with the joining sign inside stays
 * whole. What is left over between options is one write-in, with its own commas.
 */
export const readChoices = (cell: string, options: readonly Option[], separator: string): string[] => {
  const chunks = cell.split(separator);
  const values: string[] = [];
  let writeIn: string[] = [];
  const closeWriteIn = (): void => {
    const text = writeIn
      .join(separator)
      .trim()
      .replace(/^other\s*:\s*/i, '');
    if (text !== '') values.push(`${writeInPrefix}${text}`);
    writeIn = [];
  };
  for (let at = 0; at < chunks.length; ) {
    let taken = 0;
    for (let run = Math.min(longestRun, chunks.length - at); run >= 1 && taken === 0; run--) {
      const option = findOption(options, chunks.slice(at, at + run).join(separator));
      if (option === null) continue;
      closeWriteIn();
      if (!values.includes(option.id)) values.push(option.id);
      taken = run;
    }
    if (taken === 0) {
      if ((chunks[at] as string).trim() !== '') writeIn.push(chunks[at] as string);
      taken = 1;
    }
    at += taken;
  }
  closeWriteIn();
  return values;
};

export const wordChoices = (values: readonly string[], options: readonly Option[]): string[] =>
  values.map((value) => options.find((option) => option.id === value)?.label ?? value);

/** "Choose 3", "up to 5", "(max. 2)" in a question. */
export const limitInWords = (heading: string): number | null => {
  const found =
    /(?:choose|pick|select|up to|at most|max(?:imum|\.)?|top|rank (?:the|your))\s+(?:up to |your |the |any )?(\d{1,2}|two|three|four|five|six)\b/i.exec(
      heading,
    );
  if (found === null) return null;
  const word = ['two', 'three', 'four', 'five', 'six'].indexOf((found[1] as string).toLowerCase());
  const limit = word >= 0 ? word + 2 : Number(found[1]);
  return limit >= 1 ? limit : null;
};
