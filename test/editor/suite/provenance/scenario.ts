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
  /** The assistant offers to write the second text in the place of the first one, and that is accepted. */
  | ['accept instead', string, string]
  /** Another program puts the text into the clipboard, and it is pasted. */
  | ['paste', string]
  /** What the clipboard holds is pasted. */
  | ['paste again']
  | ['copy' | 'cut', string]
  /** The text is copied in an editor of which Touchstone knows nothing, as in another window. */
  | ['copy elsewhere', string]
  /** The mouse drags the text to where the line begins that holds the other one. */
  | ['drag', string, string]
  /** Opens another file of this text beside the scenario's, and works in it from here on. */
  | ['open another', string]
  /** Goes on in the scenario's own file. */
  | ['go back']
  /** Opens a second editor of the same file beside the first one, and works in it from here on. */
  | ['split']
  /** Works in a new document that has no file. */
  | ['new document']
  /** Gives the new document a file of this name. */
  | ['save as', string]
  /** Gives the symbol at the cursor another name. */
  | ['rename symbol', string]
  /** Takes the first entry of the list of suggestions. */
  | ['take suggestion']
  /** Finds the first text everywhere in the file and puts the second in its place. */
  | ['replace all', string, string]
  /** The same in the search view, over all files. */
  | ['replace in files', string, string]
  /** Sets a setting of the editor, until the scenario ends. */
  | ['set', string, unknown]
  /** Another extension replaces the first place where the text stands, without saying what for. */
  | ['extension replaces', string, string]
  /** The same through the editor that the file is shown in, as chats and agents do. */
  | ['extension edits', string, string]
  /** Another extension inserts the text behind each of the others, in one edit. */
  | ['extension inserts at', string, string[]]
  /** Another extension inserts a snippet in the editor, by itself. */
  | ['extension inserts snippet', string]
  /** Another extension offers an entry of this name in the list of suggestions, which writes the text; until the scenario ends. */
  | ['extension suggests', string, string]
  /** Another extension carries out every paste, as languages do that add imports, here this line at the top; until the scenario ends. */
  | ['extension pastes', string]
  | ['save']
  /** Closes the file. */
  | ['close']
  /** Closes the file, which must be saved, and opens it again. */
  | ['reopen']
  /** Another program writes the file, from what it holds. */
  | ['program writes', (text: string) => string]
  /** An agent, which tells of it by its hook, writes the file. */
  | ['agent writes', (text: string) => string]
  | ['git', ...string[]]
  /** Renames the scenario's file in the explorer's way. */
  | ['rename file', string]
  /** Closes the scenario's file, which git knows, moves it with git, and opens it under its new name. */
  | ['git moves file', string]
  /** Copies the scenario's file in the explorer's way and works in the copy. */
  | ['copy file']
  /** Deletes the scenario's file and writes it anew with this text. */
  | ['replace file', string]
  /** Makes every line end as on that system. */
  | ['line ends', 'windows' | 'unix']
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
  language?: 'js' | 'ts' | 'tsx' | 'py' | 'json' | 'go' | 'html' | 'yaml' | 'sh' | 'rs' | 'txt';
  /** What the file holds at first, of which nobody knows who wrote it. */
  start?: string;
  acts: Act[];
  expected: Attributed;
  /** Where stable API cannot tell what the editor's own reasons do. */
  onStable?: Attributed;
}
