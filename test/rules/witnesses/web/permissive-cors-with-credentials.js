// --- permissive-cors-with-credentials
cors({origin: /.*/, credentials: true}); // flagged
const options = {origin: true, credentials: true}; // flagged
const options = {origin: ['*'], credentials: true}; // flagged
cors({credentials: true, origin: (ctx) => ctx.get('Origin')}); // flagged
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', req.headers.origin) // flagged
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.header('Access-Control-Allow-Origin', req.headers.origin) // flagged
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.set('Access-Control-Allow-Origin', req.headers.origin) // flagged
if (check(origin)) note(origin);
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', req.headers.origin) // flagged
if (allow(asked)) note(asked);
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', req.headers.origin) // flagged
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', origin)
res.setHeader('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', req.headers.origin) // flagged

// --- permissive-cors-with-credentials
res.header('Access-Control-Allow-Credentials', 'true');
res.setHeader('Access-Control-Allow-Origin', req.headers.origin) // flagged

// --- permissive-cors-with-credentials
res.header('Access-Control-Allow-Origin', req.headers.origin); // flagged
res.header('Access-Control-Allow-Credentials', 'true');

// --- permissive-cors-with-credentials
cors({ origin: true, maxAge, credentials: true }); // flagged
cors({ origin: '*', maxAge, credentials: true }); // flagged
cors({ origin: (origin, done) => done(null, true), maxAge, credentials: true }); // flagged
cors({ origin: (origin, done) => { done(null, true); }, maxAge, credentials: true }); // flagged
cors({ origin: function (origin, done) { done(null, true); }, maxAge, credentials: true }); // flagged
app.register(cors, { origin: true, maxAge, credentials: true }); // flagged
app.enableCors({ origin: true, maxAge, credentials: true }); // flagged
app.enableCors({ origin: '*', maxAge, credentials: true }); // flagged
new Server(server, { cors: { origin: '*', methods, credentials: true } }); // flagged

// --- permissive-cors-with-credentials
res.set('Access-Control-Allow-Origin', req.headers.origin);
