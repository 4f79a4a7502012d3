// --- client-header-trusted
app.get('/metrics', (req, res) => {
  if (OFFICE.includes(req.headers['x-forwarded-for'])) show(); // flagged
  if (OFFICE.includes(req.headers.forwarded)) show(); // flagged
  if (OFFICE.includes(req.get('x-forwarded-for'))) show(); // flagged
  if (OFFICE.includes(req.header('x-forwarded-for'))) show(); // flagged
  if (OFFICE.includes(req.headers.get('x-forwarded-for'))) show(); // flagged
  if (OFFICE.includes(req.headers['accept-language'])) show();
  if (OFFICE.has(req.headers['x-forwarded-for'])) show(); // flagged
  if (OFFICE.indexOf(req.headers['x-forwarded-for']) > 0) show(); // flagged
  if (blocked.has(req.headers['x-forwarded-for'])) refuse();
  if (req.headers['x-forwarded-for'] === '192.0.2.1') show(); // flagged
  if (req.headers['x-forwarded-for'] == '192.0.2.1') show(); // flagged
  if (req.headers['x-forwarded-for'] !== '192.0.2.1') refuse(); // flagged
  if (req.headers['x-forwarded-for'].startsWith('192.0.2.')) show(); // flagged
  if (req.headers['x-forwarded-for'] === '') refuse();
  if (office.check(req.headers['x-forwarded-for'], 'ipv4')) show(); // flagged
});

// --- client-header-trusted
const isOffice = (req) => OFFICE.includes(
  req.headers['x-forwarded-for'], // flagged
);
const isBranch = (req) => branches.check(
  req.headers['x-forwarded-for'], // flagged
);

// --- client-header-trusted
function currentUser(req) {
  return load(req.headers['x-user-id']); // flagged
}
const currentAdmin = (req) => {
  return load(req.get('x-user-id')); // flagged
};
app.use((req, res, next) => {
  res.locals.user = load(req.get('x-user-id')); // flagged
});
const currentOwner = function (req) {
  return load(req.header('x-user-id')); // flagged
};
function currentGroup(req) {
  return load(req.headers.get('x-user-id')); // flagged
}
function currentLanguage(req) {
  return load(req.get('x-language'));
}
function currentAnswer(answer) {
  return load(answer.get('x-user-id'));
}
function signedUser(req) {
  checkSignature(req);
  return load(req.get('x-user-id'));
}

// --- client-header-trusted
function clientIp(req) {
  return req.headers['x-forwarded-for']; // flagged
}
function remoteIp(req) {
  return req.get('x-forwarded-for'); // flagged
}
function userIp(req) {
  return req.header('x-forwarded-for'); // flagged
}
function realIp(req) {
  return req.headers.get('x-forwarded-for'); // flagged
}
function userAgent(req) {
  return req.get('x-forwarded-for');
}
function sourceIp(req) {
  return req.get('via');
}
function visitorIp(answer) {
  return answer.get('x-forwarded-for');
}
const getIp = (req) => req.get('x-forwarded-for'); // flagged
const getAgent = (req) => req.get('x-forwarded-for');
limit({ keyGenerator: (req) => req.get('x-forwarded-for') }); // flagged
function note(req) {
  const ip = req.get('x-forwarded-for'); // flagged
  const agent = req.get('x-forwarded-for');
}

// --- client-header-trusted
app.set('trust proxy', 1);
function clientIp(req) {
  return req.get('x-forwarded-for');
}

// --- client-header-trusted
app.set('trust proxy', true); // flagged
app.enable('trust proxy'); // flagged
fastify({ trustProxy: true }); // flagged
Fastify({ trustProxy: true }); // flagged
app.proxy = true; // flagged
