/** What an edit costs the thread that all extensions share, in a real VS Code. */
import { measureVariable } from '../../test/editor/acts.ts';
import { playDriver } from '../../test/editor/run.ts';
import { type Figures, figuresOf } from './measure.ts';

/** Milliseconds of the extension host's thread, in a file of 10,000 lines with that many spans. */
export async function measureEdits(): Promise<{ edit: Figures; marks: Figures; spans: number }> {
  const told = await playDriver({ [measureVariable]: '1' }, (message) => {
    if (message.kind === 'failed') throw new Error(message.error);
    return message.kind === 'measured' ? message : undefined;
  });
  return { edit: figuresOf(told.edits), marks: figuresOf(told.marks), spans: told.spans };
}
