// --- insecure-temp-file
await fs.promises.writeFile(tmpdir(), data); // flagged
await fs.promises.writeFile(process.env.TMPDIR, data); // flagged
await fs.promises.writeFile(process.env.TEMP, data); // flagged
fs.writeFileSync(os.tmpdir(), data, { flag: 'x' })
fs.writeFileSync(os.tmpdir(), data, { flags: 'x' })
fs.writeFileSync(
  os.tmpdir(), // flagged
  data,
);
copyFile(source, os.tmpdir()) // flagged
keep(source, os.tmpdir())
copyFile(
  source,
  os.tmpdir(), // flagged
);
fs.open(os.tmpdir(), "a") // flagged
fs.openSync(os.tmpdir(), "a") // flagged
fs.promises.open(os.tmpdir(), "a") // flagged
fs.open(
  os.tmpdir(), // flagged
  "a",
);
await fs.promises.writeFile(join(os.tmpdir(), randomUUID(os.tmpdir())), data);
await fs.promises.writeFile(`${randomUUID(os.tmpdir())}.txt`, data);
await fs.promises.writeFile(folder + randomUUID(os.tmpdir()), data);
const folder = await mkdtemp(prefix);
chmod(folder, 0o077) // flagged
const folder = await mkdtemp(prefix);
sweep(folder, 0o077)

// --- insecure-temp-file
const folder = fs.mkdtemp(prefix);
chmod(folder, 0o077) // flagged

// --- insecure-temp-file
const folder = fs.mkdtempSync(prefix);
chmod(folder, 0o077) // flagged

// --- insecure-temp-file
const folder = mkdtempSync(prefix);
chmod(folder, 0o077) // flagged
const folder = await mkdtemp(prefix);
chmod(folder, mode)
