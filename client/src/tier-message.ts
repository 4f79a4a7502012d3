/** A message about what a tier demands, with the way to all of its demands. */
import { commands, window } from 'vscode';

const showTier = 'Show What It Asks For';

/** Resolves with the button that was pressed, of `more` or its own; undefined when the message went away. */
export async function warnOfTier(message: string, ...more: string[]): Promise<string | undefined> {
  const chosen = await window.showWarningMessage(message, showTier, ...more);
  if (chosen === showTier) await commands.executeCommand('touchstone.showTier');
  return chosen;
}
