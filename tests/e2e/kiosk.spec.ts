import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const word = 'Quiet lantern 7';
/** Made-up people: someone on the sample's roster is not among them. */
const students = [
  'Noor Haddad',
  'Ida Berg',
  'Tomas Vale',
  'Lena Ott',
  'Priya Nair',
  'Jonas Falk',
  'Mei Tanaka',
  'Oluwa Ade',
  'Rosa Pinto',
  'Sam Whitlock',
];

const openSample = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await goTo(page, 'Questionnaires');
};

const startKiosk = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Kiosk' }).click();
  await page.getByLabel('The word that ends the kiosk').fill(word);
  await page.getByRole('button', { name: 'Start the kiosk' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const introduce = async (page: Page, name: string): Promise<void> => {
  await button(page, 'Start').click();
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('School e-mail').fill(`${name.toLowerCase().replace(' ', '.')}@example.edu`);
  await button(page, 'Continue').click();
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
};

/** Goes to the end without a further answer. */
const send = async (page: Page): Promise<void> => {
  while (await button(page, 'Continue').isVisible()) {
    const before = await page.getByText(/^Page \d+ of/).textContent();
    await button(page, 'Continue').click();
    await expect(page.getByText(before ?? '')).toBeHidden();
  }
  await button(page, 'Send my answers').click();
  await expect(page.getByRole('heading', { name: 'Thank you, that is all' })).toBeVisible();
};

const unlock = async (page: Page, typed: string): Promise<void> => {
  if (!(await page.getByLabel('The board’s word').isVisible())) await button(page, 'For the board').click();
  await page.getByLabel('The board’s word').fill(typed);
  await button(page, 'End the kiosk').click();
};

/** Calls a procedure with the token of this tab, as a curious student could. */
const callDirectly = (page: Page, path: string, json: unknown = undefined): Promise<number> =>
  page.evaluate(
    async ([path, json]) => {
      const token = sessionStorage.getItem('mentorgrove.token') ?? '';
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      });
      return response.status;
    },
    [path, json] as const,
  );

test('ten students answer one after another, and nobody gets past the kiosk', async ({
  page,
  context,
  hostKind,
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  await startKiosk(page);
  await expectNoAxeFindings(page);
  await saveScreens(page, 'kiosk-welcome');

  for (const [at, name] of students.entries()) {
    await introduce(page, name);
    if (at === 0) {
      await expectNoAxeFindings(page);
      await saveScreens(page, 'kiosk-about');
    }
    await page.getByRole('radio', { name: /MS1/ }).check();
    await page.getByRole('radio', { name: 'A mentee', exact: true }).check();
    await button(page, 'Continue').click();
    const box = page.getByRole('checkbox', { name: 'Family', exact: true });
    while (!(await box.isVisible())) {
      const before = await page.getByText(/^Page \d+ of/).textContent();
      await button(page, 'Continue').click();
      await expect(page.getByText(before ?? '')).toBeHidden();
    }
    await box.check();
    if (at === 0) {
      await expectNoAxeFindings(page);
      await saveScreens(page, 'kiosk-questions');
    }
    if (at === 4) {
      // A reload in the middle: the answers are still there.
      await page.reload();
      await expect(page.getByRole('checkbox', { name: 'Family', exact: true })).toBeChecked();
    }
    await send(page);
    if (at === 0) await saveScreens(page, 'kiosk-thanks');
    await button(page, 'Next person').click();
    expect(await page.evaluate(() => sessionStorage.getItem('mentorgrove.kiosk'))).toBeNull();
    await expect(page.getByText(name)).toHaveCount(0);
  }

  // Whatever is typed, opened in another tab or asked of the host directly.
  for (const address of ['#/people', '#/lineage', '#/history', '#/questionnaires', '#/kiosk']) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await expect(button(page, 'Start')).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  if (hostKind === 'loopback') {
    const token = await page.evaluate(() => sessionStorage.getItem('mentorgrove.token'));
    const second = await context.newPage();
    await second.goto(`${new URL(page.url()).origin}/#token=${token}`);
    await expect(button(second, 'Start')).toBeVisible();
    for (const path of [
      'chapters/current',
      'people/snapshot',
      'lineage/snapshot',
      'history/undo',
      'chapters/close',
    ]) {
      expect(`${path} ${await callDirectly(second, path, {})}`).toBe(`${path} 423`);
    }
    expect(await callDirectly(second, 'kiosk/state')).toBe(200);
    await second.close();
  }

  await unlock(page, 'quiet lantern 8');
  await expect(page.getByText('That is not the word. The kiosk stays on.')).toBeVisible();
  await saveScreens(page, 'kiosk-board');
  await unlock(page, word);
  await expect(page.getByText('The kiosk is off. 10 people answered.')).toBeVisible();
  await goTo(page, 'People');
  for (const name of students.slice(0, 3)) {
    await page
      .getByRole('textbox', { name: /find|search/i })
      .first()
      .fill(name);
    await expect(page.getByText(name).first()).toBeVisible();
  }
  await goTo(page, 'Backups and history');
  await expect(
    page.getByRole('cell', { name: 'Take in the answers of Sam Whitlock from the kiosk' }),
  ).toBeVisible();
});

test('a window that was open before becomes the kiosk as well, and forgets what it showed', async ({
  page,
  context,
  hostKind,
}) => {
  test.skip(hostKind === 'electron', 'Electron has one window.');
  await openSample(page);
  const token = await page.evaluate(() => sessionStorage.getItem('mentorgrove.token'));
  const other = await context.newPage();
  await other.goto(`${new URL(page.url()).origin}/#token=${token}`);
  await goTo(other, 'People');
  await expect(other.getByText(/\d+ mentees/).first()).toBeVisible();
  await startKiosk(page);
  await expect(button(other, 'Start')).toBeVisible();
  await expect(other.getByText(/\d+ mentees/)).toHaveCount(0);
  await expect(other.getByRole('navigation')).toHaveCount(0);
  await other.close();
});

test('an abandoned draft is cleared after a warning, and any key keeps it', async ({ page }) => {
  await openSample(page);
  await startKiosk(page);
  await page.clock.install();
  await introduce(page, 'Noor Haddad');
  await button(page, 'Back').click();
  await page.clock.runFor(125_000);
  const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
  await expect(warning).toBeVisible();
  await expectNoAxeFindings(page);
  await page.keyboard.press('Shift');
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('Full name')).toHaveValue('Noor Haddad');
  await page.clock.runFor(155_000);
  await expect(button(page, 'Start')).toBeVisible();
  await button(page, 'Start').click();
  await expect(page.getByLabel('Full name')).toHaveValue('');
});

test('without the word, everybody sees that somebody asked to end it, and can stop it', async ({ page }) => {
  await openSample(page);
  await startKiosk(page);
  await button(page, 'For the board').click();
  await button(page, 'The word is forgotten').click();
  await button(page, 'End it in half an hour').click();
  await expect(page.getByText(/It ends in 30 minutes/)).toBeVisible();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'kiosk-ending');
  await page.reload();
  await button(page, 'Stop it').click();
  await expect(page.getByText(/It ends in/)).toBeHidden();
});
