// --- failed-check-ignored
try {
  verifyPackage(file, signature);
} catch (err) { } // flagged
try {
  verifyPackage(file, signature);
} catch { } // flagged
try {
  verifyPackage(file, signature);
} catch (err) { console.value(); } // flagged
try {
  verifyPackage(file, signature);
} catch (err) { const text = value; console.log(); } // flagged
try {
  verifyPackage(file, signature);
} catch { console.value(); } // flagged
try {
  verifyPackage(file, signature);
} catch (err) { logger.log(); } // flagged
try {
  verifyPackage(file, signature);
} catch { logger.log(); } // flagged

// --- failed-check-ignored
try {
  verifyPackage(file, signature);
} catch (err) {
  console.other.thing('verification problem', err.message);
}
try {
} catch (err) {
}
try {
  thing(file, signature);
} catch (err) {
}
