import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const fixture = (name: string): string => join(projectRoot, 'tests/fixtures', name);

const startChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Alder Creek');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
  await expect(page.getByRole('heading', { level: 1, name: 'Import answers' })).toBeVisible();
};

test('an export of mentees and mentors is reviewed, repaired, stored and undone', async ({ page }) => {
  test.slow();
  await startChapter(page);
  await page.getByLabel('Choose a file').setInputFiles(fixture('google-forms-mentees-mentors.csv'));
  await expect(page.getByText('Google Forms recognized')).toBeVisible();
  await expect(page.getByRole('img', { name: /kept aside, 0 refused/ })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-review');

  // A repair that is undone changes what will be stored; done again, it is as before.
  const repairs = page.getByRole('region', { name: 'Repairs' });
  const again = repairs.getByRole('listitem').filter({ hasText: 'Answered more than once' }).first();
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByText('Left as it was')).toBeVisible();
  await again.getByRole('button', { name: 'Accept' }).click();
  await expect(again.getByText('Accepted')).toBeVisible();

  // A column can be left out, and its place in the table goes.
  const table = page.getByRole('region', { name: 'As it will be stored' });
  await expect(table.getByRole('columnheader', { name: 'College' })).toBeVisible();
  await page.getByRole('combobox', { name: '“Where did you go to college?” is stored as' }).click();
  await page.getByRole('option', { name: 'Left out' }).click();
  await expect(table.getByRole('columnheader', { name: 'College' })).toBeHidden();

  await page.getByRole('button', { name: 'Store 74 answers' }).click();
  await expect(page.getByRole('heading', { name: '74 answers are stored' })).toBeVisible();
  await goTo(page, 'People');
  await expect(page.getByText('40 mentees')).toBeVisible();
  await expect(page.getByText('34 mentors')).toBeVisible();

  // The same file again changes nothing.
  await goTo(page, 'Intake');
  await page.getByLabel('Choose a file').setInputFiles(fixture('google-forms-mentees-mentors.csv'));
  await expect(page.getByText(/This very file was imported/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Store/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-again');

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone:/)).toBeVisible();
  await goTo(page, 'People');
  await expect(page.getByText('Nobody is on the roster yet')).toBeVisible();
});

test('an anonymous survey is stored without names', async ({ page }) => {
  test.slow();
  await startChapter(page);
  await page.getByLabel('Choose a file').setInputFiles(fixture('google-survey.csv'));
  await expect(page.getByRole('radio', { name: 'Survey' })).toBeChecked();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-survey');
  await page.getByRole('button', { name: 'Store 60 answers' }).click();
  await expect(page.getByRole('heading', { name: '60 answers are stored' })).toBeVisible();
  await page.getByRole('button', { name: 'See the evaluation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a file that is no table is refused in a sentence, and nothing is stored', async ({ page }) => {
  await startChapter(page);
  const refuse = async (name: string, content: string, sentence: RegExp): Promise<void> => {
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await expect(page.getByRole('alert')).toHaveText(sentence);
  };
  await refuse('empty.csv', '', /“empty.csv” is an empty file/);
  await refuse('answers.xlsx', 'a,b\n1,2\n', /named like a workbook, but holds something else/);
  await refuse('letter.csv', '%PDF-1.7', /is a PDF document, not a table of answers/);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-refused');
});

test('what the app is not sure of waits for a decision', async ({ page }) => {
  test.slow();
  await startChapter(page);
  const answers = [
    'First and last name,E-mail,Phone,Class year,Favorite things to do,How often would you meet?',
    'Ana Abel,ana@school.example,9.16E+09,MS1,"Cooking, Reading",Weekly',
    'Bo Brandt,bo@school.example,505 555 0101,MS2,Hiking,Monthly',
    'Bo Brand,BO@school.example,505 555 0101,MS2,"Hiking, Reading",Weekly',
    'Cy Castellanos,cy@school.example,,sophomore,Reading,Weekly',
    ',,,MS1,Reading,Weekly',
  ].join('\n');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'sign-up.csv', mimeType: 'text/csv', buffer: Buffer.from(answers) });
  await expect(page.getByText('A table of your own')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'By class year' })).toBeChecked();
  await expect(page.getByText('4 to decide')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'intake-open');

  // Two spellings are one person unless the board says otherwise; the keyboard stays where it is.
  const spelling = page.getByRole('listitem').filter({ hasText: 'Same person, two spellings?' });
  await spelling.getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(spelling.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Store 3 answers' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(spelling.getByText('Left as it was')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Store 4 answers' })).toBeEnabled();

  await page.getByText('Why one row is refused').click();
  await expect(page.getByText('Row 6: The row has neither a name nor an e-mail address.')).toBeVisible();
  await page.getByText('Mentors', { exact: true }).click();
  await expect(page.getByRole('cell', { name: 'mentor, 1 place' }).first()).toBeVisible();
});
