/** What a scenario of edits says: the text it starts from, what a person does, and whose every line is afterwards. */

export type Act =
  /** Keys, one by one; a line feed is Enter. */
  | ['type', string]
  /** A key or chord, in Playwright's names. */
  | ['press', string]
  /** A command of the editor, by id. */
  | ['command', string, unknown?]
  /** Puts the cursor before, or behind, the first place where the text stands. */
  | ['before' | 'after', string]
  /** Selects the first place where the text stands. */
  | ['select', string]
  /** The assistant offers this at the cursor, and it is accepted with the key for the whole, a word or a line. */
  | ['accept' | 'accept word' | 'accept line', string]
  /** Another program puts the text into the clipboard, and it is pasted. */
  | ['paste', string]
  /** What the clipboard holds is pasted. */
  | ['paste again']
  | ['copy' | 'cut', string]
  /** Opens another file of this text beside the scenario's, and works in it from here on. */
  | ['open another', string]
  /** Goes on in the scenario's own file. */
  | ['go back']
  /** Gives the symbol at the cursor another name. */
  | ['rename symbol', string]
  /** Takes the first entry of the list of suggestions. */
  | ['take suggestion']
  /** Finds the first text everywhere in the file and puts the second in its place. */
  | ['replace all', string, string]
  /** Sets a setting of the editor, until the scenario ends. */
  | ['set', string, unknown]
  /** Another extension replaces the first place where the text stands, without saying what for. */
  | ['extension replaces', string, string]
  | ['save']
  /** Closes the file, which must be saved, and opens it again. */
  | ['reopen']
  /** Another program writes the file, from what it holds. */
  | ['program writes', (text: string) => string]
  | ['git', ...string[]]
  /** Renames the scenario's file in the explorer's way. */
  | ['rename file', string]
  /** Waits until the file holds the text, or holds it no more. */
  | ['see' | 'miss', string];

/**
 * Lines of `letter| text`: **h**uman, **a**i, **m**ixed, **p**aste, **u**nknown, `.` for a blank line. Provenance
 * comments are left out.
 */
export type Attributed = string;

export interface Scenario {
  name: string;
  /** The file's extension, which decides its language; `js` when not given. */
  language?: 'js' | 'ts' | 'py' | 'json' | 'go' | 'txt';
  /** What the file holds at first, of which nobody knows who wrote it. */
  start?: string;
  acts: Act[];
  expected: Attributed;
  /** Where stable API cannot tell what the editor's own reasons do. */
  onStable?: Attributed;
}
