import type { LetterWording, Side, StoredWording } from '../../model/index.ts';

/** What may stand in braces in the texts of a letter, and what it becomes. */
export const placeholders = {
  name: 'the name the reader goes by',
  partner: 'the partner’s full name, or all of them',
  'partner-name': 'the name the partner goes by',
  role: 'what the partner is to the reader, such as mentor',
  chapter: 'the name of the chapter',
  cycle: 'the program cycle, such as 2026–27',
  start: 'the day on which the pair begins',
  'check-in': 'the day, two weeks later, on which the board asks whether they have met',
  officers: 'the officers who approved the pairs',
  family: 'the family’s name',
} as const;
export type Placeholder = keyof typeof placeholders;

const pattern = /\{([^{}\n]{1,60})\}/g;

/** The names in braces that stand for nothing, each once. */
export const unknownPlaceholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => (name ?? '').trim()))].filter(
    (name) => !Object.hasOwn(placeholders, name),
  );

/** A text with its placeholders filled in; unknown ones stay as they are. */
export const fillPlaceholders = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(pattern, (whole, name: string) => {
    const key = name.trim();
    return Object.hasOwn(values, key) ? values[key as Placeholder] : whole;
  });

const shared = {
  greeting: 'Dear {name},',
  opening: 'your {role} this year:',
  promptsHeading: 'For your first meeting',
  closing: 'You are a pair from {start}. Around {check-in} we ask both of you whether you have met.',
  mailSubject: 'Your {role} in {chapter}, {cycle}',
};

/** The texts that ship with the application. */
export const shippedWording: Readonly<Record<Side, LetterWording>> = {
  mentee: {
    ...shared,
    prompts: [
      'What would make this a good year for you?',
      'How often would you like to meet, and where?',
      'What is the best way to reach each other, and how soon do you answer?',
    ].join('\n'),
    mailText: [
      'Hello {name},',
      'your {role} this year: {partner}. The letter below tells you what you share and how to reach each other. You may write first: nobody has to wait for the other.',
      '{officers}\n{chapter}',
    ].join('\n\n'),
    firstMessage:
      'Hi {partner-name}, I’m {name}, and we have been paired in {chapter}. Would you have half an hour in the next two weeks to meet?',
  },
  mentor: {
    ...shared,
    prompts: [
      'What do they hope to have by the end of the year, and what can you offer?',
      'How often would you like to meet, and where?',
      'What is the best way to reach each other, and how soon do you answer?',
    ].join('\n'),
    mailText: [
      'Hello {name},',
      'thank you for being a mentor. You have been paired with {partner}. The letter below tells you what you share and how to reach each other. A short message from you in the first days makes the start easy.',
      '{officers}\n{chapter}',
    ].join('\n\n'),
    firstMessage:
      'Hi {partner-name}, I’m {name}, your {chapter} pairing this year. I’m glad we were paired. When would a first coffee suit you?',
  },
};

/** The wording of a side: the board's own for this cycle, or the one that ships with the application. */
export const wordingFor = (stored: readonly StoredWording[], side: Side): LetterWording =>
  stored.find((entry) => entry.side === side)?.wording ?? shippedWording[side];
