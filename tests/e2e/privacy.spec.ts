import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Privacy');
};

const choosePerson = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Person' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: `What ${name} agreed to` })).toBeVisible();
};

const erase = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Erase ${name} …` }).click();
  const panel = page.getByRole('region', { name: `Erase ${name}` });
  await panel.getByRole('textbox', { name: `Type ${name} to confirm` }).fill(name);
  await panel.getByRole('button', { name: `Erase ${name} for good` }).click();
  await expect(page.getByText('Nothing was found any more.')).toBeVisible({ timeout: 30_000 });
};

/** Files below a folder that hold one of some texts, as they stand or in UTF-16. */
const filesWith = async (folder: string, texts: readonly string[]): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    }),
  );
  return files.filter((_, at) => found[at]);
};

test('somebody’s agreements, the copy of their data, the record of files, and erasing them', async ({
  page,
}) => {
  await openSample(page);
  await choosePerson(page, 'Aiko Inoue');
  const research = page.getByRole('radiogroup', { name: /in research/ });
  await research.getByText('No', { exact: true }).click();
  await expect(page.getByText('Noted for Aiko Inoue')).toBeVisible();
  await expect(research.getByRole('radio', { name: 'No' })).toBeChecked();

  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Save a copy of their data' }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const byName = new Map(
    await Promise.all(
      downloads.map(
        async (one) => [one.suggestedFilename(), await readFile(await one.path(), 'utf8')] as const,
      ),
    ),
  );
  const read = (ending: string): string => [...byName].find(([name]) => name.endsWith(ending))?.[1] ?? '';
  const record = JSON.parse(read('.json')) as {
    name: string;
    rows: Record<string, Record<string, unknown>[]>;
  };
  expect(record.name).toBe('Aiko Inoue');
  const [entry] = record.rows.person ?? [];
  expect(entry).toMatchObject({ name: 'Aiko Inoue' });
  expect(record.rows.consent).toMatchObject([{ purpose: 'research', answer: 'no' }]);
  expect(record.rows.response?.length).toBeGreaterThan(5);
  const copy = read('.html');
  for (const text of ['Aiko Inoue', String(entry?.email), 'What was agreed to', 'research']) {
    expect(copy).toContain(text);
  }
  expect(copy).not.toMatch(/<script|src=|href=/);
  await expect(
    page.getByRole('region', { name: 'Files that left', exact: true }).getByRole('row'),
  ).toHaveCount(3);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy');

  await page.getByRole('button', { name: 'Erase Aiko Inoue …' }).click();
  const panel = page.getByRole('region', { name: 'Erase Aiko Inoue' });
  await expect(panel.getByRole('heading', { name: 'What goes' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Erase Aiko Inoue for good' })).toBeDisabled();
  await expect(panel.getByRole('checkbox', { name: /^Delete \d+ backups? from before$/ })).toBeChecked();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-erase');
  await panel.getByRole('button', { name: 'Keep them' }).click();
  await erase(page, 'Aiko Inoue');
  await expect(page.getByText('No copy from before is left on this laptop.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Copies from before' })).toContainText('No backup, package');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-erased');
});

test('a mentor in the middle of a line is erased: the tree holds, and the name is nowhere', async ({
  page,
  dataFolder,
}) => {
  test.slow();
  await openSample(page);
  const name = 'Yetunde Adeyemi';
  await choosePerson(page, name);
  expect(await filesWith(dataFolder, [name])).not.toEqual([]);
  await erase(page, name);
  expect(
    await filesWith(dataFolder, [name, 'Adeyemi, Yetunde', name.toUpperCase(), 'yetunde.adeyemi']),
  ).toEqual([]);

  // Her place keeps the line from its founder to her mentee.
  await goTo(page, 'Lineage');
  await expect(page.getByText('181 people · 14 families')).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find a person' });
  await field.pressSequentially('Yetunde A');
  await expect(page.getByRole('option', { name: /Yetunde A/ })).toHaveCount(0);
  await field.clear();
  await field.pressSequentially('Emi Okabe');
  await expect(page.getByRole('option').first()).toContainText('Emi Okabe');
  await field.press('Enter');
  await expect(
    page.getByRole('navigation', { name: 'Line from the founder' }).getByRole('button'),
  ).toHaveText(['Simone Holloway', 'Tomás Beltrán', /^Anonymous '\d\d$/, 'Emi Okabe']);

  for (const screen of ['People', 'Pairing', 'Letters', 'Evaluation', 'Report', 'Comments', 'Hand-over']) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
  }
  await goTo(page, 'People');
  await page
    .getByRole('radiogroup', { name: 'Who is shown' })
    .getByText(/^Everyone/)
    .click();
  await page.getByRole('textbox', { name: 'Find a person' }).fill('Yetunde');
  await expect(page.getByText('Yetunde Kulkarni').first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  await goTo(page, 'Backups and history');
  await expect(page.getByRole('button', { name: 'Erase a person' })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  // Nothing takes it back, and the history says why nothing of it is told.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await page.getByRole('button', { name: 'Erase a person' }).click();
  await expect(page.getByText('Its details are not kept: it can’t be undone.')).toBeVisible();
});

test('what is due is looked at, and forgotten of those who were not left out', async ({
  page,
  dataFolder,
}) => {
  await openSample(page);
  const card = page.getByRole('region', { name: 'How long things are kept' });
  await expect(card).toContainText('Everything is kept, since no rule says otherwise.');
  await card.getByLabel('E-mail and phone').fill('0');
  await card.getByRole('button', { name: 'Save the rule' }).click();
  const boxes = card.getByRole('listitem').getByRole('checkbox');
  await expect(boxes.nth(1)).toBeVisible();
  const count = await card.getByRole('listitem').filter({ hasText: 'graduated' }).count();
  const kept = await card
    .getByRole('listitem')
    .filter({ hasText: 'graduated' })
    .first()
    .locator('label')
    .innerText();
  await expect(card.getByRole('button', { name: `Forget this of ${count} people` })).toBeEnabled();
  await boxes.first().uncheck();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-due');
  await card.getByRole('button', { name: `Forget this of ${count - 1} people` }).click();
  await expect(card.getByText('Nothing was found any more.')).toBeVisible({ timeout: 30_000 });
  await expect(card.getByRole('listitem').filter({ hasText: 'graduated' })).toHaveCount(1);
  await expect(card.getByRole('listitem').filter({ hasText: kept })).toBeVisible();
  expect(await filesWith(dataFolder, ['yasmin.khoury@example.edu', 'noor.karimi@example.edu'])).toEqual([]);
  // The board's other records stay: a name is not forgotten by this rule.
  expect(await filesWith(dataFolder, [kept])).not.toEqual([]);
});

test('the agreements of a whole class are noted in one step, by keyboard as well', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Agreements of everyone' }).click();
  const table = page.getByRole('table', { name: 'Agreements' });
  await expect(table).toBeVisible();
  await page.getByRole('combobox', { name: 'Class' }).selectOption('MS1');
  const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThan(10);
  const said = page.getByRole('combobox', { name: 'What they said' });
  await expect(said.getByRole('option', { name: `Not asked, ${rows}` })).toBeAttached();
  await table.getByRole('checkbox', { name: 'Mark everyone who is shown' }).check();
  const bar = page.getByRole('region', { name: 'With the marked people' });
  await expect(bar.getByRole('status')).toHaveText(`${rows} people marked`);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-agreements');
  await bar.getByRole('button', { name: 'They agreed' }).click();
  await expect(page.getByText(`Noted that ${rows} people agreed`)).toBeVisible();
  await expect(said.getByRole('option', { name: `Agreed, ${rows}` })).toBeAttached();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(said.getByRole('option', { name: `Not asked, ${rows}` })).toBeAttached();

  // By keyboard: two rows are marked on the way down, and refuse.
  await table.locator('tr[data-row="0"]').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar.getByRole('status')).toHaveText('2 people marked');
  await page.keyboard.press('End');
  await expect(table.locator(`tr[data-row="${rows - 1}"]`)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bar.getByRole('status')).toHaveText('3 people marked');
  await bar.getByRole('button', { name: 'They refused' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Noted that 3 people refused')).toBeVisible();
  await said.selectOption('refused');
  await expect(table).toHaveAttribute('aria-rowcount', '4');
});

test('a backup that holds somebody who was erased is restored without them', async ({ page, dataFolder }) => {
  await openSample(page);
  await goTo(page, 'Backups and history');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened and checked.')).toBeVisible();
  await goTo(page, 'Privacy');
  await choosePerson(page, 'Aiko Inoue');
  await page.getByRole('button', { name: 'Erase Aiko Inoue …' }).click();
  const panel = page.getByRole('region', { name: 'Erase Aiko Inoue' });
  await panel.getByRole('checkbox', { name: /^Delete \d+ backups? from before$/ }).uncheck();
  await panel.getByRole('textbox', { name: 'Type Aiko Inoue to confirm' }).fill('Aiko Inoue');
  await panel.getByRole('button', { name: 'Erase Aiko Inoue for good' }).click();
  await expect(page.getByText(/cop(?:y|ies) from before (?:is|are) kept/)).toBeVisible({ timeout: 30_000 });
  const copies = page.getByRole('region', { name: 'Copies from before' });
  await expect(copies.getByRole('checkbox', { name: /^Delete \d+ backups? from before$/ })).toBeVisible();

  await goTo(page, 'Backups and history');
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  await page.getByRole('button', { name: /Made by hand/ }).click();
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^1 person who was erased was in this older file/)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'privacy-erased-again');
  const names = ['Aiko Inoue', 'aiko.inoue'];
  const live = (files: string[]): string[] => files.filter((file) => !file.includes('backups'));
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Erase 1 person again' })).toBeVisible();
  expect(live(await filesWith(dataFolder, names))).toEqual([]);
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(page.getByText('Back to what was before the restore')).toBeVisible();
  expect(live(await filesWith(dataFolder, names))).toEqual([]);

  // The copies from before go with one button.
  await goTo(page, 'Privacy');
  await copies.getByRole('button', { name: /^Delete \d+ cop(?:y|ies) for good$/ }).click();
  await expect(copies).toContainText('No backup, package or other copy');
  expect(await filesWith(dataFolder, names)).toEqual([]);
});
