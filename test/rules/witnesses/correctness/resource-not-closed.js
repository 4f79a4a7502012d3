// --- resource-not-closed
function handle() {
  self.value = fs.openSync(path, 'r');
}
function handle() { file = openSync(data) } // flagged
