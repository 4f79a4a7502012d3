import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/edits.ts';
import { Names } from '../../server/src/engine/names/names.ts';
import { liftValues, type ParameterStyle } from '../../server/src/engine/rule/lifted-values.ts';
import { openFile } from './marked-code.ts';

const question: ParameterStyle = { placeholder: '?', values: 'list' };
const percent: ParameterStyle = { placeholder: '%s', values: 'tuple' };
const numbered: ParameterStyle = { placeholder: '$n', values: 'arguments' };

/** What becomes of a text when the argument of its last call of `run` is looked at; undefined where nothing does. */
async function liftIn(name: string, code: string, style: ParameterStyle): Promise<string | undefined> {
  const file = await openFile(name, code);
  try {
    const { tree } = file;
    const start = code.lastIndexOf('run(') + 4;
    const edits = liftValues(new Names(tree), tree.covering(start, code.lastIndexOf(')')), style);
    return edits && applyEdits(code, [edits]).text;
  } finally {
    file.dispose();
  }
}

async function lift(name: string, code: string, style: ParameterStyle): Promise<string | undefined> {
  const call = await liftIn(name, `run(${code})`, style);
  return call?.slice('run('.length, -1);
}

describe('Values of a statement that is put together', () => {
  const python: [code: string, lifted: string, style?: ParameterStyle][] = [
    [`f"SELECT * FROM t WHERE a = '{x}' AND b > {y.z}"`, `"SELECT * FROM t WHERE a = ? AND b > ?", [x, y.z]`],
    [
      `"SELECT * FROM t WHERE a = " + str(x) + " AND b = 'it''s'"`,
      `"SELECT * FROM t WHERE a = ? AND b = 'it''s'", [x]`,
    ],
    [
      `"SELECT 1 WHERE a = '%s' AND b LIKE '%%c'" % x`,
      `"SELECT 1 WHERE a = %s AND b LIKE '%%c'", (x,)`,
      percent,
    ],
    [
      `"SELECT 1 WHERE a = {1} AND b = {0}".format(x, y)`,
      `"SELECT 1 WHERE a = $1 AND b = $2", y, x`,
      numbered,
    ],
    [`f"SELECT 1 WHERE a LIKE '%{x}%'"`, `"SELECT 1 WHERE a LIKE ?", [f"%{x}%"]`],
    [`f"INSERT INTO t (a, b) VALUES ({x}, '{y}')"`, `"INSERT INTO t (a, b) VALUES (?, ?)", [x, y]`],
    [
      `f"SELECT 1 WHERE a BETWEEN {x} AND {y} LIMIT {n}"`,
      `"SELECT 1 WHERE a BETWEEN ? AND ? LIMIT ?", [x, y, n]`,
    ],
    [`'SELECT 1 WHERE a = \\'%s\\'' % x`, `'SELECT 1 WHERE a = ?', [x]`],
    [`f"SELECT 1 WHERE j = '{{}}' AND a = {x}"`, `"SELECT 1 WHERE j = '{}' AND a = ?", [x]`],
  ];
  for (const [code, lifted, style = question] of python)
    it(`become parameters: ${code}`, async () => {
      assert.equal(await lift('a.py', code, style), lifted);
    });

  const javascript: [code: string, lifted: string][] = [
    ["`SELECT * FROM t WHERE a = '${x}' AND b = ${y}`", '`SELECT * FROM t WHERE a = ? AND b = ?`, [x, y]'],
    [
      `"SELECT * FROM t WHERE a = '" + x + "' OR b = " + y.z`,
      '"SELECT * FROM t WHERE a = ? OR b = ?", [x, y.z]',
    ],
    ["`SELECT 1 WHERE a LIKE '${x}%'`", '`SELECT 1 WHERE a LIKE ?`, [`${x}%`]'],
    [`'SELECT 1 WHERE a = ' + x + " AND b = 'c'"`, `'SELECT 1 WHERE a = ? AND b = \\'c\\'', [x]`],
  ];
  for (const [code, lifted] of javascript)
    it(`become parameters: ${code}`, async () => {
      assert.equal(await lift('a.js', code, question), lifted);
    });

  const untouched = {
    'the name of a table': 'f"SELECT * FROM {t} WHERE a = {x}"',
    'the name of a column': 'f"SELECT a, {c} FROM t WHERE a = {x}"',
    'a part of a name': 'f"SELECT * FROM t WHERE a = {t}.a"',
    'a whole list': 'f"SELECT * FROM t WHERE a IN ({x})"',
    'a direction': '"SELECT * FROM t ORDER BY a " + d',
    'a quoted name': `f'SELECT * FROM t WHERE a = "{x}"'`,
    'a value with a format of its own': 'f"SELECT * FROM t WHERE a = {x:>10}"',
    'a conversion': 'f"SELECT * FROM t WHERE a = {x!r}"',
    'a statement that has placeholders': `f"SELECT * FROM t WHERE a = '{x}' AND b = ?"`,
    'too few values': '"SELECT 1 WHERE a = %s AND b = %s" % x',
    'values by name': '"SELECT 1 WHERE a = %(x)s" % {"x": x}',
    'a string that is not closed': `f"SELECT 1 WHERE a = '{x}"`,
    'no value': '"SELECT 1"',
    'no literal': 'sql + x',
    'a unit of time': `f"SELECT 1 WHERE a > now() - INTERVAL '{x} days'"`,
  };
  for (const [what, code] of Object.entries(untouched))
    it(`are left alone with ${what}: ${code}`, async () => {
      assert.equal(await lift('a.py', code, question), undefined);
    });

  it('become parameters where a name holds the statement', async () => {
    const code = (sql: string, call: string) => `def f(x):\n    sql = ${sql}\n    log()\n    run(${call})\n`;
    assert.equal(
      await liftIn('a.py', code(`f"SELECT 1 WHERE a = '{x}'"`, 'sql'), percent),
      code('"SELECT 1 WHERE a = %s"', 'sql, (x,)'),
    );
  });

  it('are left alone where a name that holds the statement is used otherwise, too', async () => {
    const sql = `sql = f"SELECT 1 WHERE a = '{x}'"`;
    for (const code of [
      `def f(x):\n    ${sql}\n    print(sql)\n    run(sql)\n`,
      `def f(x):\n    ${sql}\n    x = 2\n    run(sql)\n`,
      `def f(x):\n    ${sql}\n    sql += " LIMIT 1"\n    run(sql)\n`,
      `def f(x):\n    ${sql}\n    for x in y:\n        run(sql)\n`,
      `def f(x):\n    if x:\n        ${sql}\n    run(sql)\n`,
      `${sql}\ndef f(x):\n    run(sql)\n`,
    ])
      assert.equal(await liftIn('a.py', code, percent), undefined, code);
  });
});
