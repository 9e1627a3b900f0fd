import { expect, test } from './helpers/index.ts';

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
