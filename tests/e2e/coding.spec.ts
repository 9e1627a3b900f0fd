import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { test as base, expect, expectNoAxeFindings, goTo, saveScreens } from './helpers/index.ts';

/** How many comments there are, and how many of them are coded. */
const test = base.extend<{ comments: readonly [number, number] }>({
  comments: [[24, 0], { option: true }],
  dataFolder: async ({ dataFolder, comments: [size, coded] }, use) => {
    const program = join(projectRoot, 'tests/helpers/writeCommentsChapter.ts');
    execFileSync(process.execPath, [program, dataFolder, String(size), String(coded)]);
    await use(dataFolder);
  },
});

const answer = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: new RegExp(`^Answer ${number}(,|$)`) });

const beginCoding = async (page: Page): Promise<void> => {
  await goTo(page, 'Comments');
  const begin = page.getByRole('complementary', { name: 'How to begin' });
  await expect(begin.getByLabel('Who codes first?')).toHaveValue('Ana Ruiz');
  await begin.getByRole('button', { name: /^Start with \d+ codes to edit$/ }).click();
  await expect(page.getByRole('heading', { name: 'Codebook' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Study advice', exact: true })).toBeVisible();
};

const codesOf = (card: Locator): Locator => card.getByRole('list', { name: 'Codes' }).getByRole('listitem');

test('coding begins by itself, goes by keys alone, and is taken back step by step', async ({ page }) => {
  await goTo(page, 'Comments');
  await expect(page.getByRole('heading', { level: 1, name: 'Comments' })).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'coding-begin');
  await beginCoding(page);
  await expect(page.getByText('0 of 24 read')).toBeVisible();

  // The whole answer, by its key.
  await page.keyboard.press('j');
  await expect(answer(page, 1)).toBeFocused();
  await page.keyboard.press('1');
  await expect(codesOf(answer(page, 1))).toHaveText(['Study advice']);
  await expect(page.getByText('1 of 24 read')).toBeVisible();
  await expect(page.getByText('Coded 1 with “Study advice”')).toBeVisible();

  // A passage, word by word; it stays selected for a second code.
  await page.keyboard.press('j');
  await expect(answer(page, 2)).toBeFocused();
  for (let word = 0; word < 3; word++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  const text = answer(page, 2).locator('p').nth(1);
  const words = ((await text.textContent()) ?? '').split(/\s+/).slice(0, 2).join(' ');
  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  await expect(text.locator('span[title="A friend in the school"]')).toHaveText(words);
  await expect(page.getByText('2 of 24 read')).toBeVisible();

  // Nothing to code, and open again.
  await page.keyboard.press('j');
  await page.keyboard.press('0');
  await expect(answer(page, 3).getByText('nothing to code')).toBeVisible();
  await expect(page.getByText('3 of 24 read')).toBeVisible();
  await page.keyboard.press('0');
  await expect(answer(page, 3).getByText('not coded yet')).toBeVisible();

  // A new code by name, made on the way.
  await page.keyboard.press('c');
  await page.getByLabel('Add a code to answer 3').fill('Late night calls');
  await page.keyboard.press('Enter');
  await expect(codesOf(answer(page, 3))).toHaveText(['Late night calls']);
  await expect(page.getByRole('button', { name: 'Late night calls', exact: true })).toBeVisible();

  // A known one by the start of its name.
  await page.keyboard.press('c');
  await page.getByLabel('Add a code to answer 3').fill('belong');
  await page.keyboard.press('Enter');
  await expect(codesOf(answer(page, 3))).toHaveCount(2);

  // A memo.
  await page.keyboard.press('m');
  await page.getByLabel('Memo on answer 3').fill('Ask Ben about this one');
  await page.keyboard.press('Control+Enter');
  await expect(answer(page, 3).getByText('Ask Ben about this one')).toBeVisible();

  // Off again: the same key, the last one, and undo.
  await page.keyboard.press('5');
  await expect(codesOf(answer(page, 3))).toHaveText(['Late night calls']);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(answer(page, 1)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(answer(page, 1).getByText('not coded yet')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(codesOf(answer(page, 1))).toHaveText(['Study advice']);
  await page.keyboard.press('Control+z');
  await expect(codesOf(answer(page, 3))).toHaveCount(2);

  // What is coded cannot be nothing: the reason is said, and nothing changes.
  await page.keyboard.press('0');
  await expect(page.getByText('This answer has codes', { exact: false })).toBeVisible();
  await expect(codesOf(answer(page, 1))).toHaveText(['Study advice']);

  // It is all in the file.
  await page.reload();
  await expect(page.getByText('3 of 24 read')).toBeVisible();
  await expect(answer(page, 3).getByText('Ask Ben about this one')).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.getByLabel('Memo on answer 3').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(answer(page, 3).getByText('Ask Ben about this one')).toHaveCount(0);
});

test('coding begins with an empty codebook as well', async ({ page }) => {
  await goTo(page, 'Comments');
  await page.getByRole('button', { name: 'Start with an empty codebook' }).click();
  await expect(page.getByText('No codes yet. Read an answer, press C', { exact: false })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.getByLabel('Add a code to answer 1').fill('Patience');
  await page.getByRole('option', { name: 'Create “Patience”' }).click();
  await expect(codesOf(answer(page, 1))).toHaveText(['Patience']);
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(codesOf(answer(page, 2))).toHaveText(['Patience']);
});

test('a passage is selected with the mouse, coded by click and by drop, and shown where it overlaps', async ({
  page,
}) => {
  await beginCoding(page);
  const text = answer(page, 1).locator('p').nth(1);
  const box = await text.boundingBox();
  if (box === null) throw new Error('The text is nowhere.');
  await page.mouse.move(box.x + 1, box.y + 13);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 13, { steps: 6 });
  await page.mouse.up();
  const selected = (await text.locator('[data-selected]').textContent()) ?? '';
  expect(selected.length).toBeGreaterThan(3);
  await page.getByRole('button', { name: /Apply “Nerves before exams”/ }).click();
  await expect(text.locator('span[title="Nerves before exams"]')).toHaveText(selected);
  await page.getByRole('button', { name: /Apply “Long silence”/ }).click();
  await expect(text.locator('span[title="Nerves before exams, Long silence"]')).toHaveText(selected);

  await page.getByRole('button', { name: 'Feeling I belong', exact: true }).dragTo(answer(page, 2));
  await expect(codesOf(answer(page, 2))).toHaveText(['Feeling I belong']);
  await answer(page, 2).getByRole('button', { name: 'Take “Feeling I belong” off the whole answer' }).click();
  await expect(answer(page, 2).getByText('not coded yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(codesOf(answer(page, 2))).toHaveText(['Feeling I belong']);
  await expectNoAxeFindings(page);
});

test.describe('with comments that are coded', () => {
  test.use({ comments: [71, 47] });

  test('answers are found, filtered and ordered, and what is said often is pointed out', async ({ page }) => {
    await goTo(page, 'Comments');
    await expect(page.getByText('47 of 71 read')).toBeVisible();
    await expectNoAxeFindings(page);
    await saveScreens(page, 'coding');

    await page.keyboard.press('/');
    await page.keyboard.type('GROUP chat');
    await expect(page.getByRole('article').first().locator('[data-found]').first()).toHaveText('group chat');
    await page.getByRole('button', { name: 'Words in context' }).click();
    const context = page.getByRole('region', { name: 'Words in context' });
    await expect(context.getByRole('status')).toHaveText(/^\d+ places in \d+ answers$/);
    await expectNoAxeFindings(page);
    await saveScreens(page, 'coding-context');
    const line = context.getByRole('button').nth(2);
    const number = (await line.locator('b').textContent()) ?? '';
    await line.click();
    await expect(answer(page, Number(number)).locator('[data-selected]')).toHaveText('group chat');
    await page.getByRole('button', { name: 'Clear the search' }).click();

    const pick = async (filter: string, option: string | RegExp): Promise<void> => {
      await page.getByRole('combobox', { name: filter }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await pick('Role', 'Role: mentors');
    await expect(page.getByRole('article').first()).toHaveAccessibleName(/mentor/);
    await expect(page.getByRole('article', { name: /mentee/ })).toHaveCount(0);
    await pick('Role', 'Role: all');
    await pick('Rating', 'Belong: low');
    await expect(page.getByRole('article').first().getByRole('img').nth(2)).toHaveAccessibleName(
      /^[12] of 5$/,
    );
    await pick('Rating', 'Rating: all');
    await pick('Codes', 'Show: not read yet');
    await expect(answer(page, 48)).toBeVisible();
    await expect(answer(page, 47)).toHaveCount(0);
    // What is coded now stays where it is.
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await expect(codesOf(answer(page, 48))).toHaveText(['Nerves before exams']);
    await pick('Codes', 'Long silence');
    await expect(codesOf(page.getByRole('article').first()).filter({ hasText: 'Long silence' })).toHaveCount(
      1,
    );
    await pick('Codes', 'Show: all');
    await pick('Order', 'Order: longest first');
    const lengths = await page
      .getByRole('article')
      .evaluateAll((cards) => cards.map((card) => card.querySelectorAll('p')[1]?.textContent?.length ?? 0));
    expect(lengths).toEqual(lengths.toSorted((left, right) => right - left));

    const said = page.getByRole('region', { name: 'Said often, not coded yet' });
    const chip = said.getByRole('button').first();
    const phrase = (await chip.locator('b').textContent()) ?? '';
    await chip.click();
    await expect(page.getByLabel('Find in comments')).toHaveValue(phrase);
    await expect(page.getByRole('article').first().locator('[data-found]').first()).toBeVisible();
  });

  test('another coder begins with nothing coded, and the ratings beside the answers are chosen', async ({
    page,
  }) => {
    await goTo(page, 'Comments');
    await page.getByRole('button', { name: 'Coded by Ana Ruiz' }).click();
    await page.getByRole('menuitem', { name: 'Someone else…' }).click();
    await page.getByLabel('Name of the other coder').fill('ana RUIZ');
    await page.getByRole('button', { name: 'Add the coder' }).click();
    await expect(page.getByText('There is a coder called ana RUIZ already', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Coded by Ana Ruiz' }).click();
    await page.getByRole('menuitem', { name: 'Someone else…' }).click();
    await page.getByLabel('Name of the other coder').fill('Ben Cho');
    await page.getByRole('button', { name: 'Add the coder' }).click();
    await expect(page.getByText('0 of 71 read')).toBeVisible();
    await expect(answer(page, 1).getByText('not coded yet')).toBeVisible();
    await page.getByRole('button', { name: 'Coded by Ben Cho' }).click();
    await page.getByRole('menuitem', { name: 'Change the name…' }).click();
    await page.getByLabel('Name of this coder').fill('Ben C.');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.getByRole('button', { name: 'Coded by Ben C.' }).click();
    await page.getByRole('menuitem', { name: 'Ana Ruiz' }).click();
    await expect(page.getByText('47 of 71 read')).toBeVisible();

    await page.getByRole('button', { name: 'Ratings beside the answers' }).click();
    await page.getByRole('checkbox', { name: 'Belong' }).check();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    await expect(answer(page, 1).getByRole('term')).toHaveText(['Belong']);
  });

  test('the codebook is edited: definition, color, theme, order, merging and retiring', async ({ page }) => {
    await goTo(page, 'Comments');
    const side = page.getByRole('complementary', { name: 'Codebook' });
    await side.getByRole('button', { name: 'Long silence', exact: true }).click();
    const about = side.getByRole('region', { name: 'About “Long silence”' });
    await expect(about.getByText('One side did not answer')).toBeVisible();
    await about.getByRole('button', { name: 'Edit' }).click();
    await side.getByLabel('Name').fill('Silence');
    await side.getByLabel('Include').fill('messages that nobody answered');
    await side.getByRole('radio', { name: 'elm' }).check();
    await saveScreens(page, 'coding-edit');
    await expectNoAxeFindings(page);
    await side.getByRole('button', { name: 'Save the code' }).click();
    await expect(side.getByText('messages that nobody answered')).toBeVisible();

    // A name that another code has is refused, and nothing is lost of what was typed.
    await side.getByRole('button', { name: 'Edit' }).click();
    await side.getByLabel('Name').fill('study ADVICE');
    await side.getByRole('button', { name: 'Save the code' }).click();
    await expect(
      page.getByText('There is a code called “study ADVICE” already', { exact: false }),
    ).toBeVisible();
    await expect(side.getByLabel('Name')).toHaveValue('study ADVICE');
    await side.getByRole('button', { name: 'Move up' }).click();
    await side.getByRole('button', { name: 'Cancel' }).click();
    const last = side.getByRole('region', { name: 'What got in the way' }).getByRole('listitem');
    await expect(last.first()).toContainText('Silence');

    await side.getByRole('button', { name: 'Silence', exact: true }).click();
    await side.getByRole('button', { name: 'Edit' }).click();
    await side.getByRole('button', { name: 'Retire it' }).click();
    await expect(side.getByRole('button', { name: 'Bring it back' })).toBeVisible();
    await side.getByRole('button', { name: 'Cancel' }).click();
    await expect(side.getByRole('region', { name: 'Retired codes' }).getByText('Silence')).toBeVisible();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+z');
    await expect(side.getByRole('region', { name: 'Retired codes' })).toHaveCount(0);

    const before = await side.getByRole('listitem').count();
    await side.getByRole('button', { name: 'Edit' }).click();
    await side.getByRole('combobox', { name: 'Merge it into' }).click();
    await page.getByRole('option', { name: 'Time was scarce' }).click();
    await side.getByRole('button', { name: 'Merge “Silence” into “Time was scarce”' }).click();
    await expect(side.getByRole('region', { name: 'About “Time was scarce”' })).toBeVisible();
    await expect(side.getByRole('button', { name: 'Silence', exact: true })).toHaveCount(0);
    expect(await side.getByRole('listitem').count()).toBeLessThan(before);

    await side.getByRole('button', { name: 'New code' }).click();
    await side.getByLabel('Name').fill('Coffee first');
    await side.getByRole('combobox', { name: 'Theme' }).click();
    await page.getByRole('option', { name: 'Not alone here' }).click();
    await side.getByRole('button', { name: 'Add the code' }).click();
    await expect(
      side
        .getByRole('region', { name: 'Not alone here' })
        .getByRole('button', { name: 'Coffee first', exact: true }),
    ).toBeVisible();
  });
});
