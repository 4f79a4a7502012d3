// --- nosql-injection
import { executeQuery as importedExecuteQuery } from 'driver';
import { run as importedRun } from 'tx';
import { run as importedRun2 } from 'session';
import { eval as importedEval } from 'redis';
client.search({body: req.body.email}) // flagged
client.search({q: req.body.email}) // flagged
{query_string: {query: req.body.email}} // flagged
client.search({body: 
    req.body.email}) // flagged
importedEval(req.body.email) // flagged
{script: {source: `this.owner === '${req.query.owner}'`}} // flagged
{script: {inline: req.body.email}} // flagged
redis.eval(
    req.body.email) // flagged
importedRun2(req.body.email) // flagged
importedRun(req.body.email) // flagged
importedExecuteQuery(req.body.email) // flagged
driver.executeQuery(
    req.body.email) // flagged

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  session.run(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  tx.run(placeholders) // flagged
}
