/** Tells what a person's key brings from what an extension types at once, with what the editor cannot say of either. */
import type { EditSignal } from '../protocol/edits.ts';
import { inkOf } from './ink.ts';

const graphemes = new Intl.Segmenter();

/**
 * The signal with typing where each change is a key press, whatever the editor indents anew with it, and with an unknown act
 * where more has come at once.
 * @param text before the edit.
 */
export function settleTyping(signal: EditSignal, text: string): EditSignal {
  const { evidence, route, changes } = signal;
  const isAsked =
    evidence.act === 'type' ? evidence.atOnce : evidence.act === 'unknown' && route === 'stable';
  if (!isAsked || changes.length === 0) return signal;
  const isTyped = changes.every(({ start, length, text: arrived }) => {
    const gone = text.slice(start, start + length);
    const [removed, typed] = [inkOf(gone), inkOf(arrived)];
    if (evidence.act === 'type') return isKeystroke(removed, typed);
    // One character alone may be anybody's; one behind what is indented anew with it is a key's.
    const isIndented = removed !== '' && indentOf(gone) !== indentOf(arrived);
    return isIndented && typed.startsWith(removed) && isKeystroke(removed, typed);
  });
  if (isTyped === (evidence.act === 'type'))
    return isTyped ? { ...signal, evidence: { act: 'type' } } : signal;
  return { ...signal, evidence: { act: isTyped ? 'type' : 'unknown' } };
}

function indentOf(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** Whether the one text is the other with a character more, or nothing but a character. */
function isKeystroke(before: string, after: string): boolean {
  const typed = after.startsWith(before) ? after.slice(before.length) : after;
  return [...graphemes.segment(typed)].length <= 1;
}
