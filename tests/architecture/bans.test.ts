import { describe, expect, test } from 'vitest';
import { isIn } from './imports.ts';
import { readSources, type SourceFile, withoutComments } from './sourceFiles.ts';

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Where it holds. */
  readonly folder: string;
  readonly except?: readonly string[];
}

const bans: readonly Ban[] = [
  { what: 'Math.random', pattern: /\bMath\s*\.\s*random\b/, folder: 'src/shared' },
  { what: 'Date.now', pattern: /\bDate\s*\.\s*now\b/, folder: 'src/shared' },
  { what: 'new Date()', pattern: /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/, folder: 'src/shared' },
  { what: 'performance.now', pattern: /\bperformance\s*\.\s*now\b/, folder: 'src/shared' },
  { what: 'crypto random', pattern: /\bcrypto\b|\brandomUUID\b/, folder: 'src/shared' },
  { what: 'dangerouslySetInnerHTML', pattern: /\bdangerouslySetInnerHTML\b/, folder: 'src' },
  {
    what: 'innerHTML',
    pattern: /\.(?:inner|outer)HTML\s*=|\binsertAdjacentHTML\b|\bdocument\.write\b/,
    folder: 'src',
  },
  { what: 'eval', pattern: /\beval\s*\(|\bnew\s+Function\s*\(/, folder: 'src' },
  {
    what: 'fetch to anything but a path of the host',
    pattern: /\bfetch\s*\((?!\s*'\/(?!\/))/,
    folder: 'src',
  },
  {
    what: 'other ways out',
    pattern: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
    folder: 'src',
  },
  { what: 'any', pattern: /(?::|\bas|<)\s*any\b(?!\s*\w)/, folder: 'src' },
  {
    what: 'a switched-off check',
    pattern: /@ts-(?:ignore|expect-error|nocheck)|biome-ignore-|biome-ignore(?!\s+lint\S+:\s*\S+\s+\S+)/,
    folder: 'src',
  },
  { what: 'export default', pattern: /^\s*export\s+default\b|\bas\s+default\b/m, folder: 'src' },
  { what: 'a test left alone', pattern: /\b(?:test|it|describe)\.only\b/, folder: 'tests' },
];

/** Comments count only where the ban is about comments. */
const looksAt = (ban: Ban, text: string) =>
  ban.what === 'a switched-off check' ? text : withoutComments(text);

const holds = (ban: Ban, { path, text }: SourceFile) =>
  !isIn(path, ban.folder) || (ban.except ?? []).includes(path) || !ban.pattern.test(looksAt(ban, text));

const sources = readSources('src', 'tests').filter(({ path }) => !isIn(path, 'tests/architecture'));

test.each(bans)('no $what in $folder', (ban) => {
  expect(sources.filter((file) => !holds(ban, file)).map(({ path }) => path)).toEqual([]);
});

describe('the scan itself sees', () => {
  const hits: [what: string, text: string][] = [
    ['Math.random', 'const x = Math.random();'],
    ['Date.now', 'const t = Date.now();'],
    ['new Date()', 'const t = new Date();'],
    ['new Date()', 'const t = new Date;'],
    ['performance.now', 'performance.now()'],
    ['crypto random', 'crypto.getRandomValues(bytes)'],
    ['dangerouslySetInnerHTML', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['innerHTML', 'element.innerHTML = text;'],
    ['eval', "eval('1')"],
    ['fetch to anything but a path of the host', "fetch('https://example.com/')"],
    ['fetch to anything but a path of the host', "fetch('//example.com/')"],
    ['fetch to anything but a path of the host', 'fetch(address)'],
    ['other ways out', 'new WebSocket(address)'],
    ['any', 'const x: any = 1;'],
    ['any', 'const x = y as any;'],
    ['a switched-off check', '// @ts-ignore because'],
    ['a switched-off check', '// biome-ignore lint/a11y/useButtonType'],
    ['a switched-off check', '// biome-ignore lint/a11y/useButtonType: '],
    ['export default', 'export default function a() {}'],
    ['a test left alone', "test.only('x', () => {})"],
  ];
  test.each(hits)('%s: %s', (what, text) => {
    const ban = bans.find((one) => one.what === what);
    expect(ban?.pattern.test(looksAt(ban, text))).toBe(true);
  });

  test('but not what is allowed', () => {
    const fine = [
      'const t = new Date(time);',
      "await fetch('/alive', {})",
      '// Math.random is not used here',
      'const company: anything = 1;',
      "const answer = 'as any board knows';",
      '// biome-ignore lint/a11y/useButtonType: the form sets it',
    ];
    for (const text of fine) {
      expect(bans.filter((ban) => ban.pattern.test(looksAt(ban, text))).map(({ what }) => what)).toEqual([]);
    }
  });
});
