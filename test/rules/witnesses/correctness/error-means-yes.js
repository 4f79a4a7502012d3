// --- error-means-yes
function mayAccess() {
  promise.catch((err) => true) // flagged
}
function mayAccess() {
  promise.catch(() => true) // flagged
}
function mayAccess() {
  promise.catch((err) => { // flagged
    return true; })
}
function check() {
  promise.catch((err) => true)
}
function isblocked() {
  promise.catch(() => false) // flagged
}
try {
} catch {
  found = true;
}
