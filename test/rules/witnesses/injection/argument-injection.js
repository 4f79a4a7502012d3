// --- argument-injection
export function convert(file, flags) {
  execFile('convert', flags.split(/\s+/), done); // flagged
}
export function convert(file, flags) {
  execFile('convert', shellQuote.parse(flags), done); // flagged
}
export function convert(file, flags) {
  execFile('convert', stringArgv(flags), done); // flagged
}
export function convert(file, flags) {
  execFile('convert', parseArgsStringToArgv(flags), done); // flagged
}
start("convert", [file, ...flags.trim().split(/\s+/), 'out.png'])
spawn(
  "convert",
  [file, ...flags.trim().split(/\s+/), 'out.png'], // flagged
)

// --- argument-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  execFile('git', ['log', name]); // flagged
  const count = Number(req.query.count);
  execFile('git', ['log', count]);
  if (!['first', 'second'].includes(name)) return;
  execFile('git', ['log', name]);
});
