import { commands } from 'vscode';
import { person } from '../driver/outside.ts';
import { answer, discardEdits, folder, openFile, readPage } from './editor.ts';

const today = Date;

/** The calendar of this window from now on; the clock goes on. */
function turnCalendar(days: number): void {
  const shift = days * 24 * 60 * 60 * 1000;
  globalThis.Date = class extends today {
    constructor(...args: unknown[]) {
      if (args.length === 0) super(today.now() + shift);
      else super(...(args as [number]));
    }
  } as DateConstructor;
}

describe('The warning of a critical folder', () => {
  afterEach(async () => {
    globalThis.Date = today;
    await discardEdits();
  });

  async function type(file: string): Promise<void> {
    await commands.executeCommand('notifications.clearAll');
    await openFile(file);
    await person.type('x');
    // The server answers in turn: once it shows a page, it has answered the edit.
    await readPage('/Ledger.md', folder());
  }

  it('comes again on another day, except where nobody wants it', async () => {
    turnCalendar(1);
    await type('src/payments/app.py');
    await person.see('.notification-toast', 'src/payments/, a critical place');
    await person.takePicture('warning');
    await answer('a critical place', 'Show What It Asks For');
    await person.see('.quick-input-widget', 'What this tier asks for');
    await person.press('Escape');
    await discardEdits();

    turnCalendar(2);
    await type('src/payments/app.py');
    await answer('a critical place', "Don't ask again here");
    await discardEdits();

    turnCalendar(3);
    await type('src/payments/checkout.ts');
    await person.miss('.notification-toast', 'a critical place');
    await discardEdits();
    await type('src/auth/session.ts');
    await person.see('.notification-toast', 'src/auth/, a critical place');
  });
});
