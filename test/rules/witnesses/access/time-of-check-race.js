// --- time-of-check-race
if (fs.statSync(file)) return false;
fs.writeFile(file) // flagged
if (fs.statSync(file)) return false;
fs.writeFile(value, file) // flagged

// --- time-of-check-race
const info = fs.statSync(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
if (fs.lstatSync(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = fs.lstatSync(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
if (statSync(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = statSync(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
if (lstatSync(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = lstatSync(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
fs.access(file, (error) => {
  fs.writeFile(file) // flagged
})
fs.stat(file, (error) => {
  fs.writeFile(file) // flagged
})
fs.lstat(file, (error) => {
  fs.writeFile(file) // flagged
})
fs.exists(file, (error) => {
  fs.writeFile(file) // flagged
})
access(file, (error) => {
  fs.writeFile(file) // flagged
})
stat(file, (error) => {
  fs.writeFile(file) // flagged
})
lstat(file, (error) => {
  fs.writeFile(file) // flagged
})
await fs.access(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fs.access(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fs.promises.access(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fs.promises.access(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fsp.access(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fsp.access(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await access(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await access(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fs.stat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fs.stat(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fs.lstat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fs.lstat(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fs.promises.stat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fs.promises.stat(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await fsp.stat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await fsp.stat(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
await stat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await lstat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await fsp.lstat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await fs.promises.lstat(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
try {
  await stat(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await fs.access(file).then();
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await fs.access(file).then().catch();
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await stat(file).catch();
fs.writeFile(file) // flagged

// --- time-of-check-race
const info = await fs.stat(file).catch();
fs.writeFile(file) // flagged

// --- time-of-check-race
if (await exists(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
if (!(await exists(file))) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
if (await fileExists(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
if (await fs.pathExists(file)) return false;
fs.writeFile(file) // flagged

// --- time-of-check-race
if (!(await fs.pathExists(file))) {
  fs.writeFile(file) // flagged
}
fs.accessSync(file);
fs.writeFile(file) // flagged

// --- time-of-check-race
if (fs.existsSync(file)) return false;
fs.writeFileSync(value, file) // flagged
if (fs.existsSync(file)) return false;
writeFileSync(file) // flagged

// --- time-of-check-race
const info = fs.existsSync(file);
fs.writeFileSync(file) // flagged

// --- time-of-check-race
if (existsSync(file)) return false;
fs.writeFileSync(file) // flagged

// --- time-of-check-race
const info = existsSync(file);
fs.writeFileSync(file) // flagged
if (exists(LOCK)) {
}
fs.writeFileSync(LOCK, owner) // flagged
if (exists(lock)) {
}
fs.writeFileSync(lock)
if (exists(lock)) {
}
fs.writeFileSync(lock, String(process.pid), { mode: 0o600 }) // flagged
if (fs.existsSync(lock)) {
}
write(lock, String(process.pid))

// --- time-of-check-race
if (value(lock)) {
}
fs.writeFileSync(lock, String(process.pid))
if (exists(lock)) {
}
fs.writeFileSync(lock, String(process.pid)) // flagged
if (exists(file)) {
}
fs.writeFileSync(file, String(process.pid))
if (exists(file)) {
}
function acquireLock() {
  fs.writeFileSync(file, String(process.pid)) // flagged
}
if (exists(file)) {
}
function name() {
  fs.writeFileSync(file, String(process.pid))
}
if (!exists(file)) {
  return true; }
fs.writeFileSync(file, owner) // flagged
return false;

// --- time-of-check-race
if (!exists(path)) {
  return true; }
fs.writeFileSync(path, owner, { mode: 0o600 }) // flagged
return false;
if (!fs.existsSync(path)) {
  return true; }
write(path, owner)
return false;

// --- time-of-check-race
if (exists(path)) { return false; }
fs.writeFileSync(path, owner) // flagged
return true;
if (!value(path)) {
  return true; }
fs.writeFileSync(path, owner)
return false;
if (fs.statSync(file)) return false;
writeFile(file, {flag: 'x'})
if (fs.statSync(file)) return false;
writeFile(file, {flags: 'x'})
if (fs.statSync(file)) return false;
writeFile(file, "x")
if (fs.statSync(file)) return false;
writeFile(file, {recursive: true})
if (fs.existsSync(file)) return false;
writeFileSync(file, {flag: 'x'})
if (fs.existsSync(file)) return false;
writeFileSync(file, {flags: 'x'})
if (fs.existsSync(file)) return false;
writeFileSync(file, "x")
if (fs.existsSync(file)) return false;
writeFileSync(file, {recursive: true})

// --- time-of-check-race
try {
  fs.accessSync(file);
} catch (error) {
  return;
}
fs.writeFile(file) // flagged
