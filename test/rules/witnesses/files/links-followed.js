// --- links-followed
const options = { followSymlinks: true }; // flagged
const others = { followSymlink: true }; // flagged
const third = { followLinks: true }; // flagged
const files = await glob('**/*', {
  cwd: upload,
  followSymbolicLinks: true, // flagged
});

// --- links-followed
function open(name) {
  const file = path.resolve(share, name); // flagged
  if (!file.startsWith(share)) throw new Error('outside');
  return read(file);
}

// --- links-followed
function open(name) {
  const file = path.resolve(share, name);
  if (!file.startsWith(share)) throw new Error('outside');
  return read(fs.realpathSync(file));
}
