import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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
const secondName = "briar-glen (Ana's conflicted copy 2026-08-19).grove";

test.skip(
  ({ hostKind }) => hostKind !== 'loopback',
  'the app’s own folder is chosen by the host’s surroundings',
);

/** MentorGrove on a folder that a service synchronizes, with a folder of the app's own elsewhere. */
const onDropbox = async (
  page: Page,
  args: readonly string[],
  work: (window: Page, shared: string) => Promise<void>,
  prepare: (shared: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'mentorgrove-shared-'));
  const shared = join(root, 'Dropbox', 'Chapter');
  await mkdir(shared, { recursive: true });
  await prepare(shared);
  const host = await startLoopbackHost(shared, { args, env: { XDG_DATA_HOME: join(root, 'own') } });
  const window = await page.context().newPage();
  await window.goto(host.address);
  await work(window, shared);
  await window.close();
  await host.stop();
  await rm(root, { recursive: true, force: true });
};

test('a chapter of a synced folder is worked on as a copy, and finished backups go back', async ({
  page,
}) => {
  await onDropbox(page, [], async (window, shared) => {
    await makeChapter(window, 'Briar Glen');
    const notice = window.getByRole('status').filter({ hasText: 'This chapter comes from Dropbox' });
    await expect(window.getByText('Also in Dropbox')).toBeVisible();
    await expect(notice).toBeVisible();
    await expectNoAxeFindings(window);
    await saveScreens(window, 'shared');
    // What lies in the shared folder is whole: nothing of a database that is at work.
    expect((await readdir(shared)).sort()).toEqual([fileName]);
    await notice.getByRole('button', { name: 'Got it' }).click();
    await expect(notice).toHaveCount(0);
  });
});

test('who insists on working in the synced folder is warned on every screen', async ({ page }) => {
  await onDropbox(page, ['--in-place'], async (window, shared) => {
    await makeChapter(window, 'Briar Glen');
    const notice = window.getByRole('status').filter({ hasText: 'This chapter lies in Dropbox' });
    await expect(notice).toContainText('Have it open on one machine only');
    await expect(notice.getByRole('button')).toHaveCount(0);
    await goTo(window, 'People');
    await expect(notice).toBeVisible();
    await saveScreens(window, 'shared-in-place');
    // Never a write-ahead log there: a service would copy it at another moment than the file.
    expect((await readdir(shared)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });
});

test('a second version that a service has made is offered, merged from where it lies, and not told of again', async ({
  page,
  dataFolder,
}) => {
  await makeChapter(page, 'Briar Glen');
  await closeChapter(page, 'Briar Glen');
  await copyFile(join(dataFolder, fileName), join(dataFolder, secondName));
  // Ana's machine has worked on the same file.
  const ana = await mkdtemp(join(tmpdir(), 'mentorgrove-ana-'));
  await copyFile(join(dataFolder, fileName), join(ana, fileName));
  const host = await startLoopbackHost(ana);
  const other = await page.context().newPage();
  await other.goto(host.address);
  await other.getByRole('button', { name: `Open ${fileName}` }).click();
  await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await renameChapter(other, 'Briar Hollow');
  await expect(other).toHaveTitle(/Briar Hollow/);
  await closeChapter(other, 'Briar Hollow');
  await copyFile(join(ana, fileName), join(dataFolder, secondName));
  await other.close();
  await host.stop();
  await rm(ana, { recursive: true, force: true });

  await page.reload();
  await expect(page.getByRole('button', { name: `Merge into Briar Glen: ${secondName}` })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'welcome-second-version');
  await page.getByRole('button', { name: 'Open Briar Glen' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'second version of this chapter' });
  await expect(notice).toContainText(secondName);
  await saveScreens(page, 'second-version');
  await notice.getByRole('button', { name: `Merge ${secondName}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merge a copy' })).toBeVisible();
  await expect(page.getByText('Change the settings').first()).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'merge-second-version');
  await page.getByRole('button', { name: 'Merge this copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merged' })).toBeVisible();
  await expect(page).toHaveTitle(/Briar Hollow/);
  await expect(notice).toHaveCount(0);
  // The file itself stays where it was.
  expect(await readdir(dataFolder)).toContain(secondName);
});
