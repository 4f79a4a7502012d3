/** What metavariables are called in code that people write. */

const common: Readonly<Record<string, readonly string[]>> = {
  $ANY: ['name'],
  $APP: ['app'],
  $ROUTER: ['router'],
  $REQ: ['req'],
  $RES: ['res'],
  $NEXT: ['next'],
  $REQUEST: ['request'],
  $RESPONSE: ['response'],
  $CURSOR: ['cursor'],
  $CONNECTION: ['connection'],
  $CONN: ['conn'],
  $DB: ['db'],
  $CLIENT: ['client'],
  $SESSION: ['session'],
  $LOGGER: ['logger'],
  $LOG: ['log'],
  $USER: ['user'],
  $PASSWORD: ['password'],
  $KEY: ['key'],
  $VALUE: ['value'],
  $TEXT: ['text'],
  $NAME: ['name'],
  $PATH: ['path'],
  $FILE: ['file'],
  $URL: ['url'],
  $ERROR: ['error'],
  $E: ['error'],
  $F: ['handle'],
  $FUNCTION: ['handle'],
  $HANDLER: ['handle'],
  $SELF: ['self'],
  $I: ['i'],
  $ITEMS: ['items'],
  $LIST: ['items'],
  $VERB: ['get', 'post'],
  $METHOD: ['get', 'post'],
  $CLASS: ['Sample'],
  $TYPE: ['str', 'string'],
};

/** Names that fit a metavariable, and then what fits anywhere. */
export function namesFor(metavariable: string, isPython: boolean): string[] {
  const word = metavariable
    .replace(/^\$(\.\.\.)?/, '')
    .replace(/\d+$/, '')
    .toLowerCase();
  const parts = word.split('_').filter(Boolean);
  const joined = isPython
    ? parts.join('_')
    : parts.map((part, i) => (i === 0 ? part : part[0]!.toUpperCase() + part.slice(1))).join('');
  const own = joined && !reserved.has(joined) ? [joined] : [];
  return [
    ...(common[metavariable] ?? []),
    ...own,
    'value',
    'data',
    'item',
    '"text"',
    '1',
    isPython ? 'load()' : 'load()',
    'self.value',
    'VALUE',
  ];
}

const reserved = new Set(
  'and as assert async await break case catch class const continue def default del delete do elif else enum except export false finally for from function global if import in instanceof is lambda let new none not null or pass raise return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

export const isLiteral = /^["'`\d[{]/;

/** Whether a metavariable stands where people write no literal: something is called, read from, declared or set. */
export function isName(metavariable: string, pattern: string): boolean {
  const own = metavariable.replace('$', '\\$');
  return new RegExp(`${own}(?:\\.|\\(| = )|(?:def|function|class|new) ${own}\\b`).test(pattern);
}
