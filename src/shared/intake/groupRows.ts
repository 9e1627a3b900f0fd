import { foldText } from '../util/index.ts';
import { isCloseName } from './names.ts';
import { isNickname } from './nicknames.ts';
import type { RepairBook } from './repairs.ts';
import type { RowDetails } from './rowDetails.ts';
import { editDistance } from './wording.ts';

/** An address as one account: without case, plus tag, and the dots that Gmail ignores. */
export const emailKey = (email: string | null): string | null => {
  const [local = '', domain = ''] = (email ?? '').trim().toLowerCase().split('@');
  if (local === '' || domain === '') return null;
  const plainLocal = local.split('+')[0] as string;
  return `${/^(gmail|googlemail)\.com$/.test(domain) ? plainLocal.replaceAll('.', '') : plainLocal}@${domain}`;
};

const areAlike = (left: string, right: string): boolean => {
  if (foldText(left) === foldText(right) || isCloseName(left, right)) return true;
  const one = foldText(left).split(' ');
  const other = foldText(right).split(' ');
  const sameLast = one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0];
  const contained = one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
  return sameLast || contained || (one.at(-1) === other.at(-1) && isNickname(one[0] ?? '', other[0] ?? ''));
};

const push = <Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [value]);
  else known.push(value);
};

/** Rows that belong together by e-mail; two names on one address are listed, and kept apart where they are not alike. */
const groupByEmail = (rows: readonly RowDetails[], book: RepairBook): Map<RowDetails, string> => {
  const groups = new Map<string, RowDetails[]>();
  for (const details of rows) {
    const key = emailKey(details.email);
    if (key !== null) push(groups, key, details);
  }
  const keys = new Map<RowDetails, string>();
  for (const [email, members] of groups) {
    const last = members.findLast(({ name }) => name !== null) ?? (members.at(-1) as RowDetails);
    for (const details of members) {
      const name = details.name ?? '';
      const lastName = last.name ?? '';
      let together = true;
      if (name !== '' && lastName !== '' && foldText(name) !== foldText(lastName)) {
        const alike = areAlike(name, lastName);
        const key = `spelling:${email}:${foldText(name)}`;
        together = book.enter(key, [details.row, last.row], {
          kind: 'nameSpelling',
          message: alike
            ? 'Same person, two spellings? They have the same e-mail; the later spelling counts.'
            : 'Two names on one e-mail. Kept as two people unless you accept.',
          before: name,
          after: lastName,
          byDefault: alike,
          asks: true,
          about: key,
        });
      }
      keys.set(details, together ? `email:${email}` : `email:${email}:${foldText(name)}`);
    }
  }
  return keys;
};

/** Two addresses of which one is the other with a slip: a letter or two, or the same name at another domain. */
const isSlip = (left: string, right: string): boolean => {
  const [one = '', here = ''] = left.split('@');
  const [other = '', there = ''] = right.split('@');
  if (one === other) return true;
  return (
    here === there && one.length >= 5 && editDistance(one, other, 1) <= 1 && !/\d/.test(`${one}${other}`)
  );
};

/** People of one name who answered with several addresses: one person who mistyped, or two people. */
const joinAddresses = (
  rows: readonly RowDetails[],
  keys: Map<RowDetails, string>,
  book: RepairBook,
): void => {
  const byName = new Map<string, RowDetails[]>();
  for (const details of rows)
    if (details.name !== null && keys.has(details)) push(byName, foldText(details.name), details);
  for (const [folded, members] of byName) {
    const last = members.at(-1) as RowDetails;
    const lastKey = keys.get(last) as string;
    const others = new Map<string, RowDetails>();
    for (const details of members) {
      const key = keys.get(details) as string;
      if (key !== lastKey) others.set(key, details);
    }
    for (const [key, other] of others) {
      const [one, two] = [emailKey(other.email) ?? '', emailKey(last.email) ?? ''];
      const differs =
        last.entryCohort !== null && other.entryCohort !== null && last.entryCohort !== other.entryCohort;
      const slip = isSlip(one, two) && !differs;
      const about = `addresses:${folded}:${[one, two].sort().join(':')}`;
      const together = book.enter(about, [other.row, last.row], {
        kind: 'twoEmails',
        message: slip
          ? `Same name, two addresses? ${last.name ?? ''} seems to have mistyped one; the later answer counts.`
          : `Same name, two addresses. ${last.name ?? ''}. Kept as two people unless you accept.`,
        before: other.email ?? '',
        after: slip ? `one person, ${last.email ?? ''}` : 'one person',
        byDefault: slip,
        asks: true,
        about,
      });
      if (!together) continue;
      for (const [details, own] of keys) if (own === key) keys.set(details, lastKey);
    }
  }
};

/**
 * Which rows hold answers of the same person: those of one address, and those of one name where only one person can be
 * meant. Whatever is doubtful is entered in the book.
 * @returns a key for each row; rows with equal keys are one person
 */
export const groupRows = (rows: readonly RowDetails[], book: RepairBook): Map<RowDetails, string> => {
  const keys = groupByEmail(rows, book);
  joinAddresses(rows, keys, book);
  const byName = new Map<string, RowDetails[]>();
  for (const details of rows) if (details.name !== null) push(byName, foldText(details.name), details);
  for (const details of rows) {
    if (keys.has(details)) continue;
    const folded = foldText(details.name ?? '');
    const namesakes = byName.get(folded) ?? [];
    const known = namesakes.find((other) => other !== details && keys.has(other));
    const key = known === undefined ? `name:${folded}` : (keys.get(known) as string);
    const together =
      namesakes.length < 2 ||
      (known === undefined && namesakes[0] === details) ||
      book.enter(
        `namesake:${folded}`,
        namesakes.map(({ row }) => row),
        {
          kind: 'sameName',
          message: `Two people of one name? ${details.name ?? ''} answered more than once, not always with an e-mail.`,
          before: 'kept apart',
          after: 'one person',
          byDefault: false,
          asks: true,
          about: `namesake:${folded}`,
        },
      );
    keys.set(details, together ? key : `${key}:${details.row}`);
  }
  return keys;
};
