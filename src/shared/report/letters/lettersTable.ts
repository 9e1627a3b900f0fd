import { type ReportTable, textColumn } from '../table.ts';
import { footOf, reachOf } from './letterText.ts';
import type { Letter, LetterPartner } from './types.ts';

/**
 * The letters as rows for a mail merge: one row a person, with as many groups of partner columns as the largest letter
 * needs.
 */
export const lettersTable = (letters: readonly Letter[]): ReportTable => {
  const partnersOf = (letter: Letter): readonly LetterPartner[] =>
    letter.groups.flatMap(({ partners }) => partners);
  const most = Math.max(1, ...letters.map((letter) => partnersOf(letter).length));
  const numbers = Array.from({ length: most }, (_, index) => index);
  const first = letters[0];
  return {
    title: `Letters ${first?.cycleLabel ?? ''}`.trim(),
    columns: [
      'Name',
      'First name',
      'Email',
      ...numbers.flatMap((number) =>
        ['', ' is your', ' pronouns', ' reach', ' in common', ' tells'].map(
          (part) => `Partner ${number + 1}${part}`,
        ),
      ),
      'Family',
      'Begins on',
      'First check-in',
      'For the first meeting',
      'Officers',
      'Subject',
      'Message',
      'What has changed',
      'Version',
      'Foot',
    ].map(textColumn),
    rows: letters.map((letter) => {
      const partners = partnersOf(letter);
      return [
        letter.name,
        letter.firstName,
        letter.email,
        ...numbers.flatMap((number) => {
          const partner = partners[number];
          if (partner === undefined) return [null, null, null, null, null, null];
          return [
            partner.name,
            partner.roleWord,
            partner.pronouns,
            reachOf(partner),
            partner.shared,
            partner.details.map(({ label, text }) => `${label}: ${text}`).join('\n'),
          ];
        }),
        letter.family?.name ?? null,
        letter.startsOn,
        letter.checkInOn,
        letter.prompts.join('\n'),
        letter.officers.join(' and '),
        letter.mail.subject,
        letter.mail.text,
        letter.changes.join(' '),
        String(letter.version),
        footOf(letter),
      ];
    }),
  };
};
