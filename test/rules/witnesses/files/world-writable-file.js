// --- world-writable-file
fs.chmod('data', 0o777); // flagged
fs.fchmod('data', 0o777); // flagged
fs.fchmodSync('data', 0o777); // flagged
chmodSync('data', 0o777); // flagged
chmod('data', 0o777); // flagged
handle.chmod(0o777); // flagged
fs.open('data', 'w', 0o777); // flagged
openSync('data', 'w', 0o777); // flagged
fs.mkdirSync('data', 0o777); // flagged
fs.mkdir('data', 0o777); // flagged
mkdirSync('data', 0o777); // flagged
fs.chmodSync('data', '777'); // flagged
fs.fchmod('data', '777'); // flagged
fs.fchmodSync('data', '777'); // flagged
chmodSync('data', '777'); // flagged
chmod('data', '777'); // flagged
handle.chmod('777'); // flagged
fs.open('data', 'w', '777'); // flagged
fs.openSync('data', 'w', '777'); // flagged
openSync('data', 'w', '777'); // flagged
fs.mkdirSync('data', '777'); // flagged
fs.mkdir('data', '777'); // flagged
mkdirSync('data', '777'); // flagged
fsp.mkdir('data', data, {mode: '777'}); // flagged

// --- world-writable-file
fsp.mkdir('data', {mode: '777'}); // flagged
keep('data', data, {mode: '777'});
process.umask(
  0); // flagged
run(`chmod -R 777 ${folder}`);
execSync('chmod', ['777']); // flagged
execSync('chmod', [MODE]);
server.listen({writableAll: true}); // flagged
server.listen({readableAll: true}); // flagged
