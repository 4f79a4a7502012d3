/** Performs the acts of the suites in the window of VS Code, as a person would. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { cache } from '../workbench/install.ts';
import type { Act, Spot } from './acts.ts';

/** How long a thing may take to come into sight; below the limit of one test, so that its name is in the message. */
const patience = 45_000;

/** Where the screenshots of the last run are. */
export const pictures = path.join(cache, 'screenshots');

/** Resolves with the text of the spot for `see`, with nothing worth reading otherwise. Rejects when it does not come. */
export async function performAct(page: Page, act: Act): Promise<string> {
  switch (act.do) {
    case 'press':
      await page.keyboard.press(act.key);
      return '';
    case 'type':
      await page.keyboard.type(act.text);
      return '';
    case 'copy':
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(act.text)})`);
      return '';
    case 'click':
      await find(page, act.spot).click({ timeout: patience });
      return '';
    case 'hover':
      await find(page, act.spot).hover({ timeout: patience });
      return '';
    case 'drag': {
      const [from, to] = await Promise.all([act.spot, act.to].map((spot) => find(page, spot).boundingBox()));
      if (!from || !to) throw new Error('What is to be dragged, or its goal, is not in sight.');
      const goal = { x: to.x + 1, y: to.y + to.height / 2 };
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(goal.x + 10, goal.y, { steps: 5 });
      await page.mouse.move(goal.x, goal.y);
      await page.mouse.up();
      return '';
    }
    case 'see': {
      const spot = find(page, act.spot);
      await spot.waitFor({ state: 'visible', timeout: patience });
      return ((await spot.textContent()) ?? '').replaceAll('\u00a0', ' ');
    }
    case 'read': {
      const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      const spot = filter(view.locator(act.spot.selector), act.spot);
      await spot.waitFor({ state: 'visible', timeout: patience });
      return (await spot.textContent()) ?? '';
    }
    case 'miss':
      await find(page, act.spot).waitFor({ state: 'hidden', timeout: patience });
      return '';
    case 'picture':
      await mkdir(pictures, { recursive: true });
      await page.screenshot({
        path: path.join(pictures, `${act.name.replace(/[^\w-]+/g, '-')}.png`),
        animations: 'disabled',
      });
      return '';
  }
}

function find(page: Page, spot: Spot): Locator {
  return filter(page.locator(spot.selector), spot);
}

function filter(located: Locator, { text, pattern }: Spot): Locator {
  const hasText = pattern === undefined ? text : new RegExp(pattern);
  return (hasText === undefined ? located : located.filter({ hasText })).first();
}
