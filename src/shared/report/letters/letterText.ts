import { dayInWords } from './days.ts';
import type { Letter, LetterPartner } from './types.ts';

/** The small line at the foot of a letter. */
export const footOf = ({ chapterName, cycleLabel, version, dated }: Letter): string =>
  `${chapterName}, ${cycleLabel} · version ${version}, ${version === 1 ? '' : 'corrected on '}${dayInWords(dated)}`;

/** How a partner can be reached, in words. */
export const reachOf = ({ email, phone, firstName }: LetterPartner): string => {
  const ways = [email === null ? '' : `write to ${email}`, phone === null ? '' : `call ${phone}`].filter(
    (way) => way !== '',
  );
  if (ways.length === 0) return `Ask the board how to reach ${firstName}.`;
  const line = ways.join(' or ');
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}.`;
};

/** "Robin Reyes (they/them), your co-mentor": the role only where the opening does not say it for everyone. */
export const headingOf = (partner: LetterPartner): string =>
  partner.pronouns === null ? partner.name : `${partner.name} (${partner.pronouns})`;

const partnerLines = (partner: LetterPartner): string[] => [
  headingOf(partner),
  reachOf(partner),
  ...(partner.shared === '' ? [] : [partner.shared]),
  ...partner.details.map(({ label, text }) => `${label}: ${text}`),
];

/** A letter as plain text, for an e-mail. */
export const letterText = (letter: Letter): string => {
  const blocks = [
    letter.mail.text,
    '———',
    ...(letter.changes.length === 0 ? [] : [`What has changed: ${letter.changes.join(' ')}`]),
    letter.greeting,
    ...letter.groups.flatMap(({ opening, partners }) => [
      opening,
      ...partners.map((partner) => partnerLines(partner).join('\n')),
    ]),
    ...(letter.prompts.length === 0
      ? []
      : [[letter.promptsHeading, ...letter.prompts.map((prompt) => `- ${prompt}`)].join('\n')]),
    letter.closing,
    ...(letter.mail.firstMessage === ''
      ? []
      : [`A message to begin with, if you like:\n${letter.mail.firstMessage}`]),
    letter.officers.join(' and '),
    footOf(letter),
  ];
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`;
};
