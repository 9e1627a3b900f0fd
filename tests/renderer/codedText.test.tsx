import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AnswerText } from '../../src/renderer/screens/Comments/coding/AnswerText.tsx';
import { CodeChips } from '../../src/renderer/screens/Comments/coding/CodeChips.tsx';
import { RatingDots } from '../../src/renderer/screens/Comments/coding/RatingDots.tsx';
import type {
  Code,
  CodeColor,
  CodeId,
  CoderId,
  Coding,
  CodingId,
  ItemId,
  SubmissionId,
} from '../../src/shared/model/index.ts';

const codeOf = (id: string, name: string, color: CodeColor, retired = false): [CodeId, Code] => [
  id as CodeId,
  {
    id: id as CodeId,
    parentId: null,
    name,
    definition: '',
    include: '',
    exclude: '',
    example: '',
    color,
    position: 0,
    retired,
  },
];
const codes = new Map([
  codeOf('study', 'Study <advice>', 'linden'),
  codeOf('friend', 'A friend', 'rowan'),
  codeOf('old', 'Silence', 'beech', true),
]);

const codingOf = (codeId: string, place: readonly [number, number] | null): Coding => ({
  id: `${codeId} ${place?.join('-') ?? 'all'}` as CodingId,
  coderId: 'ana' as CoderId,
  codeId: codeId as CodeId,
  submissionId: 's' as SubmissionId,
  itemId: 'i' as ItemId,
  startsAt: place?.[0] ?? null,
  endsAt: place?.[1] ?? null,
  codedAt: '2026-05-01T10:00:00Z',
});

/** The pieces of a text with the codes that lie over each. */
const pieces = (html: string): [string, string | null][] =>
  [...html.matchAll(/<span([^>]*)>([^<]*)<\/span>/g)].map(([, attributes = '', text = '']) => [
    text,
    /title="([^"]*)"/.exec(attributes)?.[1] ?? null,
  ]);

describe('an answer with its passages', () => {
  // Code points: W0 e1 _2 🌳3 _4 m5 e6 t7
  const text = 'We 🌳 met';
  const draw = (part: Partial<Parameters<typeof AnswerText>[0]>) =>
    renderToStaticMarkup(
      <AnswerText
        text={text}
        codings={[]}
        codes={codes}
        selection={null}
        search=""
        shownId={null}
        {...part}
      />,
    );

  test('holds its own text and nothing else, whatever lies over it', () => {
    const html = draw({
      codings: [codingOf('study', [0, 4]), codingOf('friend', [3, 8]), codingOf('old', null)],
      selection: { startsAt: 5, endsAt: 8 },
      search: 'met',
    });
    expect(html.replace(/<[^>]*>/g, '')).toBe(text);
    expect(pieces(html)).toEqual([
      ['We ', 'Study &lt;advice&gt;'],
      ['🌳', 'Study &lt;advice&gt;, A friend'],
      [' ', 'A friend'],
      ['met', 'A friend'],
    ]);
  });

  test('draws overlapping passages on lines of their own, in the colors of their codes', () => {
    const html = draw({ codings: [codingOf('study', [0, 4]), codingOf('friend', [3, 8])] });
    expect(html).toMatch(
      /linear-gradient\(var\(--mg-family-linden\).*linear-gradient\(var\(--mg-family-rowan\)/,
    );
  });

  test('marks what is selected and what was found', () => {
    const html = draw({ selection: { startsAt: 3, endsAt: 4 }, search: 'MET' });
    expect(html).toMatch(/data-selected="true"[^>]*>🌳</);
    expect(html).toMatch(/data-found="true"[^>]*>met</);
  });

  test('shows the passage of the code that is pointed at', () => {
    const coding = codingOf('friend', [5, 8]);
    expect(draw({ codings: [coding], shownId: coding.id })).toMatch(/data-shown="true"[^>]*>met</);
  });
});

test('codes name the passage that they are taken off, and stay readable when they are retired', () => {
  const draw = (canCode: boolean) =>
    renderToStaticMarkup(
      <CodeChips
        text="We 🌳 met"
        codings={[codingOf('old', [3, 8]), codingOf('study', null)]}
        codes={codes}
        canCode={canCode}
        onShow={() => {}}
        onRemove={() => {}}
      />,
    );
  const labels = [...draw(true).matchAll(/aria-label="(Take[^"]*)"/g)].map(([, label]) => label);
  expect(labels).toEqual(['Take “Study &lt;advice&gt;” off the whole answer', 'Take “Silence” off “🌳 met”']);
  expect(draw(true)).toContain('retired');
  expect(draw(false)).not.toContain('<button');
});

test('a rating is read as a number, and a skipped one says so', () => {
  const draw = (step: number | null) =>
    renderToStaticMarkup(<RatingDots itemId={'i' as ItemId} label="At ease" step={step} steps={5} />);
  expect(draw(2)).toContain('aria-label="2 of 5"');
  expect(draw(2).match(/r="3"/g)).toHaveLength(2);
  expect(draw(null)).toContain('skipped');
});
