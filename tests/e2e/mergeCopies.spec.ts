import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  closeChapter,
  expect,
  expectNoAxeFindings,
  goTo,
  makeChapter,
  renameChapter,
  saveScreens,
  test,
  withLaptop,
} from './helpers/index.ts';

test.skip(({ hostKind }) => hostKind !== 'loopback', 'a second laptop is a second loopback host');

const fileName = 'briar-glen.grove';

const addPerson = async (page: Page, name: string, email: string): Promise<void> => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Full name').fill(name);
  await form.getByLabel('School e-mail').fill(email);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
};

const handIn = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

const startMerge = async (page: Page): Promise<void> => {
  await goTo(page, 'Hand-over');
  await page.getByRole('button', { name: 'Merge a copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merge a copy' })).toBeVisible();
};

test('a merge asks for every difference, names what needs a second look, and is done only once', async ({
  page,
  dataFolder,
}) => {
  test.slow();
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  await withLaptop(
    page,
    (folder) => copyFile(join(dataFolder, fileName), join(folder, fileName)),
    async (other, folder) => {
      await other.getByRole('button', { name: `Open ${fileName}` }).click();
      await addPerson(other, 'Noor Lind', 'noor@wren.example');
      await renameChapter(other, 'Briar Dale');
      await expect(other).toHaveTitle(/Briar Dale/);
      await closeChapter(other, 'Briar Dale');
      await copyFile(join(folder, fileName), join(dataFolder, 'copy-of-wen.bin'));
    },
  );
  const copy = await readFile(join(dataFolder, 'copy-of-wen.bin'));

  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  await addPerson(page, 'Noor Lind', 'noor.lind@wren.example');
  await renameChapter(page, 'Briar Brook');
  await expect(page).toHaveTitle(/Briar Brook/);
  await startMerge(page);
  await handIn(page, 'briar-glen (Wen).grove', copy);
  const row = page.getByRole('group', { name: /Name/ });
  await expect(row.getByText('Briar Brook')).toBeVisible();
  await expect(row.getByText('Briar Dale')).toBeVisible();
  await saveScreens(page, 'merge-names');
  // By keyboard: the choice is a pair of radio buttons.
  await row.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(row.getByRole('radio', { name: /In the copy/ })).toBeChecked();
  const merge = page.getByRole('button', { name: 'Merge this copy' });
  await expect(merge).toBeEnabled();
  await merge.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Merged' })).toBeVisible();
  await expect(page).toHaveTitle(/Briar Dale/);
  const toLookAt = page.getByRole('listitem').filter({ hasText: 'Noor Lind' });
  await expect(toLookAt).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merged-to-look-at');
  await toLookAt.getByRole('link', { name: 'Look at the people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();

  await startMerge(page);
  await handIn(page, 'briar-glen (Wen).grove', copy);
  await expect(page.getByRole('heading', { name: 'Nothing to do' })).toBeVisible();
  await saveScreens(page, 'merge-nothing-to-do');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Undone: Merge the copy/)).toBeVisible();
  await expect(page).toHaveTitle(/Briar Brook/);
});

test('a copy of another chapter is refused by its name, and so is what is no chapter', async ({
  page,
  dataFolder,
}) => {
  await makeChapter(page, 'Alder Brook');
  await closeChapter(page, 'Alder Brook');
  await makeChapter(page, 'Briar Glen');
  await startMerge(page);
  await handIn(page, 'from Wen.grove', await readFile(join(dataFolder, 'alder-brook.grove')));
  await expect(page.getByRole('alert')).toContainText(
    'from Wen.grove is a copy of Alder Brook, and the open chapter is Briar Glen.',
  );
  await expect(page.getByRole('button', { name: 'Merge this copy' })).toHaveCount(0);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merge-refused');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await handIn(page, 'holiday.grove', Buffer.from('A postcard from the sea.'.repeat(40)));
  await expect(page.getByRole('alert')).toContainText('holiday.grove is not a MentorGrove chapter file');
});
