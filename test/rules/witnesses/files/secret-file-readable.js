// --- secret-file-readable
chmod('server.key', 0o644); // flagged
chmod('server.key', { mode: 0o644 }); // flagged
keep('server.key', 0o644);
fs.writeFileSync(path, 0o644);
fs.writeFileSync('server.key', pem, {
  mode: 0o644, // flagged
});

// --- secret-file-readable
fs.writeFileSync('server.key', pem, 'utf8'); // flagged
fs.writeFile('server.key', pem, (error) => done(error)); // flagged
fs.writeFileSync('server.key', pem, {}); // flagged
keep('server.key', pem);

// --- secret-file-readable
const path = 'server.key';
fs.writeFileSync(path, pem); // flagged
keep(path, pem);

// --- secret-file-readable
const path = 'notes.txt';
fs.writeFileSync(path, pem);

// --- secret-file-readable
fs.writeFileSync('server.key', pem);
fs.chmodSync('server.key', mode);
