import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { peopleFromList } from '../../src/renderer/components/questions/peopleFromList.ts';
import { QuestionInput } from '../../src/renderer/components/questions/QuestionInput.tsx';
import { hintFor, type Question, wordingFor } from '../../src/renderer/components/questions/question.ts';
import { questionInputs } from '../../src/renderer/components/questions/registry.ts';
import { isWriteIn } from '../../src/shared/instrument/index.ts';
import { type AnswerValue, type QuestionType, questionTypes } from '../../src/shared/model/index.ts';

const option = (label: string) => ({ id: label.toLowerCase(), label, aliases: [] });

const question = (type: QuestionType, part: Partial<Question> = {}): Question => ({
  type,
  wording: { mentee: 'What do you hope for?', mentor: 'What can you offer?' },
  options: [option('Advice'), option('Company'), option('Other')],
  scale: type === 'rating' ? { min: 1, max: 5, labels: ['Never', '', '', '', 'Always'] } : null,
  atMost: null,
  rows: ['Monday', 'Tuesday'],
  ...part,
});

const people = peopleFromList([
  { id: 'p1', name: 'Ana Diaz', note: 'entered 2025' },
  { id: 'p2', name: 'José Ánder', note: '' },
  { id: 'p3', name: 'Marian Stone', note: '' },
]);

const render = (asked: Question, value: AnswerValue | null, side: 'mentee' | 'mentor' = 'mentee'): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <QuestionInput question={asked} side={side} value={value} onChange={() => {}} people={people} />
    </MantineProvider>,
  );

const answers: Record<QuestionType, AnswerValue> = {
  single: 'company',
  multiple: ['advice', 'Other: a quiet place'],
  rating: 4,
  ranking: ['company', 'advice'],
  number: 2,
  shortText: 'Juniata College',
  longText: 'A long walk',
  date: '2026-08-19',
  place: { city: 'Fairbanks', region: 'Alaska', country: '' },
  people: ['p1', 'Somebody Else'],
  yesNo: 'no',
  grid: { Monday: ['advice'] },
};

describe('question inputs', () => {
  it('has one for every question type', () => {
    expect(Object.keys(questionInputs).sort()).toEqual([...questionTypes].sort());
  });

  it.each(questionTypes)('%s: labels its controls by the wording, and chooses nothing beforehand', (type) => {
    const html = render(question(type), null);
    const wordingId = /<div id="([^"]+)" class="[^"]*">.*?What do you hope for\?/.exec(html)?.[1];
    expect(wordingId).toBeDefined();
    expect(html).toContain(`aria-labelledby="${wordingId}"`);
    expect(html).not.toMatch(/checked=""/);
    expect(html).not.toContain('Skip this one');
  });

  it.each(questionTypes)('%s: shows an answer that was given, and a way to take it back', (type) => {
    const html = render(question(type), answers[type]);
    expect(html).not.toBe(render(question(type), null));
    expect(html).toContain('Skip this one');
  });

  it('shows names for ids, and what was typed as it was typed', () => {
    const html = render(question('people'), ['p1', 'Somebody Else']);
    expect(html).toContain('Ana Diaz');
    expect(html).toContain('Somebody Else');
    expect(html).not.toContain('p1<');
  });

  it('lets the other choices wait at the maximum', () => {
    const html = render(question('multiple', { atMost: 2 }), ['advice', 'company']);
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html.match(/<input type="checkbox"[^>]*disabled=""/g)).toHaveLength(1);
    expect(html).toContain('2 of 2 chosen');
  });

  it('words a question for the side that reads it, and falls back to the other side', () => {
    expect(render(question('shortText'), null, 'mentor')).toContain('What can you offer?');
    expect(wordingFor({ wording: { mentee: 'Where?', mentor: ' ' } }, 'mentor')).toBe('Where?');
  });

  it('says how many may be chosen, never more than there are', () => {
    expect(hintFor(question('multiple', { atMost: 3 }))).toBe('Choose up to 3');
    expect(hintFor(question('multiple', { atMost: 9 }))).toBe('Choose up to 3');
    expect(hintFor(question('ranking', { atMost: 2 }))).toBe('Pick up to 2, the most important first');
    expect(hintFor(question('shortText'))).toBeNull();
  });

  it('knows an option that takes own words', () => {
    expect(['Other', 'other (tell us)', 'Another one', 'Mother', 'Brotherhood'].map(isWriteIn)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('finds people by the beginning of a word of their name, from two letters on, whatever the accents', async () => {
    const names = async (typed: string) => (await people.search(typed)).map(({ name }) => name);
    expect(await names('a')).toEqual([]);
    expect(await names('an')).toEqual(['Ana Diaz', 'José Ánder']);
    expect(await names('jose an')).toEqual(['José Ánder']);
    expect(await names('stone')).toEqual(['Marian Stone']);
    expect(await names('ria')).toEqual([]);
  });
});
