import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { discardEdits, useDetailedReason } from './editor.ts';
import { Performance } from './provenance/performance.ts';
import { playedScenarios } from './provenance/scenarios.ts';

/** What would come up by itself while a person types, at a time that no test can know. */
const quiet = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.parameterHints.enabled': false,
};

for (const detailed of [true, false]) {
  describe(`Whose a line is, ${detailed ? "with the editor's own reasons" : 'on stable API alone'}`, () => {
    before(async () => {
      await useDetailedReason(detailed);
      for (const [key, value] of Object.entries(quiet))
        await workspace.getConfiguration().update(key, value, true);
    });

    afterEach(discardEdits);

    after(async () => {
      await useDetailedReason(true);
      for (const key of Object.keys(quiet)) await workspace.getConfiguration().update(key, undefined, true);
      await commands.executeCommand('notifications.clearAll');
    });

    let played = 0;
    for (const scenario of playedScenarios(process.env)) {
      // Keys that the workbench loses on a busy machine are no fault of what is tried; so it is tried twice, and told.
      it(scenario.name, async () => {
        const performance = new Performance(`${detailed ? 'reason' : 'stable'}-${++played}`, scenario);
        const expected = (detailed ? undefined : scenario.onStable) ?? scenario.expected;
        try {
          await performance.play(scenario);
          assert.equal(await performance.attributed(expected), expected);
        } finally {
          await performance.end();
        }
      }).retries(1);
    }
  });
}
