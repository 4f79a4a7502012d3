/** The setting `touchstone.enable`. */
import { ConfigurationTarget, window, workspace } from 'vscode';

export function isEnabled(): boolean {
  return workspace.getConfiguration('touchstone').get('enable', true);
}

/** Tells that nothing happens because of the setting, and how to change that. */
export async function offerToSwitchOn(): Promise<void> {
  const switchOn = 'Switch On';
  const chosen = await window.showInformationMessage('Touchstone is switched off in this window.', switchOn);
  if (chosen !== switchOn) return;
  const settings = workspace.getConfiguration('touchstone');
  // Where the "no" stands, there the "yes" must stand to have a say.
  const said = settings.inspect<boolean>('enable');
  const target =
    said?.workspaceFolderValue === false
      ? ConfigurationTarget.WorkspaceFolder
      : said?.workspaceValue === false
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update('enable', true, target);
}
