// --- path-traversal
function remove(name: string) {
  unlinkSync('files' + '/' + name); // flagged
}
