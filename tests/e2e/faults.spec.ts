import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
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
  smallDisk,
  test,
} from './helpers/index.ts';

const fileName = 'briar-glen.grove';
const nobody = 65_534;

test.skip(({ hostKind }) => hostKind !== 'loopback', 'a disk or a user of its own needs a host of its own');

test('a full disk is told with its way out, and the same change goes through once there is space', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorgrove-disk-'));
  const could = await smallDisk(folder, 8, async () => {
    const host = await startLoopbackHost(folder);
    const window = await page.context().newPage();
    await window.goto(host.address);
    await makeChapter(window, 'Briar Glen');
    const { bavail, bsize } = await statfs(folder);
    await writeFile(join(folder, 'holiday.mov'), Buffer.alloc(bavail * bsize));
    await renameChapter(window, 'Briar Hollow');
    const fault = window.getByRole('alert', { name: 'The disk is full' });
    await expect(fault).toContainText('nothing was changed');
    await expect(window).toHaveTitle(/Briar Glen/);
    await expectNoAxeFindings(window);
    await saveScreens(window, 'fault-disk-full');

    await fault.getByRole('button', { name: 'See its backups' }).click();
    await expect(window.getByRole('region', { name: /^Backup of/ })).toBeVisible();
    await window.getByRole('button', { name: 'Back up now' }).click();
    await expect(fault).toContainText('nothing was changed');
    // No half-made file is left behind, once the backup has been given up.
    const halfMade = async () =>
      (await readdir(folder, { recursive: true })).filter((name) => name.includes('.tmp'));
    await expect.poll(halfMade).toEqual([]);

    await window.getByRole('button', { name: 'Put away' }).click();
    await renameChapter(window, 'Briar Hollow');
    await expect(fault).toBeVisible();
    await rm(join(folder, 'holiday.mov'));
    await fault.getByRole('button', { name: 'Try again' }).click();
    await expect(fault).toHaveCount(0);
    await expect(window).toHaveTitle(/Briar Hollow/);

    // What was saved is saved; only its backup finds no room when the chapter is opened the next time.
    const free = await statfs(folder);
    await writeFile(join(folder, 'holiday.mov'), Buffer.alloc((free.bavail - 24) * free.bsize));
    await closeChapter(window, 'Briar Hollow');
    await window.getByRole('button', { name: 'Open Briar Hollow' }).click();
    const noBackup = window.getByRole('status').filter({ hasText: 'The last backup could not be made.' });
    await expect(noBackup).toContainText('Your work itself is saved.');
    await expectNoAxeFindings(window);
    await saveScreens(window, 'backup-failed');
    await rm(join(folder, 'holiday.mov'));
    await noBackup.getByRole('button', { name: 'Back up now' }).click();
    await expect(noBackup).toHaveCount(0);
    await window.close();
    await host.stop();
  });
  await rm(folder, { recursive: true, force: true });
  test.skip(!could, 'a small disk can only be mounted as root on Linux');
});

test('a folder that is protected opens for looking, says so, and can be changed once it may be', async ({
  page,
  dataFolder,
}) => {
  test.skip(process.getuid?.() !== 0, 'another user can only be had by root');
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened and checked.')).toBeVisible();

  const folder = await mkdtemp(join(tmpdir(), 'mentorgrove-protected-'));
  spawnSync('cp', ['-r', ...(await readdir(dataFolder)).map((name) => join(dataFolder, name)), folder]);
  for (const name of await readdir(folder)) {
    if (/-(wal|shm|holder)$/.test(name)) await rm(join(folder, name));
  }
  // The live file may be copied here only because everything of it was written back by then.
  const [backup] = (await readdir(join(folder, 'backups'), { recursive: true })).filter((name) =>
    name.endsWith('_by-hand.grove'),
  );
  await writeFile(join(folder, fileName), await readFile(join(folder, 'backups', backup ?? '')));
  const before = await readFile(join(folder, fileName));
  const home = await mkdtemp(join(tmpdir(), 'mentorgrove-home-'));
  await chown(home, nobody, nobody);
  await chmod(join(folder, fileName), 0o444);
  await chmod(folder, 0o555);
  const host = await startLoopbackHost(folder, { uid: nobody, env: { HOME: home, XDG_DATA_HOME: home } });
  const window = await page.context().newPage();
  await window.goto(host.address);
  const banner = window.getByRole('status').filter({ hasText: 'can only be looked at' });
  await expect(banner).toBeVisible();
  await expectNoAxeFindings(window);
  await saveScreens(window, 'protected');
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByText('The folder or the file is still protected.')).toBeVisible();
  await goTo(window, 'Settings');
  await expect(window.getByRole('button', { name: 'Save the settings' })).toBeDisabled();
  expect((await readFile(join(folder, fileName))).equals(before)).toBe(true);

  spawnSync('chown', ['-R', `${nobody}:${nobody}`, folder]);
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByText('The chapter can be changed now.')).toBeVisible();
  await expect(banner).toHaveCount(0);
  await window.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
});

test('a second window sees the last checked backup, names the holder, and takes over when it is free', async ({
  page,
  dataFolder,
}) => {
  await makeChapter(page, 'Briar Glen');
  await goTo(page, 'Settings');
  await page.getByLabel('Your name').fill('Ada Bell');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Changed the settings')).toBeVisible();

  const second = await startLoopbackHost(dataFolder);
  const other = await page.context().newPage();
  await other.goto(second.address);
  const banner = other.getByRole('status').filter({ hasText: 'has this chapter open' });
  await expect(banner).toContainText('Ada Bell on ');
  await expectNoAxeFindings(other);
  await saveScreens(other, 'second-window');
  await goTo(other, 'Settings');
  await expect(other.getByRole('button', { name: 'Save the settings' })).toBeDisabled();
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(other.getByText('It is still open there.')).toBeVisible();

  await renameChapter(page, 'Briar Hollow');
  await expect(page).toHaveTitle(/Briar Hollow/);
  await closeChapter(page, 'Briar Hollow');
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(other.getByText('The chapter can be changed now.')).toBeVisible();
  await expect(other).toHaveTitle(/Briar Hollow/);
  await other.close();
  await second.stop();
});
