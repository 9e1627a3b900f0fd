import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPerson } from '../../src/main/services/index.ts';
import { chapterFileName, startChapterIn, startSessionIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

describe('a chapter in a folder with an odd name', () => {
  test.each([
    ['blanks', 'My chapter  2026'],
    ['emoji and accents', 'Größe 🌳 家'],
    ['signs of addresses and shells', 'a#b?c%20&d;e$(f)'],
    ['quotation marks', `it's "here"`],
    ['more than 260 characters', `${'long-name-'.repeat(15)}/${'longer-yet-'.repeat(12)}`],
  ])('(%s) is kept, backed up and opened again', (_, name) => {
    const folder = join(makeFolder(), name);
    mkdirSync(folder, { recursive: true });
    const { session } = startChapterIn(folder);
    addPerson(session.writing(), newPerson('Kept'), null);
    session.close();
    expect(existsSync(join(folder, chapterFileName))).toBe(true);
    const again = startSessionIn(folder);
    expect(again.open(chapterFileName).access).toBe('write');
    expect(again.backups().length).toBeGreaterThan(0);
    again.close();
  });
});
