import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const startChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Alder Creek');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
  await expect(page.getByRole('heading', { level: 1, name: 'Import answers' })).toBeVisible();
};

const drop = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer });
};

const header =
  'Timestamp,Email Address,Full name,Class year,This year I want to be,People you clicked with at the social,How often would you meet?';
const people = [
  ['Ana Abel', 'MS1', 'Mentee', 'Katie Ruiz'],
  ['Bo Brandt', 'MS1', 'Mentee', 'Katherine Ruiz'],
  ['Katherine Ruiz', 'MS2', 'Mentor', ''],
  ['Kathryn Rubio', 'MS2', 'Mentor', 'Bo'],
  ['Dana Dvorak', 'MS2', 'Mentor', 'Kit R'],
] as const;
const line = (
  [name, year, role, like]: (typeof people)[number] | readonly [string, string, string, string],
  day: number,
): string =>
  `9/${day}/2026 9:15:00,${name.split(' ')[0]?.toLowerCase()}@school.example,${name},${year},${role},${like},Weekly`;
const first = [header, ...people.map((person, at) => line(person, at + 14))].join('\n');
const later = [
  first,
  line(['Eve Eze', 'MS1', 'Mentee', 'Kit R'], 24),
  line(['Farid Fontaine', 'MS2', 'Mentor', ''], 25),
].join('\n');

test('a name is chosen among its candidates, the choice is remembered, and a later export brings only what is new', async ({
  page,
}) => {
  test.slow();
  await startChapter(page);
  await drop(page, 'Responses.csv', first);
  const repairs = page.getByRole('region', { name: 'Repairs' });
  const who = repairs.getByRole('listitem').filter({ hasText: 'Kit R' });
  await expect(who.getByText('A name that fits nobody')).toBeVisible();
  await who.getByRole('button', { name: 'Katherine Ruiz' }).click();
  await expect(who.getByText('Chosen')).toBeVisible();
  await expect(who.getByRole('button', { name: 'Katherine Ruiz', pressed: true })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-choices');
  await page.getByRole('button', { name: 'Store 5 answers' }).click();
  await expect(page.getByRole('heading', { name: '5 answers are stored' })).toBeVisible();

  await page.getByRole('button', { name: 'Import another file' }).click();
  await drop(page, 'Responses (2).csv', later);
  await expect(page.getByRole('img', { name: /5 known from an earlier import/ })).toBeVisible();
  await expect(repairs.getByRole('listitem').filter({ hasText: 'Kit R' })).toContainText(
    /as you decided on \w+ \d+, \d{4}/,
  );
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-known');
  await page.getByRole('button', { name: 'Store 2 new answers' }).click();
  await expect(page.getByRole('heading', { name: '2 answers are stored' })).toBeVisible();
  await page.getByRole('button', { name: 'Import another file' }).click();

  // The first import has later answers on it; the second can be taken back, and then the first too.
  const earlier = page.getByRole('region', { name: 'Imported before' });
  await earlier.getByRole('button', { name: 'Undo the import of Responses.csv' }).click();
  await expect(earlier.getByRole('alert')).toContainText('Later work stands on Responses.csv');
  await saveScreens(page, 'intake-undo-refused');
  await expectNoAxeFindings(page);
  await earlier.getByRole('button', { name: 'Undo the import of Responses (2).csv' }).click();
  await expect(earlier.getByRole('button', { name: 'Undo the import of Responses (2).csv' })).toBeHidden();
  await earlier.getByRole('button', { name: 'Undo the import of Responses.csv' }).click();
  await expect(earlier).toBeHidden();
  await goTo(page, 'People');
  await expect(page.getByText('Nobody is on the roster yet')).toBeVisible();
});

test('a file without headings, with semicolons and Mac letters is read as the board says', async ({
  page,
}) => {
  test.slow();
  await startChapter(page);
  const rows = [
    'Bigs and littles',
    '',
    'Name;E-mail;Class year;How often would you meet?',
    'Zo\x91 Abel;zoe@school.example;MS1;Weekly',
    'Bo Brandt;bo@school.example;MS2;Monthly',
  ];
  await drop(page, 'table.csv', Buffer.from(rows.join('\r\n'), 'latin1'));
  const panel = page.getByRole('region', { name: 'How the file is read' });
  await expect(panel.getByLabel('Line 3')).toBeChecked();
  // The choice shows when the file is read again.
  await panel.getByLabel('Mac Roman').click();
  await expect(panel.getByLabel('Mac Roman')).toBeChecked();
  const stored = page.getByRole('region', { name: 'As it will be stored' });
  await expect(stored.getByRole('cell', { name: 'Zoë Abel' })).toBeVisible();
  await saveScreens(page, 'intake-reading');
  await expectNoAxeFindings(page);
  await panel.getByLabel('None of them').click();
  await expect(panel.getByLabel('None of them')).toBeChecked();
  await expect(page.getByTitle('column 1', { exact: true })).toBeVisible();
  await panel.getByLabel('Line 3').click();
  await expect(panel.getByLabel('Line 3')).toBeChecked();
  await panel.getByRole('combobox', { name: 'Sign between the cells' }).click();
  await page.getByRole('option', { name: 'Comma' }).click();
  await expect(page.getByText(/· 1 column/)).toBeVisible();
});

test('thousand repairs are put together, and stay quick', async ({ page }) => {
  test.slow();
  await startChapter(page);
  const rows = Array.from({ length: 1_200 }, (_, at) => {
    const name = `Person ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + (at % 25))} Number${at}`;
    return `9/14/2026 9:15:00,p${at}@school.example,${name},MS2,Mentor,Nobody${at} Known${at},Weekly`;
  });
  await drop(page, 'Many.csv', [header, ...rows].join('\n'));
  const repairs = page.getByRole('region', { name: 'Repairs' });
  const group = repairs.getByRole('button', { name: /A name that fits nobody/ });
  await expect(group).toContainText('1,200 times');
  await group.press('Enter');
  await expect(repairs.getByRole('button', { name: /Show 40 more of/ })).toBeVisible();
  expect(await repairs.getByRole('listitem').count()).toBeLessThan(60);
  await saveScreens(page, 'intake-many');
});

test('a survey comes into a past cycle, a questionnaire does not', async ({ page }) => {
  test.slow();
  await startChapter(page);
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: /^Start \d{4}–\d{2} …/ }).click();
  await page.getByRole('button', { name: /^Start \d{4}–\d{2}$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Start/ })).toBeHidden();
  await goTo(page, 'Intake');
  const survey = [
    'Timestamp,I took part as a,My mentor was available when I needed them.',
    '4/14/2027 9:15:00,Mentee,5',
    '4/15/2027 9:15:00,Mentor,4',
    '4/15/2027 10:15:00,Mentee,3',
  ].join('\n');
  await drop(page, 'Survey.csv', survey);
  await page.getByRole('combobox', { name: 'Program cycle of the survey' }).click();
  const options = page.getByRole('option');
  await options.last().click();
  await saveScreens(page, 'intake-past');
  await page.getByRole('button', { name: 'Store 3 answers' }).click();
  await expect(page.getByRole('heading', { name: '3 answers are stored' })).toBeVisible();
});
