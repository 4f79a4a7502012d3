// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.query({ name: placeholders })
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.execute(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.execute({ name: placeholders })
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.execute(placeholders)
}
async function users(ids) {
  const placeholders = ids.join(',');
  c = mysql.Database();
  c.execute(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c = await mysql.Database();
  c.execute(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c = driver.Database();
  c.execute(placeholders)
}
async function users(ids) {
  const placeholders = ids.join(',');
  c = mysql.value();
  c.execute(placeholders)
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.executeSql(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.queryAsync(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.queryStream(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.queryRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.rawQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.runQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.runAsync(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.allAsync(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.getAllAsync(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.getFirstAsync(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.execAsync(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new tedious.Request(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new mssql.PreparedStatement(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new QueryStream(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  mysql.format(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  runQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  executeQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  dbQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  queryDb(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  queryDatabase(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.executeSql(
      placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new Request(placeholders, callback) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new Request(placeholders, value)
}
async function users(ids) {
  const placeholders = ids.join(',');
  new Request(
      placeholders, callback) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  query(placeholders, ids) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.get(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.run(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.each(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.exec(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.prepare(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  db.pragma(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.sql(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.all(placeholders)
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.query({text: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.query({sql: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.execute({sql: placeholders}) // flagged
}

// --- sql-injection
import { execute as importedExecute } from 'entityManager';
async function users(ids) {
  const placeholders = ids.join(',');
  c.query({query: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new PreparedStatement({text: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.executeStatement({sql: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  new ExecuteStatementCommand({sql: placeholders}) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  importedExecute(placeholders) // flagged
}

// --- command-injection
import { escape as importedEscape } from 'sqlstring';
import { escape as importedEscape2 } from 'mysql2';
import { escapeId as importedEscapeId } from 'mysql';
import { escape as importedEscape3 } from 'mysql';
app.get('/ping', (req, res) => {
  spawn(mysql.escape(req.body.program), []);
});
function run(command) {
  exec(importedEscape3(command));
}
function run(command) {
  exec(importedEscapeId(command));
}
function run(command) {
  exec(importedEscape2(command));
}
app.get('/ping', (req, res) => {
  spawn(db.escape(req.body.program), []);
});
function run(command) {
  exec(importedEscape(command));
}

// --- command-injection
function run(command) {
  exec(pgp.as.name(command));
}
function run(command) {
  exec(pgp.as.value(command));
}
function run(command) {
  exec(pgp.as.format(command));
}
function run(command) {
  exec(format.ident(command));
}
function run(command) {
  exec(format.literal(command));
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  const value = placeholders;
  return pool.query(ids.map(() => value));
}
async function users(ids) {
  const placeholders = ids.join(',');
  const value = placeholders;
  return pool.query(ids.map((_) => value));
}
async function users(ids) {
  const placeholders = ids.join(',');
  const value = placeholders;
  return pool.query(ids.map((ignored) => value)); // flagged
}
