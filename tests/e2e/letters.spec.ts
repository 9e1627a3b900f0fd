import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { projectRoot } from '../helpers/loopbackHost.ts';
import {
  announceLetters,
  expect,
  expectNoAxeFindings,
  goTo,
  openSample,
  pairAndApprove,
  saveScreens,
  test,
} from './helpers/index.ts';

interface Sample {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly rules: readonly { readonly reason: string; readonly confidential: boolean }[];
  readonly items: readonly { readonly sensitive: boolean; readonly shortName: string }[];
}
const readSample = async (): Promise<Sample> =>
  JSON.parse(await readFile(join(projectRoot, 'resources/sample/chapter.json'), 'utf8')) as Sample;

const save = async (page: Page, item: RegExp): Promise<Buffer> => {
  const download: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the letters' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  if (item.source.includes('E-mail')) {
    await page.getByRole('dialog').getByLabel('Sent from').fill('board@example.edu');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the drafts' }).click();
  }
  return readFile(await (await download).path());
};

/** Pages of a PDF that Chromium has printed. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

const hasProgram = (program: string): boolean => {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
};

test('the sample chapter goes from enrollment to letters, in every form', async ({ page }) => {
  test.setTimeout(150_000);
  await openSample(page);

  // Someone is added and enrolled first: the class has then one mentee more.
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Full name').fill('Zuri Núñez');
  await form.getByLabel('School e-mail').fill('zuri.nunez@example.edu');
  await form.getByRole('combobox', { name: 'In 2026–27' }).click();
  await page.getByRole('option', { name: 'Mentee', exact: true }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await pairAndApprove(page);
  await goTo(page, 'Letters');
  const print = page.getByRole('button', { name: /^Print \d+ letters$/ });
  const count = Number(/\d+/.exec((await print.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThanOrEqual(108);
  await expect(page.getByRole('button', { name: /^Zuri Núñez mentee, with / })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'letters');

  // Paper: a page each, in both sizes, none cut off.
  for (const format of ['Letter', 'A4'] as const) {
    const pdf = await page.pdf({ format });
    expect(pagesOf(pdf), format).toBe(count);
  }

  const letters: Record<string, string> = {};
  const docx = Object.fromEntries(
    Object.entries(unzipSync(await save(page, /Word document/))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
  letters.docx = Object.values(docx).join('\n');
  expect(docx['word/document.xml']?.match(/<w:sectPr/g)).toHaveLength(count);

  const book = read(await save(page, /Excel workbook/));
  const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] as string]!);
  expect(rows).toHaveLength(count);
  letters.xlsx = JSON.stringify(rows);

  letters.csv = (await save(page, /CSV/)).toString('utf8');
  expect(letters.csv.startsWith('\ufeffName,First name,Email,Partner 1,')).toBe(true);

  const drafts = unzipSync(await save(page, /E-mail drafts/));
  const mails = Object.entries(drafts);
  expect(mails.length).toBeGreaterThan(100);
  for (const [name, bytes] of mails) {
    // A name without a letter that a file name may have leaves the number alone.
    expect(name).toMatch(/^\d+(-[a-z0-9-]+)?\.eml$/);
    const mail = strFromU8(bytes);
    expect(mail).toMatch(/^X-Unsent: 1\r\nFrom: "Alder Creek"\r\n <board@example\.edu>\r\nTo: /);
    expect(mail).toMatch(/\r\nContent-Type: text\/plain; charset=utf-8\r\n/);
  }
  letters.eml = mails.map(([, bytes]) => strFromU8(bytes).replace(/=\r\n/g, '')).join('\n');

  // Nothing confidential, and no answer to a sensitive question, in any form.
  const { rules, items } = await readSample();
  const hidden = [
    ...rules.filter(({ confidential }) => confidential).map(({ reason }) => reason),
    ...items.filter(({ sensitive }) => sensitive).map(({ shortName }) => shortName),
  ];
  expect(hidden.length).toBeGreaterThan(1);
  for (const [form, text] of Object.entries(letters))
    for (const secret of hidden) expect(text.includes(secret), `${form}: ${secret}`).toBe(false);
  for (const text of Object.values(letters)) expect(text).not.toMatch(/rather not/i);

  // The partner in the table is the partner in the letter on the screen.
  const [first] = rows;
  await page.getByRole('button', { name: new RegExp(`^${first?.Name}`) }).click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toContainText(
    String(first?.['Partner 1']),
  );
  const link = page.getByRole('link', { name: 'Write an e-mail' });
  await expect(link).toHaveAttribute(
    'href',
    new RegExp(`^mailto:${String(first?.Email).replaceAll('.', '\\.')}\\?subject=`),
  );

  await announceLetters(page);
  await expect(page.getByText(`${count} letters announced`)).toBeVisible();
});

test('the Word document opens in a word processor with a page for each letter', async ({
  page,
}, testInfo) => {
  testInfo.skip(!hasProgram('soffice') || !hasProgram('pdfinfo'), 'LibreOffice or poppler is not installed.');
  test.setTimeout(240_000);
  await openSample(page);
  await pairAndApprove(page);
  await goTo(page, 'Letters');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the letters' }).click();
  await page.getByRole('menuitem', { name: /Word document/ }).click();
  const file = testInfo.outputPath('letters.docx');
  await (await download).saveAs(file);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', testInfo.outputPath(), file], {
    timeout: 180_000,
  });
  const info = execFileSync('pdfinfo', [testInfo.outputPath('letters.pdf')]).toString();
  expect(/Pages:\s+(\d+)/.exec(info)?.[1]).toBe('108');
});

test('the wording is the board’s own, an unknown placeholder is named, and the shipped text comes back', async ({
  page,
}) => {
  await openSample(page);
  await pairAndApprove(page);
  await goTo(page, 'Letters');
  await page.getByRole('link', { name: 'Wording' }).click();
  const closing = page.getByLabel('Closing');
  await closing.fill('See you, {nome}.');
  await expect(page.getByText('{nome} stands for nothing.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the wording' })).toBeDisabled();
  await closing.fill('We meet you both on {check-in}.');
  await expect(
    page.getByRole('article').getByText(/^We meet you both on [A-Z][a-z]+ \d+, \d{4}\.$/),
  ).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'wording');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await page.reload();
  await expect(closing).toHaveValue('We meet you both on {check-in}.');
  await page.getByRole('button', { name: 'Back to the shipped text' }).click();
  await expect(closing).toHaveValue(/^You are a pair from \{start\}/);

  await page.getByRole('link', { name: 'Family chart' }).click();
  await expect(page.getByRole('img', { name: /families of 2026–27/ })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'family-chart');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toMatch(/<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toMatch(/<script|javascript:/);
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
});
