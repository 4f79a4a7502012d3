/** What the rules' formulas matched, as the data-flow analysis meets it: by node, with bits for rules and labels. */

import type { Trace } from './values.ts';

/** Whether the bits that reach a place are enough. */
export type BitTest = (bits: number) => boolean;

/** Where a sink stands, for which rule, and which of that rule's bits count. */
export interface SinkMark {
  rule: number;
  bits: number;
  /**
   * What of the sink counts: its `value`; the `inputs` of a call (arguments and receiver) or of a statement; or any of
   * its `parts`.
   */
  reach: 'value' | 'inputs' | 'parts';
  /** What must hold of the bits that reach it; undefined means that any will do. */
  requires: BitTest | undefined;
  /** What must hold of other nodes' values; then these count in place of the sink's own. */
  requiresOf: { node: number; test: BitTest }[] | undefined;
  /** Whether a source may be the one of this sink; undefined means that any may. */
  accepts: ((source: Trace) => boolean) | undefined;
}

/** `to` receives the taint of `from` when the node is evaluated. */
export interface Propagation {
  bits: number;
  from: number;
  to: number;
}

/** Each label of each rule is one of 31 bits. */
export interface FlowMarks {
  sources: Map<number, number>;
  /** By node: bits of sources whose match the node is a part of; undefined where there are none. */
  sourceParts: Int32Array | undefined;
  /** Sources that give their bit only to what has certain bits already. */
  sourceConditions: Map<number, { bit: number; requires: BitTest }[]>;
  /** Sources that taint the variable they match from there on. */
  sourceEffects: Map<number, number>;
  /** Sources that taint what runs behind them. */
  sourceControls: Map<number, number>;
  sanitizers: Map<number, number>;
  /** By node: bits of sanitizers whose match the node is a part of; undefined where there are none. */
  sanitizedParts: Int32Array | undefined;
  /** Sanitizers that cleanse the variable they match from there on. */
  sanitizerEffects: Map<number, number>;
  sinks: Map<number, SinkMark[]>;
  propagations: Map<number, Propagation[]>;
  /** By node: what it receives where it stands, and nowhere else. */
  receptions: Map<number, { from: number; bits: number }[]>;
  /** Bits of rules whose sources are told by models. */
  modelled: number;
  /** Bits of rules for which what a check has let through is clean. */
  guarded: number;
  /** Bits of rules that take unknown functions to give clean results. */
  safeFunctions: number;
  /** Bits of rules for which what an index selects does not depend on the index. */
  safeIndexes: number;
  /** Bits of rules for which what a comparison comes to is clean, and a test that is known by its name. */
  safeTests: number;
  /** Bits of rules for which what is counted or calculated is clean, and what is made a number. */
  safeResults: number;
  /** Bits of rules for which booleans, by their type, are clean. */
  safeBooleans: number;
  /** Bits of rules for which numbers, by their type, are clean. */
  safeNumbers: number;
  /** Bits of rules that follow assignments and nothing else. */
  assignmentsOnly: number;
}
