// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  writeFileSync(target, data); // flagged
  execFileSync(target, ['--install']);
}
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  cache.set(target, data)
  execFileSync(target, ['--install']);
}
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  spawn(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  execFile(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  exec(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  execSync(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  require(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  import(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  fs.chmod(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  fs.chmodSync(file);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  spawn(program, [file]);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  execFile(program, [file]);
  fs.writeFileSync(file, data); // flagged
}

// --- remote-script-loaded
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  execFileSync(program, [file]);
  fs.writeFileSync(file, data); // flagged
}
async function update(url: string): Promise<void> {
  const { data } = await axios.get(url, { responseType: 'arraybuffer' });
  fs.writeFileSync(
    target,
    data, // flagged
  );
  execFileSync(target, ['--install']);
}
