/**
 * What the editor saw of an edit, and what the server answers. All offsets are UTF-16 code units from 0,
 * all lines count from 0.
 */

/** One replaced stretch. `start` and `length` speak of the document *before* the whole signal. */
export interface TextChange {
  start: number;
  length: number;
  text: string;
}

/** The assistant behind an edit, named from evidence only (an extension id, a hook), never from a guess. */
export interface ToolEvidence {
  /** For example the extension id `github.copilot`. */
  id: string;
  version?: string;
  model?: string;
  conversation?: string;
}

/** What is known of the act behind an edit. `unknown` is an honest answer; a guess is not. */
export type Evidence =
  /** `atOnce` tells that more than a key brings has come in one event, whoever says that it was typed. */
  | { act: 'type'; atOnce?: true }
  /** `places` are the indices of the changes that hold what was pasted; all do, where they are left out. */
  | { act: 'paste'; from: 'editor' | 'outside' | 'unknown'; places?: number[] }
  | { act: 'completion'; extent: 'whole' | 'word' | 'line' | 'next-edit'; tool?: ToolEvidence }
  | { act: 'chat'; tool?: ToolEvidence }
  /** An agent wrote to the file itself, and its hook told. */
  | { act: 'agent'; tool: ToolEvidence }
  | { act: 'undo' }
  | { act: 'redo' }
  | { act: 'disk' }
  | { act: 'format' }
  | { act: 'rename' | 'snippet' | 'suggestion' | 'code-action' }
  /** A person replaced what the editor had found, or changed the case of letters. */
  | { act: 'replace' }
  /** An edit that Touchstone itself made: a tag, a fix, a revert. */
  | { act: 'own' }
  | { act: 'unknown' };

/** One change event of the editor, in the order in which they happened. */
export interface EditSignal {
  uri: string;
  /** The document's version after the edit. */
  version: number;
  /** Not overlapping, in any order. */
  changes: TextChange[];
  evidence: Evidence;
  /** Which route told: the editor's own reason, inference from stable API, or an agent by its hook. */
  route: 'reason' | 'stable' | 'hook';
  /** RFC 3339. */
  time: string;
}

/** What a person copied, or cut: that is told when it is gone, and the places are empty. */
export interface CopySignal {
  uri: string;
  /** The document's version that the places speak of. */
  version: number;
  places: { start: number; length: number }[];
}

/** What the client shall do after an edit. Every edit in it is meant for exactly `version`, else it is dropped. */
export type Reaction =
  /** Insert or replace provenance comments, in the undo step of the edit itself. */
  | { do: 'edit-tags'; uri: string; version: number; changes: TextChange[] }
  /** Policy says no: take the insertion back in one undoable step and say why. */
  | { do: 'revert'; uri: string; version: number; changes: TextChange[]; reason: string }
  /** Policy wants a person to confirm; on "no" the client applies `changes`. */
  | { do: 'ask'; uri: string; version: number; changes: TextChange[]; reason: string }
  /** A calm message, told with every edit that calls for it; the client shows it once per `key` and day of its own. */
  | { do: 'warn'; key: string; message: string; tier: string }
  | { do: 'report-paste'; report: PasteReport };

export interface PasteReport {
  uri: string;
  version: number;
  /** Offsets of the pasted block in the document at `version`. */
  start: number;
  end: number;
  findings: PasteFinding[];
}

export interface PasteFinding {
  ruleId: string;
  title: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  line: number;
  column: number;
  hasSafeFix: boolean;
}
