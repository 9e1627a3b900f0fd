import { areCloseForms, createNameFinder, nameFormOf } from '../../intake/index.ts';
import { compareText, foldText } from '../../util/index.ts';
import type { ClassLabel, Mention, PastDecisions, PastPerson, PastPlace, PastQuestion } from './types.ts';

export interface SettledPeople {
  readonly people: ReadonlyMap<string, PastPerson>;
  /** Whom a mention means; absent while that is open. */
  readonly personOf: ReadonlyMap<Mention, PastPerson>;
  /** For mentions that are open or left aside: why. */
  readonly waiting: ReadonlyMap<Mention, string>;
  readonly questions: readonly PastQuestion[];
}

/** The year of entry that a label says. A class year alone says none: nobody knows in which year it was typed. */
const entryOf = (label: ClassLabel | null, bareMeans: string, classYearCount: number): number | null => {
  if (label === null || label.kind === 'class year') return null;
  const isGraduation = label.kind === 'graduation' || (label.kind === 'bare' && bareMeans === 'graduation');
  const year = isGraduation ? label.year - classYearCount : label.year;
  return year >= 1900 && year <= 2200 ? year : null;
};

/** One name of the file with the mentions that mean the same person. */
interface Draft {
  readonly key: string;
  readonly name: string;
  readonly entry: number | null;
  readonly mentions: readonly Mention[];
}

const yearWords = (year: number | null): string => (year === null ? 'class year unknown' : `entered ${year}`);
const rowsOf = (mentions: readonly Mention[]): number[] => [...new Set(mentions.map(({ row }) => row))];
const fits = (one: number | null, other: number | null): boolean =>
  one === null || other === null || one === other;

/** Names that may be misspellings of one another share their first or their last word, or both begin alike. */
const bucketsOf = (name: string): string[] => {
  const words = foldText(name).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [`f ${first}`, `l ${last}`, `b ${first.slice(0, 2)} ${last.slice(0, 2)}`];
};

const findCloseDrafts = (drafts: readonly Draft[]): Map<Draft, Draft[]> => {
  const buckets = new Map<string, Draft[]>();
  for (const draft of drafts)
    for (const bucket of bucketsOf(draft.name)) {
      const same = buckets.get(bucket);
      if (same === undefined) buckets.set(bucket, [draft]);
      else same.push(draft);
    }
  const close = new Map<Draft, Draft[]>();
  const place = new Map(drafts.map((draft, at) => [draft, at]));
  // A chapter of many years has hundreds of thousands of pairs to compare: each name is folded once.
  const shapes = new Map(
    drafts.map((draft) => [draft, { folded: foldText(draft.name), form: nameFormOf(draft.name) }]),
  );
  for (const draft of drafts) {
    const near = new Set(bucketsOf(draft.name).flatMap((bucket) => buckets.get(bucket) ?? []));
    const own = shapes.get(draft)!;
    const better = [...near].filter((other) => {
      const shape = shapes.get(other)!;
      if (other === draft || shape.folded === own.folded) return false;
      if (!fits(other.entry, draft.entry) || !areCloseForms(shape.form, own.form)) return false;
      // The spelling that stands there more often asks nothing; of two, the earlier one.
      const more = other.mentions.length - draft.mentions.length;
      return more > 0 || (more === 0 && (place.get(other) ?? 0) < (place.get(draft) ?? 0));
    });
    if (better.length > 0) close.set(draft, better);
  }
  return close;
};

/**
 * Names of the file as people. A name is one person where its class is the same; someone on the roster with the same
 * name and no other class is that person. All else is a question, and whoever it is about waits.
 */
export const settlePeople = (
  mentions: readonly Mention[],
  place: PastPlace,
  decisions: PastDecisions,
): SettledPeople => {
  const questions: PastQuestion[] = [];
  const waiting = new Map<Mention, string>();
  const bareMeans = decisions.get('years') ?? 'entry';
  const bare = mentions.filter(({ label }) => label?.kind === 'bare');
  const [firstBare] = bare;
  if (firstBare?.label?.kind === 'bare')
    questions.push({
      key: 'years',
      rows: rowsOf(bare),
      message: `What is a bare year, such as ${firstBare.label.year} beside ${firstBare.name}?`,
      choices: [
        { id: 'entry', words: 'the year of entry' },
        { id: 'graduation', words: 'the year of graduation' },
      ],
      chosen: decisions.get('years') ?? null,
      isNeeded: true,
    });

  const drafts: Draft[] = [];
  for (const [folded, same] of Map.groupBy(mentions, ({ name }) => foldText(name))) {
    const { name } = same[0]!;
    const entries = new Map(same.map((one) => [one, entryOf(one.label, bareMeans, place.classYearCount)]));
    const years = [...new Set([...entries.values()].filter((year) => year !== null))].sort((a, b) => a - b);
    const key = `same ${folded}`;
    const chosen = years.length < 2 ? null : (decisions.get(key) ?? 'apart');
    if (chosen !== null)
      questions.push({
        key,
        rows: rowsOf(same),
        message: `“${name}” stands there with ${years.length} classes; they are kept apart as ${years.length} people.`,
        choices: [
          { id: 'apart', words: `${years.length} people` },
          ...years.map((year) => ({ id: String(year), words: `one person, entered ${year}` })),
        ],
        chosen,
        isNeeded: false,
      });
    if (chosen === null || chosen !== 'apart') {
      const entry = chosen === null ? (years[0] ?? null) : Number(chosen);
      drafts.push({ key: `${folded} ${entry ?? '?'}`, name, entry, mentions: same });
      continue;
    }
    const undated = same.filter((one) => entries.get(one) === null);
    const which = `which ${folded}`;
    const decided = decisions.get(which) ?? null;
    if (undated.length > 0)
      questions.push({
        key: which,
        rows: rowsOf(undated),
        message: `Which “${name}” is meant where no class stands?`,
        choices: [
          ...years.map((year) => ({ id: String(year), words: `${name}, entered ${year}` })),
          { id: 'aside', words: 'leave aside' },
        ],
        chosen: decided,
        isNeeded: false,
      });
    for (const one of undated)
      if (decided === null || decided === 'aside') waiting.set(one, `It is open which “${name}” is meant.`);
    for (const year of years)
      drafts.push({
        key: `${folded} ${year}`,
        name,
        entry: year,
        mentions: same.filter((one) => (entries.get(one) ?? Number(decided)) === year),
      });
  }

  const find = createNameFinder(place.roster);
  const onRoster = new Map(place.roster.map((person) => [person.id, person]));
  const byName = Map.groupBy(place.roster, ({ name }) => foldText(name));
  const close = findCloseDrafts(drafts);
  const people = new Map<string, PastPerson>();
  const merged = new Map<string, string>();
  const asides = new Map<string, string>();
  for (const draft of drafts) {
    const same = byName.get(foldText(draft.name)) ?? [];
    const fitting = same.filter(({ entryCohort }) => fits(entryCohort, draft.entry));
    const take = (id: string | null): void => {
      const known = id === null ? undefined : onRoster.get(id);
      people.set(draft.key, {
        key: draft.key,
        name: known?.name ?? draft.name,
        entryCohort: known?.entryCohort ?? draft.entry,
        knownId: known?.id ?? null,
      });
    };
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) {
      take(only.id);
      continue;
    }
    const found = same.length > 0 ? null : find(draft.name);
    const likely =
      found === null
        ? (fitting.length > 0 ? fitting : same).map(({ id }) => id)
        : found.kind === 'exact'
          ? [found.id]
          : found.kind === 'close'
            ? [found.person.id]
            : found.kind === 'several'
              ? found.people.map(({ id }) => id)
              : [];
    const candidates = likely.flatMap((id) => {
      const person = onRoster.get(id);
      const isPossible = person !== undefined && (found === null || fits(person.entryCohort, draft.entry));
      return isPossible ? [person] : [];
    });
    const others = close.get(draft) ?? [];
    if (candidates.length === 0 && others.length === 0) {
      take(null);
      continue;
    }
    const key = `name ${draft.key}`;
    const chosen = decisions.get(key) ?? null;
    questions.push({
      key,
      rows: rowsOf(draft.mentions),
      message:
        found === null
          ? `Is “${draft.name}” (${yearWords(draft.entry)}) someone on the roster?`
          : `Who is “${draft.name}” (${yearWords(draft.entry)})? The name is close to another one.`,
      choices: [
        ...candidates.map((one) => ({
          id: `roster ${one.id}`,
          words: `${one.name}, ${yearWords(one.entryCohort)}, on the roster`,
        })),
        ...others.map((one) => ({
          id: `file ${one.key}`,
          words: `${one.name}, ${yearWords(one.entry)}, in this file`,
        })),
        { id: 'new', words: 'someone else, spelled right' },
        { id: 'aside', words: 'leave aside' },
      ],
      chosen,
      isNeeded: false,
    });
    if (chosen === null || chosen === 'aside')
      asides.set(
        draft.key,
        chosen === null ? `It is open who “${draft.name}” is.` : `“${draft.name}” was left aside.`,
      );
    else if (chosen.startsWith('roster ')) take(chosen.slice(7));
    else if (chosen.startsWith('file ')) merged.set(draft.key, chosen.slice(5));
    else take(null);
  }
  const personOf = new Map<Mention, PastPerson>();
  for (const draft of drafts) {
    let key = draft.key;
    // A spelling only ever points to one that stands there more often or earlier, so this ends.
    for (let next = merged.get(key); next !== undefined; next = merged.get(key)) key = next;
    const person = people.get(key);
    for (const mention of draft.mentions)
      if (person === undefined) waiting.set(mention, asides.get(key) ?? `It is open who “${draft.name}” is.`);
      else personOf.set(mention, person);
    if (
      person !== undefined &&
      person.entryCohort === null &&
      draft.entry !== null &&
      person.knownId === null
    )
      people.set(key, { ...person, entryCohort: draft.entry });
  }
  for (const [mention, person] of personOf) personOf.set(mention, people.get(person.key) ?? person);
  return {
    people,
    personOf,
    waiting,
    questions: questions.sort(
      (one, other) => Number(other.isNeeded) - Number(one.isNeeded) || compareText(one.key, other.key),
    ),
  };
};
