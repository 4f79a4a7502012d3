// --- timing-unsafe-comparison
expectedSignature == right // flagged
expectedSignature !== right // flagged
expectedSignature != right // flagged
expectedSignature === right // flagged
other === expectedSignature // flagged
other == expectedSignature // flagged
other !== expectedSignature // flagged
other != expectedSignature // flagged
token === expected // flagged
token == expected // flagged
token !== expected // flagged
token != expected // flagged
name === expected
given === kept
"text" === req.headers['x-signature']
given.localeCompare(signature) // flagged
given.compare(signature) // flagged
_.isEqual(given, signature) // flagged
function allowed(req, known) {
  const sent = req.get('x-api-key');
  return known.some((one) => sent === one); // flagged
}

// --- timing-unsafe-comparison
function allowed(req, known) {
  const sent = req.header('x-api-key');
  return known.some((one) => sent === one); // flagged
}
function allowed(req, known) {
  const sent = req.headers['thing'];
  return known.some((one) => sent === one);
}
function allowed(req, known) {
  const sent = req.headers['x-api-key'];
  sent !== one // flagged
}
function allowed(req, known) {
  const sent = req.headers['x-api-key'];
  sent == one // flagged
}
function allowed(req, known) {
  const sent = req.headers['x-api-key'];
  sent != one // flagged
}
"text" === req.headers['x-signature']

// --- timing-unsafe-comparison
function allowed(req, known) {
  const sent = req.headers['x-api-key'];
  sent === ''
}

// --- timing-unsafe-comparison
req.headers['x-signature'].length === req.headers['x-signature']
req.headers['x-signature'].length !== req.headers['x-signature']
