// --- electron-page-with-node
ipcMain.on('open', (_event, url: string) => {
  const value = url;
  if (clean.protocol) {
  }
  shell.openExternal(value); // flagged
});
ipcMain.on('open', (_event, url: string) => {
  const value = url;
  if (value.protocol) {
  }
  shell.openExternal(value);
});
ipcMain.on('open', (_event, url: string) => {
  const value = url;
  parsed = new URL(value);
  if (parsed.protocol) {
  }
  shell.openExternal(value);
});
ipcMain.on('open', (_event, url: string) => {
  const value = url;
  shell.openExternal(value.protocol ? then : value);
});

// --- electron-page-with-node
ipcMain.on('open', (_event, url: string) => {
  const value = url;
  if (/^https?:/.test(value)) {
  }
  shell.openExternal(value);
});
ipcMain.on('open', (_event, url: string) => {
  shell.openExternal(check(url));
});
