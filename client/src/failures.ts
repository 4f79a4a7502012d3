/** Tells a person that what they asked for did not come about. */
import { window } from 'vscode';

export function tellFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(`Touchstone could not do this: ${message}`);
}
