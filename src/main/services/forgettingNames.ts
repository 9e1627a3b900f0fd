// By their own files: the whole of the exports brings the writers of workbooks along.
import { findPlaces } from '../../shared/export/leak/findLeaks.ts';
import { squash, wordsOf } from '../../shared/export/leak/letters.ts';
import { type Needles, prepareNeedles } from '../../shared/export/leak/needles.ts';
import type { Person, PersonId } from '../../shared/model/index.ts';

/** What stands where somebody was named. */
export const removedName = '[name removed]';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Everything by which somebody can be found in a text. */
export interface Identity {
  readonly id: PersonId;
  /** Full names, e-mail addresses and phone numbers, in all their spellings: these are taken out everywhere. */
  readonly needles: Needles;
  /** Single words of the names, folded: they may mean somebody else, so a person looks at each passage. */
  readonly parts: ReadonlySet<string>;
  /** The names and addresses as they were written, for the search in the bytes of the file. */
  readonly written: readonly string[];
  /** Strings of which one is in every plain text that names the person; spares the closer look at most texts. */
  readonly hints: readonly string[];
}

export type KnownDetails = Pick<Person, 'name' | 'goesBy' | 'email' | 'phone'>;

const shortestPart = 3;
const present = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value.trim() !== '')),
];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

/**
 * @param details how the person is called now, and was called before
 * @param withoutName where somebody else has the same name: then only addresses and numbers tell them apart
 */
export const identityOf = (id: PersonId, details: readonly KnownDetails[], withoutName = false): Identity => {
  const allNames = present(details.map(({ name }) => name));
  // One plain word is a word of the language more often than a name, so a person looks at each passage.
  const names = withoutName ? [] : allNames.filter((name) => wordsOf(name).length > 1 || !isPlain(name));
  const nicknames = present(details.map(({ goesBy }) => goesBy));
  const emails = present(details.map(({ email }) => email));
  const phones = present(details.map(({ phone }) => phone));
  const words = [...allNames, ...nicknames].flatMap(wordsOf).filter((word) => word.length >= shortestPart);
  const reversed = names.flatMap((name) => {
    const parts = name.trim().split(/\s+/);
    return parts.length < 2 ? [] : [`${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}`];
  });
  const localParts = emails.map((email) => email.split('@')[0] ?? '');
  return {
    id,
    needles: prepareNeedles([{ id, names, nicknames, emails, phones, numbers: [] }]),
    parts: new Set(words),
    written: [...names, ...reversed, ...emails, ...phones],
    hints: [
      ...words,
      ...[...allNames, ...nicknames].flatMap(wordsOf),
      ...localParts.map((part) => part.toLowerCase()),
      ...localParts.flatMap((part) => wordsOf(part).slice(0, 1)),
      ...phones.map((phone) => digitsOf(phone).slice(-2)),
    ].filter((hint) => hint.length > 1),
  };
};

/** Several people searched for in one go. */
export const joinIdentities = (identities: readonly Identity[]): Omit<Identity, 'id'> => ({
  needles: {
    words: new Map(identities.flatMap(({ needles }) => [...needles.words])),
    longestWord: Math.max(0, ...identities.map(({ needles }) => needles.longestWord)),
    unspaced: new Map(identities.flatMap(({ needles }) => [...needles.unspaced])),
    digits: new Map(identities.flatMap(({ needles }) => [...needles.digits])),
    parts: new Set(identities.flatMap(({ needles }) => [...needles.parts])),
    people: identities.length,
  },
  parts: new Set(identities.flatMap(({ parts }) => [...parts])),
  written: [...new Set(identities.flatMap(({ written }) => written))],
  hints: [...new Set(identities.flatMap(({ hints }) => hints))],
});

const mayName = (text: string, { hints }: Pick<Identity, 'hints'>): boolean => {
  if (!isPlain(text)) return true;
  const lower = text.toLowerCase();
  return hints.some((hint) => lower.includes(hint));
};

/** Accents that stand by themselves and second halves of characters belong to what is before them. */
const withWholeCharacters = (text: string, { from, to }: Span): Span => {
  let end = to;
  while (end < text.length && /[\p{Mn}\p{Cf}\udc00-\udfff]/u.test(text.charAt(end))) end += 1;
  return { from, to: end };
};

/** Spans in order, those that touch each other joined. */
const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.from - right.from || left.to - right.to)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
};

/** Where a text names the person in full. */
export const findInFull = (text: string, identity: Omit<Identity, 'id'>): readonly Span[] =>
  mayName(text, identity)
    ? joined(findPlaces(text, identity.needles).map((span) => withWholeCharacters(text, span)))
    : [];

/** Where a text holds a single word of the person's names. */
export const findParts = (text: string, identity: Omit<Identity, 'id'>): readonly Span[] => {
  if (!mayName(text, identity)) return [];
  const { text: letters, places, starts } = squash(text);
  const spans = starts.slice(0, -1).flatMap((start, at) => {
    const end = starts[at + 1] ?? start;
    return identity.parts.has(letters.slice(start, end))
      ? [{ from: places[start] ?? 0, to: (places[end - 1] ?? 0) + 1 }]
      : [];
  });
  return joined(spans.map((span) => withWholeCharacters(text, span)));
};

/** The text with other words in the place of spans, which are in order and do not overlap. */
export const replaceSpans = (text: string, spans: readonly Span[], words = removedName): string => {
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    result += text.slice(at, from) + words;
    at = to;
  }
  return result + text.slice(at);
};

export type Find = (text: string) => readonly Span[];

const isContainer = (text: string): boolean => /^\s*[[{]/.test(text);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const scrubValue = (value: unknown, find: Find): unknown => {
  if (typeof value === 'string') return scrubText(value, find);
  if (Array.isArray(value)) return value.map((entry) => scrubValue(entry, find));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [scrubText(key, find), scrubValue(entry, find)]),
  );
};

/** A text without what is found in it. JSON is taken apart first, so that it stays JSON; also inside of JSON. */
export const scrubText = (text: string, find: Find): string => {
  const value = isContainer(text) || text.startsWith('"') ? parse(text) : undefined;
  if (value !== undefined) {
    const scrubbed = JSON.stringify(scrubValue(value, find));
    return scrubbed === JSON.stringify(value) ? text : scrubbed;
  }
  const spans = find(text);
  return spans.length === 0 ? text : replaceSpans(text, spans);
};

/** How often something is found in a text, JSON taken apart. */
export const countIn = (text: string, find: Find): number => {
  let count = 0;
  scrubText(text, (part) => {
    const spans = find(part);
    count += spans.length;
    return spans;
  });
  return count;
};
