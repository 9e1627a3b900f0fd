import { expect, goTo, openSample, test } from './helpers/index.ts';

test('opens isolated, without token in the address, and still works after a reload', async ({ page }) => {
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
});

test('refuses scripts and styles that did not come from the host', async ({ page, problems }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    return {
      script: 'wasRun' in window,
      outline: getComputedStyle(document.body).outlineWidth === '7px',
    };
  });
  expect(ran).toEqual({ script: false, outline: false });
  await expect.poll(() => problems.filter((text) => text.includes('Content Security Policy')).length).toBe(2);
  problems.length = 0;
});

test('what a screen in full size covers is not reached by the keyboard', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Lineage');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => document.activeElement?.closest('nav')?.ariaLabel ?? '');
    expect(place).not.toBe('Screens');
  }
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await goTo(page, 'People');
});

test('a past cycle says that it stays as it is only where that is so', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: /current$/ }).click();
  await page.getByRole('menuitem', { name: '2024–25' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'You are looking at 2024–25.' });
  await goTo(page, 'People');
  await expect(banner).toContainText('Nothing here can be changed.');
  for (const screen of ['Evaluation', 'Comments', 'Report', 'Settings']) {
    await goTo(page, screen);
    await expect(banner).toBeVisible();
    await expect(banner).not.toContainText('Nothing here can be changed.');
  }
  await banner.getByRole('button', { name: 'Back to the current cycle' }).click();
  await expect(banner).toHaveCount(0);
});
