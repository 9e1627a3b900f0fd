import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goTo, holdWorker, test } from './helpers/index.ts';

const chooser = (page: Page) => page.getByLabel('Choose a file');
const table = 'Name,E-mail,Class year,Role\nAna Abel,ana@school.example,MS1,Mentee\n';

let folder = '';
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'mentorgrove-test-'));
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Alder Creek');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
});
test.afterEach(() => {
  // Where the test was skipped there is none.
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** Chooses a file on the disk, and lets something happen to it before the worker that reads it begins. */
const chooseAndThen = async (page: Page, happen: (path: string) => void): Promise<void> => {
  const path = join(folder, 'answers.csv');
  writeFileSync(path, table);
  const letGo = await holdWorker(page, 'intake.worker');
  await chooser(page).setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'answers.csv' })).toBeVisible();
  happen(path);
  await letGo();
};

/** The next file is read as if nothing had been. */
const expectNextIsRead = async (page: Page): Promise<void> => {
  await chooser(page).setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByRole('button', { name: 'Store 1 answer' })).toBeVisible();
};

test('a file that vanishes before it is read is told by name, and nothing is stored', async ({ page }) => {
  await chooseAndThen(page, (path) => rmSync(path));
  await expect(page.getByRole('alert')).toHaveText(
    '“answers.csv” is not there any more: it was moved, renamed or deleted. Nothing was stored. Choose it where it is now.',
  );
  await expectNextIsRead(page);
});

test('a file that is changed before it is read is told by name, and nothing is stored', async ({ page }) => {
  await chooseAndThen(page, (path) =>
    writeFileSync(path, `${table}Bo Brandt,bo@school.example,MS1,Mentee\n`),
  );
  await expect(page.getByRole('alert')).toHaveText(
    '“answers.csv” could not be read: it was changed after you chose it, or another program holds it. Nothing was stored. Close it in Excel, let OneDrive finish downloading it, and choose it again.',
  );
  await expectNextIsRead(page);
});

test('a question of hundreds of letters with markup is shortened in the list, whole on hover, and text everywhere', async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const start = '<img src=x onerror=alert(1)> <b>How</b> was it?';
  const question = `${start} ${'Think of all of your meetings. '.repeat(12)}<script>alert(2)</script> End.`;
  const csv = `Name,E-mail,Class year,Role,"${start}\n${question.slice(start.length + 1)}"\nAna Abel,ana@school.example,MS1,Mentee,<b>Good</b>\n`;
  await chooser(page).setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const heading = page.locator('[title]').filter({ hasText: start }).first();
  await expect(heading).toHaveAttribute('title', question);
  const [width, full] = await heading.evaluate((element) => [element.clientWidth, element.scrollWidth]);
  const { height } = (await heading.boundingBox()) ?? { height: 0 };
  // Shortened: cut on one line, or a few lines at most.
  expect((full ?? 0) > (width ?? 0) || height < 80).toBe(true);
  await expect(page.getByText('<b>Good</b>').first()).toBeVisible();
  await page.getByRole('button', { name: 'Store 1 answer' }).click();
  await expect(page.getByRole('heading', { name: '1 answer is stored' })).toBeVisible();
  await goTo(page, 'Questionnaires');
  await expect(page.getByText(start).first()).toBeVisible();
  expect(await page.locator('img[src="x"], main b:text-is("How"), main b:text-is("Good")').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
