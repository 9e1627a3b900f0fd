import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopbackHost } from '../helpers/loopbackHost.ts';
import {
  closeChapter,
  expect,
  expectNoAxeFindings,
  goTo,
  makeChapter,
  renameChapter,
  saveScreens,
  test,
} from './helpers/index.ts';

const fileName = 'briar-glen.grove';

test('a damaged chapter is never replaced by an empty one, and is brought back from its backup', async ({
  page,
  dataFolder,
}) => {
  const path = join(dataFolder, fileName);
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  const whole = await readFile(path);
  const broken = Buffer.from(whole);
  // The schema page is gone, the header is not.
  broken.fill(0x5a, 100, 4096);
  await writeFile(path, broken);

  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Briar Glen' });
  await expect(row).toContainText('is damaged');
  await expect(page.getByRole('button', { name: 'Open Briar Glen' })).toHaveCount(0);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'welcome-damaged');

  await page.getByRole('button', { name: 'Bring back a backup: Briar Glen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring back Briar Glen' })).toBeVisible();
  await expect(page.getByText('can’t be read, so it can’t be compared')).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'recovery');
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await expect(page).toHaveTitle(/Briar Glen/);

  await goTo(page, 'Backups and history');
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  const kept = page.getByRole('region', { name: 'Last restore' }).getByRole('code');
  await expect(kept).toContainText('.damaged-');
  const keptBytes = await readFile(join(dataFolder, (await kept.textContent()) ?? ''));
  expect(keptBytes.equals(broken)).toBe(true);
});

test('a chapter whose file is gone is told of at once, and comes back by keyboard alone', async ({
  page,
  dataFolder,
  problems,
}) => {
  const path = join(dataFolder, fileName);
  await makeChapter(page, 'Briar Glen');
  await renameChapter(page, 'Briar Hollow');
  await expect(page.getByText('Changed the settings')).toBeVisible();

  // Somebody moves the file away under the open window.
  await rename(path, join(dataFolder, 'elsewhere.bin'));
  await renameChapter(page, 'Briar Dale');
  const fault = page.getByRole('alert', { name: 'The chapter file is missing' });
  await expect(fault).toContainText('nothing was saved');
  problems.length = 0;
  await expectNoAxeFindings(page);
  await saveScreens(page, 'fault-missing');
  await fault.getByRole('button', { name: 'All chapters' }).click();

  const row = page.getByRole('listitem').filter({ hasText: 'Briar Hollow' });
  await expect(row).toContainText('is not in the folder of MentorGrove any more');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'welcome-missing');
  await row.getByRole('button', { name: /^Bring back a backup/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bring back Briar Hollow' })).toBeVisible();
  await saveScreens(page, 'recovery-missing');
  await page.getByRole('button', { name: 'Restore this backup' }).focus();
  await page.keyboard.press('Enter');
  // What was saved before the file went is in the backup that was made as the chapter was closed.
  await expect(page).toHaveTitle(/Briar Hollow/);
});

test('another copy takes the place of a file that is no chapter any more', async ({ page, dataFolder }) => {
  const path = join(dataFolder, fileName);
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  const copy = await readFile(path);
  await writeFile(path, 'A shopping list: apples, bread, and milk.'.repeat(20));
  await rm(join(dataFolder, 'backups'), { recursive: true });
  await page.reload();

  const row = page.getByRole('listitem').filter({ hasText: 'Briar Glen' });
  await expect(row).toContainText('not a MentorGrove chapter file');
  await expect(row.getByRole('button', { name: /^Bring back/ })).toHaveCount(0);
  await row.getByRole('button', { name: 'Point to another copy: Briar Glen' }).click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles({
    name: 'briar glen from Wen.grove',
    mimeType: 'application/octet-stream',
    buffer: copy,
  });
  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  // Who brings a copy in is asked for a name once, and need not give one.
  await page
    .getByRole('dialog', { name: 'Who works here?' })
    .getByRole('button', { name: 'Not now' })
    .click();
  await closeChapter(page, 'Briar Glen');
  await expect(page.getByRole('listitem').filter({ hasText: 'Briar Glen' })).toHaveCount(1);
});

test('a file of a newer version is refused with the version that is needed, and left as it is', async ({
  page,
  dataFolder,
}) => {
  const path = join(dataFolder, fileName);
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  const newer = await readFile(path);
  // user_version, at byte 60 of the header.
  newer.writeUInt32BE(900, 60);
  await writeFile(path, newer);
  await page.reload();

  const row = page.getByRole('listitem').filter({ hasText: 'Briar Glen' });
  await expect(row).toContainText(
    /Install version \d+\.\d+\.\d+ or newer to open it; the file was not touched/,
  );
  await saveScreens(page, 'welcome-newer');
  await row.getByRole('button', { name: 'See its backups: Briar Glen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Backups of Briar Glen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeEnabled();
  expect((await readFile(path)).equals(newer)).toBe(true);
});

test('an empty file is never taken for a new chapter', async ({ page, dataFolder }) => {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(join(dataFolder, 'alder-creek.grove'), '');
  await page.reload();
  const row = page.getByRole('listitem').filter({ hasText: 'alder-creek.grove' });
  await expect(row).toContainText('The file is empty (0 bytes).');
  await row.getByRole('button', { name: /^Try again/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  expect((await readFile(join(dataFolder, 'alder-creek.grove'))).length).toBe(0);
});

test('a chapter that can’t be opened at the start stands above everything else, and comes back', async ({
  page,
  hostKind,
}) => {
  test.skip(hostKind !== 'loopback', 'the program is started twice');
  const folder = await mkdtemp(join(tmpdir(), 'mentorgrove-start-'));
  const path = join(folder, fileName);
  const first = await startLoopbackHost(folder);
  const before = await page.context().newPage();
  await before.goto(first.address);
  await makeChapter(before, 'Briar Glen');
  await before.close();
  await first.stop();
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, whole.length / 2));

  const second = await startLoopbackHost(folder);
  const window = await page.context().newPage();
  await window.goto(second.address);
  const fault = window.getByRole('alert', { name: 'The chapter file is damaged' });
  await expect(fault).toContainText('Briar Glen: the chapter file is damaged');
  await expectNoAxeFindings(window);
  await saveScreens(window, 'start-damaged');
  await fault.getByRole('button', { name: 'Bring back a backup: Briar Glen' }).click();
  await window.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(window).toHaveTitle(/Briar Glen/);
  await window.close();
  await second.stop();
  await rm(folder, { recursive: true, force: true });
});
