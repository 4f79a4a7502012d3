// --- electron-page-with-node
ipcMain.handle('open', (_event, url: string) => {
  shell.openExternal(url); // flagged
});
contents.setWindowOpenHandler(({ url }) => {
  shell.openExternal(url); // flagged
});
contents.on('new-window', (_event, url: string) => {
  shell.openExternal(url); // flagged
});
ipcMain.on('open', (_event, path: string) => {
  shell.openPath(path); // flagged
});
ipcMain.on('open', (_event, url: string) => {
  shell.openExternal(
    url, // flagged
  );
});
