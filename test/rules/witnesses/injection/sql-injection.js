// --- sql-injection
import pg from 'pg';
app.get('/users', (req, res) => {
  client.execute(req.query.id); // flagged
});

// --- sql-injection
import mysql from 'mysql';
app.get('/users', (req, res) => {
  client.execute(req.query.id); // flagged
});

// --- sql-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  db.query(`SELECT * FROM users ORDER BY ${name}`); // flagged
  const count = Number(req.query.count);
  db.query(`SELECT * FROM users ORDER BY ${count}`);
  if (!['first', 'second'].includes(name)) return;
  db.query(`SELECT * FROM users ORDER BY ${name}`);
});
