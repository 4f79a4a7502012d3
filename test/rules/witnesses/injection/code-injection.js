// --- code-injection
new Function(id); // flagged
vm.runInNewContext(id); // flagged
vm.createContext(id);
setTimeout(`refresh(${id})`); // flagged
eval("text");
vm.runInNewContext("text");
export async function createForm(request, reply) {
  const source = [`export const title = '${title}';`].join('\n');
  await fs.writeFile(file, source); // flagged
  const form = await import(pathToFileURL(file).href);
}

// --- code-injection
export async function createForm(request, reply) {
  const source = [`export const title = '${title}';`].join('\n');
  await keep(file, source, { flag: 'wx' });
  const form = await import(pathToFileURL(file).href);
}

// --- code-injection
export async function createForm(request, reply) {
  const source = [`export const title = '${title}';`].join('\n');
  await writeFile(
    file,
    source, // flagged
    { flag: 'wx' },
  );
  const form = await import(pathToFileURL(file).href);
}

// --- code-injection
function moduleOf(code) {
  new vm.Script(
    code, // flagged
  );
}

// --- code-injection
function moduleOf(code) {
  const box = new VM();
  box.run(
    code, // flagged
  );
}

// --- code-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  eval(name); // flagged
});
