import type { Page } from '@playwright/test';
import { sample } from '../helpers/sampleSnapshot.ts';
import { expect, expectNoAxeFindings, goTo, openView, saveScreens, test } from './helpers/index.ts';

const startReview = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Open the sample chapter/ }).click();
  await goTo(page, 'Pairing');
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  await expect(page.getByText(/Read these \d+ first/)).toBeVisible();
  await expect(page.getByRole('slider')).toBeVisible();
};
const pairs = (page: Page) =>
  page.getByRole('region', { name: 'Pairs', exact: true }).locator('tr[data-key]');
const total = async (page: Page): Promise<number> => {
  const goals = page.getByRole('region', { name: 'What was found' }).getByRole('listitem');
  const text = await goals.filter({ hasText: 'Total' }).locator('strong').textContent();
  return Number((text ?? '').replace(',', ''));
};
const mentorOf = async (page: Page, mentee: string): Promise<string> =>
  (await pairs(page).filter({ hasText: mentee }).locator('[data-mentor]').getAttribute('data-mentor')) ?? '';

test('the dial tells every price before it moves, and undo takes it back', async ({ page }) => {
  await startReview(page);
  const dial = page.getByRole('slider', { name: 'Price of fairness' });
  const before = await total(page);
  await dial.focus();
  await page.keyboard.press('ArrowRight');
  await expect(dial).toHaveAttribute('aria-valuetext', /costs [\d.,]+ of [\d,]+ points/);
  await expect(
    page.getByText(/Moving the dial here would cost [\d.,]+ and change \d+ pairs?\./),
  ).toBeVisible();
  expect(await total(page)).toBe(before);
  const cost = Number(/costs ([\d.]+) of/.exec((await dial.getAttribute('aria-valuetext')) ?? '')?.[1]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved the dial')).toBeVisible();
  await expect.poll(() => total(page)).toBeLessThan(before);
  expect(Math.abs(before - cost - (await total(page)))).toBeLessThanOrEqual(1.5);
  await expect(page.getByText('Proven best')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => total(page)).toBe(before);
});

test('“why not” becomes the swap that it describes; a lock holds, a reason keeps two apart', async ({
  page,
}) => {
  await startReview(page);
  const before = await total(page);
  await pairs(page).first().click();
  await page.getByRole('combobox', { name: 'Why not' }).click();
  await page.getByRole('option').nth(5).click();
  const chain = page.getByRole('region', { name: 'Why not someone else' });
  const said = (await chain.getByText(/points, \d+ (person moves|people move)/).textContent()) ?? '';
  const cost = Number(said.split(' ')[0]?.replace('−', '').replace('+', '-').replace('±', ''));
  await chain.getByRole('button', { name: 'Make this swap' }).click();
  await expect(page.getByText('Made the swap and locked the new pair')).toBeVisible();
  await expect.poll(async () => Math.abs(before - cost - (await total(page)))).toBeLessThanOrEqual(1);
  await expect(page.getByRole('button', { name: 'Locked 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock this pair' })).toBeVisible();
  await expect(page.getByText('Proven best of its kind')).toBeVisible();

  // Keeping two apart asks why, pairs again, and stands in the record with a way back.
  await pairs(page).nth(4).click();
  // The one that was clicked, wherever it goes while the other pairs are still being tested.
  const chosen = page.locator('tr[aria-selected="true"]');
  const mentee = ((await chosen.locator('td').first().textContent()) ?? '').trim();
  const mentor = await mentorOf(page, mentee);
  await page.getByRole('button', { name: 'Keep apart' }).click();
  await page.getByLabel('Why the two are kept apart').fill('Roommates');
  await page.getByRole('button', { name: 'Keep them apart' }).click();
  await expect(page.getByText('Keeps the two apart')).toBeVisible();
  await expect.poll(() => mentorOf(page, mentee)).not.toBe(mentor);
  await page.getByRole('button', { name: 'By hand and record' }).click();
  const panel = page.getByRole('complementary', { name: 'By hand and record' });
  await expect(panel.getByText('kept apart: Roommates')).toBeVisible();
  await panel.getByRole('button', { name: 'Check again' }).first().click();
  await expect(panel.getByText(/The same 60 pairs and the same [\d,]+ bytes came out/)).toBeVisible();
  await expectNoAxeFindings(page);
  await panel.getByRole('button', { name: 'Allow again' }).click();
  await expect(page.getByText('Allowed the pair again')).toBeVisible();
  await saveScreens(page, 'pairing-record');
});

test('a mentor that is dragged over a row shows the price there; the keyboard reads, locks and finds', async ({
  page,
}) => {
  await startReview(page);
  const chip = pairs(page).nth(1).locator('[data-mentor]');
  const target = pairs(page).nth(3);
  const mentor = await chip.getAttribute('data-mentor');
  const mentee = ((await target.locator('td').first().textContent()) ?? '').trim();
  const [from, to] = [await chip.boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error('The rows are not on the screen.');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + from.height, { steps: 4 });
  await page.mouse.move(to.x + 100, to.y + to.height / 2, { steps: 8 });
  await expect(
    target.getByText(/Let go here: [+−±][\d.]+ points, \d+ (person moves|people move)/),
  ).toBeVisible();
  expect(await mentorOf(page, mentee)).not.toBe(mentor);
  await page.mouse.up();
  await expect(page.getByText('Made the swap and locked the new pair')).toBeVisible();
  await expect.poll(() => mentorOf(page, mentee)).toBe(mentor);

  await expect(page.getByText('Testing how firmly pairs stand…')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type(mentee);
  await expect(pairs(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(pairs(page)).toHaveCount(60);
  await pairs(page).first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await expect(pairs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('l');
  await expect(page.getByText('Locked the pair')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Locked 2' })).toBeVisible();
  await page.getByRole('columnheader', { name: 'Mentee' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Locked 2' }).click();
  await expect(pairs(page)).toHaveCount(2);
});

test('drafts are compared and one is chosen; fairness is told with counts', async ({ page }) => {
  await startReview(page);
  await page.getByRole('button', { name: 'Copy Draft A to a new draft' }).click();
  await expect(page.getByRole('button', { name: 'Draft B', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved the dial')).toBeVisible();
  await page.getByRole('button', { name: 'Compare drafts' }).click();
  const panel = page.getByRole('complementary', { name: 'Compare drafts' });
  await expect(panel.getByText(/\d+ people differ/)).toBeVisible();
  await expect(panel.getByText('being tested')).toHaveCount(0, { timeout: 30_000 });
  const shown = Number(
    /(\d+) people/.exec((await panel.getByText(/\d+ people differ/).textContent()) ?? '')?.[1],
  );
  await expect(panel.locator('table').last().locator('tbody tr')).toHaveCount(shown);
  await panel.getByRole('button', { name: 'Choose Draft B' }).click();
  await expect(panel.getByRole('button', { name: 'Draft B is chosen' })).toBeDisabled();
  await page.reload();
  await expect(page.getByRole('button', { name: 'chosen Draft B' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'pairing-compare');

  await page.getByRole('button', { name: 'Fairness' }).click();
  const fairness = page.getByRole('complementary', { name: 'Fairness' });
  const years = fairness.getByRole('region', { name: 'Class year' }).locator('tbody tr');
  const counts = (await years.locator('td:nth-child(2)').allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  await expect(fairness.getByText(/is only (1 person|\d people): read with care\./).first()).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'pairing-fairness');
});

/** Every way in which the page could tell a name: its text, titles, labels, values, and what screen readers are told. */
const everythingSaid = async (page: Page): Promise<string> => {
  const inDom = await page.evaluate(() =>
    [
      document.title,
      document.documentElement.innerText,
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => /^(title|alt|placeholder|value|aria-.*)$/.test(name))
          .map(({ value }) => value),
      ),
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
      ...[...document.querySelectorAll('title, desc, option')].map(({ textContent }) => textContent ?? ''),
    ].join('\n'),
  );
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { name?: { value?: string }; description?: { value?: string }; value?: { value?: string } }[];
  };
  await session.detach();
  const told = nodes.map(({ name, description, value }) =>
    [name?.value, description?.value, value?.value].join(' '),
  );
  return `${inDom}\n${told.join('\n')}`;
};

const secrets = sample.people.flatMap(({ name, goesBy, email, phone }) =>
  [name, goesBy, email, phone].filter((secret): secret is string => secret !== null && secret.length > 3),
);

const expectNobodyNamed = async (page: Page, where: string): Promise<void> => {
  const said = await everythingSaid(page);
  expect(
    secrets.filter((secret) => said.includes(secret)),
    `names that are told ${where}`,
  ).toEqual([]);
};

test('presenter mode names nobody, in any state of the meeting, and Esc hides all', async ({ page }) => {
  await startReview(page);
  await pairs(page).first().click();
  await page.getByRole('button', { name: 'Lock this pair' }).click();
  await expect(page.getByText('Locked the pair')).toBeVisible();
  expect(secrets.length).toBeGreaterThan(300);
  // The scan finds names where there are some.
  const open = await everythingSaid(page);
  expect(secrets.filter((secret) => open.includes(secret)).length).toBeGreaterThan(100);

  await page.getByRole('switch', { name: 'Presenter mode' }).click();
  await expect(pairs(page).first()).toContainText(/Mentee \d+/);
  await expectNobodyNamed(page, 'in the review');
  await pairs(page).nth(9).click();
  await page.getByRole('combobox', { name: 'Why not' }).click();
  await page.getByRole('option').nth(4).click();
  await expect(page.getByText(/points, \d+ (person moves|people move)/)).toBeVisible();
  await expectNobodyNamed(page, 'by “why not”');
  for (const panel of ['Fairness', 'Compare drafts', 'By hand and record']) {
    await page.getByRole('button', { name: panel }).click();
    await expect(page.getByRole('complementary', { name: panel })).toBeVisible();
    await expectNobodyNamed(page, `in ${panel}`);
  }
  await pairs(page).nth(7).click();
  await page.getByRole('button', { name: 'Lock this pair' }).click();
  await expect(page.getByText('Locked the pair')).toBeVisible();
  await expectNobodyNamed(page, 'in the message of an edit');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expectNobodyNamed(page, 'after undo');
  for (const view of ['Who takes part', 'Criteria', 'Pairs']) {
    await openView(page, view);
    await page.waitForTimeout(500);
    await expectNobodyNamed(page, `in ${view}`);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('People, screens, commands').fill('an');
  await expectNobodyNamed(page, 'by jumping');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('link')).toHaveCount(1);
  await page.evaluate(() => {
    window.location.hash = '#/people';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Pairing meeting' })).toBeVisible();

  await page.keyboard.press('Escape');
  const cover = page.getByRole('button', { name: 'Hidden. Click or press Enter to go on.' });
  await expect(cover).toBeFocused();
  await expect(page).toHaveTitle('MentorGrove');
  await expect(page.getByRole('table')).toHaveCount(0);
  await expectNoAxeFindings(page);
  await page.keyboard.press('Enter');
  await expect(pairs(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'How people are called' }).click();
  await page.getByRole('menuitem', { name: 'People are initials' }).click();
  await expect(pairs(page).first()).toContainText(/[A-ZÁÉÍÓÖØÚ]\. [A-Z]\./);
  await expectNobodyNamed(page, 'by initials');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'pairing-presenter');
  await page.getByRole('switch', { name: 'Presenter mode' }).click();
  await expect(pairs(page).first()).not.toContainText(/^[A-Z]\. /);
});

test('the review is free of axe findings, and undo and a reload keep its drafts', async ({ page }) => {
  await startReview(page);
  await pairs(page).first().click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'pairing-review');
  await page.reload();
  await expect(pairs(page)).toHaveCount(60);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Find the best pairing' })).toBeVisible();
});
