/**
 * Gives local variables and parameters other names. Three kinds of names are told apart. Those by which a snippet
 * without its surroundings shows what it is (`req`, `cursor`, `app`) stay, for without them nobody could tell. Those that
 * say something (`password`, `url`) keep what they say, with a word before it. All others are replaced altogether.
 */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import type { Definition } from '../../../server/src/engine/names/scopes.ts';
import { rename } from './renaming.ts';
import { type Change, freshName, type Maker, nodesOf, type Snippet } from './snippet.ts';

const settled =
  /^(?:self|cls|this|req|request|res|resp|response|reply|ctx|context|event|next|app|api|router|server|bp|blueprint|db|database|conn|connection|cur|cursor|pool|client|session|engine|e|ex|err|error|exc|_.*|\$.*)$/i;
const telling =
  /pass|pwd|secret|token|key|auth|cred|user|email|mail|account|cookie|hash|digest|mac|sig|salt|iv$|nonce|otp|pin|code|url|uri|host|addr|path|file|dir|folder|name|html|body|query|param|args|input|data|payload|sql|stmt|statement|filter|template|prompt|message|messages|msg|price|amount|total|balance|cost|tax|date|time|now|log|ssn|card|phone|iban|model|agent|tool|upload|origin|target|window|cmd|command|pattern|regex|cipher|decipher|result|row|doc|store|bucket|zip|tar|archive|entry|member|stream|options|config|settings|flag|debug|mode|role|admin|id$|driver|parser|env|title|slug|subject|topic|comment|term|keyword|label|description|persona|about|bio\b/i;
const pool = ['alpha', 'bravo', 'piece', 'given', 'found', 'current', 'extra', 'inner', 'chunk', 'thing'];

export const renamedLocals: Maker = (snippet) => {
  if (/\b(?:locals|vars|eval|exec)\(/.test(snippet.text)) return [];
  const plain: TextEdit[] = [];
  const said: TextEdit[] = [];
  let taken = 0;
  for (const definition of snippet.names.scopes.all()) {
    const { name } = definition;
    if (!isLocal(snippet, definition) || settled.test(name) || /^[A-Z]/.test(name)) continue;
    const isTelling = telling.test(name);
    const wanted = isTelling ? prefixed(name, snippet.python) : pool[taken++ % pool.length]!;
    const edits = rename(
      snippet,
      definition,
      freshName(snippet, `${wanted}${taken > pool.length ? taken : ''}`),
    );
    (isTelling ? said : plain).push(...(edits ?? []));
  }
  const changes: Change[] = [
    { what: 'other names for locals', edits: plain },
    { what: 'locals whose names say more', edits: said },
  ];
  return changes;
};

function prefixed(name: string, python: boolean): string {
  return python ? `given_${name}` : `given${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** What the snippet declares itself and nobody outside of it can name. */
function isLocal(snippet: Snippet, { kind, scope, name, value }: Definition): boolean {
  const { tree, python, named } = snippet;
  if (kind !== 'value' && kind !== 'parameter') return false;
  if (value >= 0 && /\brequire\(|\bimport\(/.test(tree.textOf(value))) return false;
  if (scope === 0) return !named;
  if (tree.kindName(scope).startsWith('class')) return false;
  if (kind === 'parameter' && python) return !isCalledByName(snippet, scope, name);
  return true;
}

/** Whether the parameter's name is spoken of by a decorator, such as that of a route, or as a keyword. */
function isCalledByName(snippet: Snippet, fn: number, name: string): boolean {
  const { tree } = snippet;
  const around = tree.parent[fn]!;
  if (tree.kindName(around) === 'decorated_definition') return true;
  for (const keyword of nodesOf(snippet, 'keyword_argument'))
    if (tree.reads(tree.child(keyword, 'name'), name)) return true;
  return false;
}
