import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectNoAxeFindings, goTo, saveScreens, test, withLaptop } from './helpers/index.ts';

const makeChapter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name of the chapter').fill('Briar Glen');
  await form.getByRole('button', { name: /Make|Create/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
};

const callMentors = async (page: Page, name: string, word: string): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('One mentor', { exact: true }).fill(word);
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Changed the settings').first()).toBeVisible();
};

test.skip(({ hostKind }) => hostKind !== 'loopback', 'a second laptop is a second loopback host');

test('a year is closed, handed over in a package, and opened on the next board’s laptop', async ({
  page,
}) => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Hand-over');
  const steps = page.getByRole('list').filter({ hasText: 'Unfinished pairs' }).getByRole('listitem');
  await expect(steps).toHaveCount(11);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'hand-over');

  await page.getByRole('link', { name: 'Package', exact: true }).click();
  await page.getByRole('button', { name: 'Make the package' }).click();
  await expect(page.getByText(/is made, was read back, and is whole/)).toBeVisible({ timeout: 30_000 });
  await expectNoAxeFindings(page);
  await saveScreens(page, 'hand-over-package');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save .*hand-over/ }).click();
  const path = await (await downloading).path();
  const files = unzipSync(new Uint8Array(await readFile(path)));
  expect(Object.keys(files).toSorted()).toEqual([
    'README.txt',
    'chapter.grove',
    'family-book.html',
    'lineage.csv',
    'manifest.json',
    'pairings.csv',
    'people.csv',
  ]);
  const book = new TextDecoder().decode(files['family-book.html']);
  expect(book).toContain('<svg');
  expect(book).not.toContain('<script');

  await withLaptop(
    page,
    async () => undefined,
    async (other) => {
      await other.getByRole('button', { name: /Open a package or a copy/ }).click();
      const input = other.getByRole('dialog').locator('input[type=file]');
      await input.setInputFiles({
        name: 'bad.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK nothing'),
      });
      await expect(other.getByRole('alert')).toContainText('bad.zip is cut off or damaged');
      await input.setInputFiles(path);
      await expect(other.getByText('It was checked and is whole.')).toBeVisible({ timeout: 20_000 });
      await expectNoAxeFindings(other);
      await saveScreens(other, 'open-package');
      await other
        .getByRole('dialog')
        .getByRole('button', { name: /^Open / })
        .click();
      await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    },
  );
});

test('two copies that were edited apart are merged, with a difference decided, and undone', async ({
  page,
  dataFolder,
}) => {
  await makeChapter(page);
  const fileName = 'briar-glen.grove';
  await goTo(page, 'Settings');
  const beforeCopy = page.getByRole('button', { name: /Briar Glen/ }).first();
  await beforeCopy.click();
  await page.getByRole('menuitem', { name: 'Open another chapter' }).click();
  await expect(page.getByRole('button', { name: 'Open Briar Glen' })).toBeVisible();

  await withLaptop(
    page,
    (folder) => copyFile(join(dataFolder, fileName), join(folder, fileName)),
    async (other, folder) => {
      await other.getByRole('button', { name: 'Open briar-glen.grove' }).click();
      await callMentors(other, 'Wen Larsen', 'guide');
      await other
        .getByRole('button', { name: /Briar Glen/ })
        .first()
        .click();
      await other.getByRole('menuitem', { name: 'Open another chapter' }).click();
      await expect(other.getByRole('button', { name: 'Open Briar Glen' })).toBeVisible();
      await copyFile(join(folder, fileName), join(dataFolder, 'copy-of-wen.bin'));
    },
  );

  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  await callMentors(page, 'Ada Bell', 'big');
  await goTo(page, 'Hand-over');
  await page.getByRole('button', { name: 'Merge a copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merge a copy' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merge-start');
  await page.locator('input[type=file]').setInputFiles({
    name: 'briar-glen (Wen).grove',
    mimeType: 'application/octet-stream',
    buffer: await readFile(join(dataFolder, 'copy-of-wen.bin')),
  });
  await expect(page.getByRole('heading', { name: '1 difference' })).toBeVisible();
  await expect(page.getByRole('button', { name: '1 difference to decide' })).toBeDisabled();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merge');
  await page.getByRole('radio', { name: /In the copy/ }).check();
  await page.getByRole('button', { name: 'Merge this copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merged' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merged');

  await goTo(page, 'Settings');
  await expect(page.getByLabel('One mentor', { exact: true })).toHaveValue('guide');
  // Who sits at the keyboard is no matter of the chapter.
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Bell');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Undone: Merge the copy briar-glen \(Wen\)\.grove/)).toBeVisible();
  await goTo(page, 'People');
  await goTo(page, 'Settings');
  await expect(page.getByLabel('One mentor', { exact: true })).toHaveValue('big');
});
