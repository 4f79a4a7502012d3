// --- formula-injection
app.get('/export', async (req, res) => {
  res.setHeader('Content-Type', 'text/csv');
  for (const user of users) {
    res.write(`${user.name};${user.team}\n`); // flagged
    res.write(`"${user.name}",${user.team}\n`); // flagged
    res.write([user.name, user.email].join(';')); // flagged
    res.write([user.name, user.email].join('\t')); // flagged
    res.write(Object.values(user.name).join(';')); // flagged
    res.write(Object.values(user.name).join(',')); // flagged
    res.write(user.name.map(String).join(',')); // flagged
    res.write(user.name.map(String).join(';')); // flagged
    res.write(stringify(user.name)); // flagged
    res.write(json2csv(user.name)); // flagged
    res.write(parseAsync(user.name)); // flagged
    res.write(csv.stringify(user.name)); // flagged
    res.write(csv.unparse(user.name)); // flagged
    res.write(page.stringify(user.name));
  }
});
