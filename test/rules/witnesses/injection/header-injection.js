// --- header-injection
cache.end('HTTP/1.1 302 Found\r\nLocation: ' + req.query.to + '\r\n\r\n') // flagged
lines.push('HTTP/1.1 302 Found\r\nLocation: ' + req.query.to + '\r\n\r\n') // flagged
text = 'HTTP/1.1 302 Found\r\nLocation: ' + req.query.to + '\r\n\r\n' // flagged
text += 'HTTP/1.1 302 Found\r\nLocation: ' + req.query.to + '\r\n\r\n' // flagged
const answer = 'HTTP/1.1 302 Found\r\nLocation: ' + req.query.to + '\r\n\r\n' // flagged

// --- header-injection
cache.write(req.query.name);
cache.write(
  `SET lang ${req.query.lang}\r\n`, // flagged
);

// --- header-injection
[`SET lang ${req.query.lang}`, last].join("\r\n"); // flagged

// --- header-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  res.setHeader('X-Name', name); // flagged
  const count = Number(req.query.count);
  res.setHeader('X-Name', count);
  if (!['first', 'second'].includes(name)) return;
  res.setHeader('X-Name', name);
});
