/** What the suite inside the extension host and the runner outside say to each other: one JSON value a line. */
import type { Totals } from './totals.ts';

/** Where on the screen: a CSS selector, and a text that the element must contain, or the source of a pattern. */
export interface Spot {
  selector: string;
  text?: string;
  pattern?: string;
}

/** What only a person in front of the screen can do. */
export type Act =
  /** One key or chord in Playwright's names, such as `Control+Z`. */
  | { do: 'press'; key: string }
  /** Character by character, each its own key press. */
  | { do: 'type'; text: string }
  /** Puts text into the clipboard as another program would. */
  | { do: 'copy'; text: string }
  | { do: 'click' | 'hover'; spot: Spot }
  /** Takes hold of the one spot with the mouse and lets go of it at the left end of the other. */
  | { do: 'drag'; spot: Spot; to: Spot }
  /** Waits until the spot is in sight; the answer is its text. */
  | { do: 'see'; spot: Spot }
  /** The same inside the page that a webview shows, such as a Markdown preview. */
  | { do: 'read'; spot: Spot }
  /** Waits until nothing of that kind is in sight. */
  | { do: 'miss'; spot: Spot }
  /** Saves what the screen shows under this name. */
  | { do: 'picture'; name: string };

export type FromInside =
  | { kind: 'act'; id: number; act: Act }
  | { kind: 'passed' | 'skipped'; title: string; duration?: number }
  /** A test that failed ended so, or is tried again. */
  | { kind: 'failed' | 'again'; title: string; error: string }
  | { kind: 'end'; totals: Totals }
  /** What edits, and the marks after a pause, took of the extension host's thread, each in milliseconds. */
  | { kind: 'measured'; edits: number[]; marks: number[]; spans: number };

export type FromOutside = { id: number; text: string } | { id: number; error: string };

/** Environment variables by which the driver finds the runner. */
export const portVariable = 'TOUCHSTONE_TEST_PORT';
export const rootVariable = 'TOUCHSTONE_TEST_ROOT';

/** Of the suites, only tests are run whose full title matches this pattern, if it is set. */
export const grepVariable = 'TOUCHSTONE_TEST_GREP';

/** Set where the whole table of edit scenarios shall be played; else it is four of ten. */
export const scenariosVariable = 'TOUCHSTONE_TEST_SCENARIOS';

/** Set where the driver shall measure what an edit costs, in place of the suites. */
export const measureVariable = 'TOUCHSTONE_TEST_MEASURE';
