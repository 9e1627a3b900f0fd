import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  expect,
  expectNoAxeFindings,
  goTo,
  makeChapter,
  openSample,
  saveScreens,
  test,
} from './helpers/index.ts';

test('a backup is looked into, restored in three clicks, and the restore is undone', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened and checked.')).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByLabel('Name of the chapter').fill('Alder Brook');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Changed the settings')).toBeVisible();

  await goTo(page, 'Backups and history');
  await expect(page.getByRole('button', { name: 'Change the settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Change the settings' }).click();
  await expect(page.getByText('Settings of the chapter: 1 changed')).toBeVisible();
  await saveScreens(page, 'history');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: /Made by hand/ }).click();
  const details = page.getByRole('region', { name: /^Backup of/ });
  await expect(details.getByText('1 change since, not in this backup')).toBeVisible();
  await expect(details.getByText('People')).toBeVisible();
  await saveScreens(page, 'backups');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^Restored the backup of/)).toBeVisible();
  await expect(page).toHaveTitle(/Alder Creek/);
  await expect(page.getByRole('region', { name: 'Last restore' })).toBeVisible();
  await saveScreens(page, 'backups-restored');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(page).toHaveTitle(/Alder Brook/);
});

test('a copy of a backup is saved, and the history as a table', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Backups and history');
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await table).suggestedFilename()).toMatch(/changes.*\.csv$/);
  await page.getByRole('button', { name: /First of the day/ }).click();
  const copy = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  expect((await copy).suggestedFilename()).toMatch(/_daily\.grove$/);
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await page.getByLabel('Search the changes').fill('no such thing');
  await expect(page.getByText('No change fits the search.')).toBeVisible();
});

test('three hundred backups are gone through by keyboard', async ({ page, dataFolder }) => {
  await makeChapter(page, 'Briar Glen');
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened and checked.')).toBeVisible();
  const [folder = ''] = await readdir(join(dataFolder, 'backups'));
  const place = join(dataFolder, 'backups', folder);
  const made = (await readdir(place)).filter((name) => name.endsWith('_by-hand.grove'))[0] ?? '';
  for (let back = 1; back <= 300; back++) {
    const at = new Date(Date.UTC(2026, 5, 1) - back * 86_400_000).toISOString().replace(/[-:.]/g, '');
    const name = made
      .replace(/^\d{6}/, String(400 - back).padStart(6, '0'))
      .replace(/_\d{8}T\d{9}Z_by-hand/, `_${at}_regular`);
    await copyFile(join(place, made), join(place, name));
    await copyFile(join(place, `${made}.sha256`), join(place, `${name}.sha256`));
  }
  await page.reload();
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  await expect(page.getByText(/^30\d backups\. They lie in/)).toBeVisible();
  const list = page.getByRole('list', { name: 'Backups' });
  await list.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('button').last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(list.getByRole('button').nth(-2)).toHaveAttribute('aria-current', 'true');
  // The list is one stop of the Tab key: the next one is the restore of what was chosen.
  const restore = page.getByRole('button', { name: 'Restore this backup' });
  await expect(restore).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(restore).toBeFocused();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'backups-many');
});

test('who works here is said once, stands in the history, and is asked for nowhere else', async ({
  page,
}) => {
  await makeChapter(page, 'Alder Creek');
  await page.getByRole('button', { name: 'Add your name' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who works here?' });
  await expectNoAxeFindings(page);
  await saveScreens(page, 'officer');
  await dialog.getByLabel('Your name (optional)').fill('Ada Bell');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ada Bell' })).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByLabel('Name of the chapter').fill('Alder Brook');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await goTo(page, 'Backups and history');
  await expect(page.getByRole('row').filter({ hasText: 'Change the settings' })).toContainText('Ada Bell');
  await page.reload();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
