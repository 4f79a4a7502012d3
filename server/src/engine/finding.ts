/**
 * What the engine reports. Offsets are UTF-16 code units from 0, `end` exclusive; nothing here knows lines,
 * because a finding's consumers count lines differently (LSP from 0, reports from 1).
 */

import type { LineIndex } from './lines.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Confidence = 'high' | 'medium' | 'low';

export interface Span {
  start: number;
  end: number;
}

/** A file beside the one that was analysed. */
export interface OtherFile {
  /** Absolute. */
  path: string;
  lines: LineIndex;
}

/** One step of the way from source to sink. */
export interface FlowStep extends Span {
  role: 'source' | 'step' | 'sink';
  message: string;
  /** Where the step, with its offsets, is in another file than the finding. */
  elsewhere?: OtherFile;
}

export interface TextEdit extends Span {
  text: string;
}

export interface Fix {
  title: string;
  /** `safe` keeps the behaviour for honest input and takes part in fix-all; `review` is offered singly. */
  safety: 'safe' | 'review';
  edits: TextEdit[];
}

export interface Finding extends Span {
  ruleId: string;
  severity: Severity;
  confidence: Confidence;
  /** Such as `["CWE-89"]`. */
  cwe: string[];
  message: string;
  /** What the rule measures here; whether it is too much is the charter's to say. */
  measured?: number;
  flow: FlowStep[];
  fix?: Fix;
}

/** Something that kept the engine from answering fully; never swallowed, always shown. */
export interface Problem {
  kind: 'too-large' | 'too-deep' | 'out-of-time' | 'unread' | 'not-text' | 'grammar' | 'rule';
  message: string;
  span?: Span;
}
