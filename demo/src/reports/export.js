import { exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export async function readReport(req, res) {
  const text = await readFile('/var/lantern/reports/' + req.params.name, 'utf8');
  res.type('text/csv').send(text);
}

export function exportReport(req, res) {
  exec('lantern-report --month ' + req.body.month, (error, output) => {
    if (error) {
      res.status(500).send(error.stack);
      return;
    }
    res.type('text/csv').send(output);
  });
}
