/** The npm workbench as a window for the suites. */
import { openBrowser } from '../workbench/browser.ts';
import { installWorkbench } from '../workbench/install.ts';
import { interruption, startWorkbench } from '../workbench/server.ts';
import type { Stage, Window } from './run.ts';

export async function openNpmWorkbench(stage: Stage): Promise<Window> {
  await installWorkbench();
  const workbench = await startWorkbench({ ...stage, signal: interruption() });
  try {
    const browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(workbench.address(stage.folder));
    return {
      page,
      async close() {
        page.removeAllListeners('close');
        await browser.close();
        await workbench.stop();
      },
    };
  } catch (error) {
    await workbench.stop();
    throw error;
  }
}
