import { addOptions, learnChoices, questionTypeDefinitions } from '../instrument/index.ts';
import type { InstrumentKind, Item, Option } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { knownQuestionOf } from './knownQuestions.ts';
import type { ImportPlace, ProposedItem } from './proposal.ts';
import { likeness, sameQuestion } from './wording.ts';

export interface ItemMatch {
  readonly item: Item;
  /** True where the item belongs to the instrument that is added to; false for an earlier year's or wave's. */
  readonly isOfThisCycle: boolean;
  readonly certainty: 'remembered' | 'recognized' | 'linked';
}

const closeness = (item: Item, wording: string): number =>
  Math.max(likeness(item.wording.mentee, wording), likeness(item.wording.mentor, wording));

/** Questions of which a questionnaire has one: two wordings of one key ask the same. */
const askedOnce = new Set(
  'notlike like topic college major home values favorites needs specialty goal style energy frequency mode free study same found'.split(
    ' ',
  ),
);

/**
 * The item that a heading asks for: what was stored last time, the same words, or nearly the same. Items of this
 * cycle come before those of earlier ones.
 */
export const findItem = (
  wording: string,
  kind: InstrumentKind,
  { context, cycle, survey }: ImportPlace,
  taken: ReadonlySet<string>,
  headings: readonly string[] = [],
): ItemMatch | null => {
  const asked = new Set(headings.map(foldText));
  // An item that another column asks in its very words is not for this one.
  const isClaimed = (item: Item): boolean =>
    closeness(item, wording) < 1 &&
    (asked.has(foldText(item.wording.mentee)) || asked.has(foldText(item.wording.mentor)));
  const said = Object.hasOwn(context.rememberedMapping, wording)
    ? context.rememberedMapping[wording]
    : undefined;
  const remembered = said?.startsWith('item:') === true ? said.slice('item:'.length) : null;
  let best: { match: ItemMatch; score: number } | null = null;
  for (const { instrument, items } of context.instruments) {
    if (instrument.kind !== kind) continue;
    const isOfThisCycle =
      kind === 'matching' || survey === undefined
        ? instrument.cycleId === cycle.id
        : instrument.id === survey;
    for (const item of items) {
      if (taken.has(item.id) || isClaimed(item)) continue;
      const isRemembered = remembered !== null && closeness(item, remembered) === 1;
      const close = closeness(item, wording);
      const known = kind === 'matching' ? knownQuestionOf(wording) : null;
      const isKnown =
        known !== null &&
        askedOnce.has(known.key) &&
        [item.wording.mentee, item.wording.mentor].some((words) => knownQuestionOf(words)?.key === known.key);
      const score =
        (isRemembered ? 2 : Math.max(close, isKnown ? sameQuestion : 0)) + (isOfThisCycle ? 0.05 : 0);
      if (score < sameQuestion || (best !== null && best.score >= score)) continue;
      const certainty = close === 1 ? 'recognized' : isRemembered ? 'remembered' : 'linked';
      best = { match: { item, isOfThisCycle, certainty }, score };
    }
  }
  return best?.match ?? null;
};

/**
 * Options that numbers stand for, in their order from 1, as some services export them; null where the texts are no
 * such numbers.
 */
const byNumber = (options: readonly Option[], texts: readonly string[]): Option[] | null => {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const isCode = (text: string): boolean =>
    /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= options.length;
  if (options.length < 2 || filled.length === 0 || !filled.every(isCode)) return null;
  if (options.some(({ label }) => /^\d+$/.test(label.trim()))) return null;
  return options.map((option, at) => ({ ...option, aliases: [...option.aliases, String(at + 1)] }));
};

/** A stored item for a new column: its options are kept, what the column has beyond them is added. */
export const makeExistingItem = (
  key: string,
  match: ItemMatch,
  wording: string,
  cells: readonly string[],
  columns: ProposedItem['columns'],
  vendorSeparator: string | undefined,
  parts: readonly string[] | null = null,
): ProposedItem => {
  const { id, instrumentId: _instrument, position: _position, ...content } = match.item;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const joins = ['multiple', 'ranking', 'grid'].includes(content.type) && !columns.startsWith('rank');
  const separator = columns.startsWith('rank')
    ? '\u0000'
    : joins
      ? learnChoices(filled, vendorSeparator).separator
      : ', ';
  const texts = parts ?? (joins ? filled.flatMap((cell) => cell.split(/[,;]/)) : filled);
  const coded = content.type === 'rating' ? null : byNumber(content.options, texts);
  const learned = questionTypeDefinitions[content.type].design(
    filled,
    { heading: wording, kind: 'matching' },
    separator,
  );
  const options = parts ?? (coded === null ? learned.options.map((option) => option.label) : []);
  // An option with commas that is known already must not be offered again in pieces.
  const unknownOptions = options.filter(
    (label) => !content.options.some((known) => known.label.includes(label)),
  );
  const glued = content.options.map((option) => option.label).filter((label) => label.includes(separator));
  return {
    key,
    existingId: match.isOfThisCycle ? id : null,
    item: {
      ...content,
      options: coded ?? addOptions(content.options, unknownOptions),
      wording: match.isOfThisCycle ? content.wording : { mentee: wording, mentor: wording },
      previousItemId: match.isOfThisCycle ? content.previousItemId : id,
    },
    columns,
    separator: coded !== null && joins && filled.some((cell) => cell.includes(',')) ? ',' : separator,
    glued,
    coded: coded !== null,
  };
};
