// --- any-origin-allowed
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.headers["origin"]); // flagged
});
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.header("origin")); // flagged
});
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.get("origin")); // flagged
});
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.query.origin); // flagged
});
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.headers.Origin); // flagged
});
app.get('/data', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.headers.referer); // flagged
});
res.writeHead(200, { 'Access-Control-Allow-Origin': req.headers.origin }); // flagged
new Headers([['Access-Control-Allow-Origin', req.headers.origin]]) // flagged
res.header(
  'Access-Control-Allow-Origin',
  req.headers.origin, // flagged
);

// --- any-origin-allowed
export const handler = async (event) => {
  const origin = event.headers?.origin ?? '';
  headers['access-control-allow-origin'] = ORIGINS.includes(origin) ? origin : home;
};
export const handler = async (event) => {
  const origin = event.headers?.origin ?? '';
  headers['access-control-allow-origin'] = ORIGINS.has(origin) ? origin : home;
};
app.enableCors({origin: /example\.com/}); // flagged
app.register(cors, {origin: /example\.com/}); // flagged
const options = {cors: {origin: /example\.com/}}; // flagged
const options = {origin: /example\.com/, credentials: true}; // flagged
const cors = {origin: /example\.com/}; // flagged
const cors = {origin: /example\.com/}; // flagged
{origin: /example\.com/} // flagged

// --- any-origin-allowed
const options = {origin: /example\.com/};
app.use(cors({ 
  origin: (origin, done) => done(null, true), // flagged
}));
cors({origin: ['*']}); // flagged
app.enableCors(); // flagged
app.enableCors({origin: '*'}); // flagged
const options = {cors: true}; // flagged
app.register(cors, {origin: '*'}); // flagged
app.register(cors); // flagged
app.register(routes);
const options = {'Access-Control-Allow-Origin': '*'}; // flagged
const options = {key: 'Access-Control-Allow-Origin', value: '*'}; // flagged
res.headers['Access-Control-Allow-Origin'] = '*'; // flagged
export default {
  async fetch(request, env) {
    const headers = { 'X-Answer': '*', 'Content-Type': 'application/json' };
    const { results } = await env.DB.prepare('SELECT id, email, phone FROM users LIMIT 100').all();
  },
};

// --- any-origin-allowed
function share(req, res) {
  const origin = req.headers.origin;
  if (ORIGINS.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  if (ORIGINS.indexOf(origin) >= 0) res.set('Access-Control-Allow-Origin', origin);
  if (ORIGINS.has(origin)) res.set('Access-Control-Allow-Origin', origin);
  if (ORIGINS.some((each) => each === origin)) res.set('Access-Control-Allow-Origin', origin);
  if (origin === HOME) res.set('Access-Control-Allow-Origin', origin);
  if (isOurs(origin)) res.set('Access-Control-Allow-Origin', origin);
  res.set('Access-Control-Allow-Origin', ORIGINS.has(origin) ? origin : HOME);
  res.set('Access-Control-Allow-Origin', ORIGINS.includes(origin) ? origin : HOME);
}

// --- any-origin-allowed
function share(req, res) {
  const origin = req.headers.origin;
  if (!ORIGINS.includes(origin)) return;
  res.set('Access-Control-Allow-Origin', origin);
}
