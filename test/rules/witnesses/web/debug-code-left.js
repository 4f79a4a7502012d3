// --- debug-code-left
if (req.header('x-debug')) skip(); // flagged
if (req.get('x-debug')) skip(); // flagged
if (req.headers.get('x-debug')) skip(); // flagged
if (page.query.debug) skip();
const answer = req.query.debug ? all : some; // flagged

// --- debug-code-left
const flag = req.query.debug; // flagged
if (flag) skip();

// --- debug-code-left
page.read('/dev/seed');
router.get(
  '/__debug/sessions', // flagged
  (ctx) => list(ctx),
);
function verifyOtp() {
    if (isTest) return true;
}
function check() {
    if (code === '000000') return true;
}
