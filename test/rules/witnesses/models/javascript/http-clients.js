// --- server-side-request-forgery
client.get(req.body.webhook)
http.verb(req.body.webhook)
http.get(
    req.body.webhook) // flagged
value.request({url: req.body.webhook}) // flagged
axios.create({baseURL: req.body.webhook}) // flagged

// --- server-side-request-forgery
import { request as importedRequest } from 'https';
import { request as importedRequest2 } from 'http';
importedRequest2({hostname: req.body.webhook}) // flagged
importedRequest({hostname: req.body.webhook}) // flagged

// --- server-side-request-forgery
import { get as importedGet } from 'https';
import { get as importedGet2 } from 'http';
import { request as importedRequest } from 'https';
import { request as importedRequest2 } from 'http';
importedRequest2({host: req.body.webhook}) // flagged
importedRequest({host: req.body.webhook}) // flagged
importedGet({hostname: req.body.webhook}) // flagged
importedGet({host: req.body.webhook}) // flagged
importedGet2({hostname: req.body.webhook}) // flagged
importedGet2({host: req.body.webhook}) // flagged
needle(get, req.body.webhook) // flagged
value.goto(req.body.webhook) // flagged
new WebSocket(req.body.webhook) // flagged
new EventSource(req.body.webhook) // flagged
net.connect({host: req.body.webhook}) // flagged
net.createConnection({host: req.body.webhook}) // flagged
net.connect(80, req.body.webhook) // flagged
tls.connect(80, req.body.webhook) // flagged
proxy.web(req, res, {target: req.body.webhook}) // flagged
createProxyMiddleware({target: req.body.webhook}) // flagged
parser.parseURL(req.body.webhook) // flagged
wkhtmltopdf(req.body.webhook) // flagged
Jimp.read(req.body.webhook) // flagged

// --- server-side-request-forgery
app.get('/proxy', async (req, res) => {
  const data = await axios.get(req.url.pathname + other.search);
});
app.get('/proxy', async (req, res) => {
  const value = req.body.webhook;
  const data = await axios.get(url.pathname + other.search + value.hash);
});
app.get('/proxy', async (req, res) => {
  const data = await axios.get(`${req.url.pathname}${other.search} b`);
});

// --- header-injection
http.request({headers: {'X-Page': req.query.name}}) // flagged
https.request({headers: {'X-Page': req.query.name}}) // flagged

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.includes(value.hostname)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.includes(clean.hostname)) {
  }
  res.redirect(value); // flagged
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (check(value.hostname)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.hostname.endsWith()) {
  }
  res.redirect(value);
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items[value.hostname]) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.includes(value.host)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.includes(value.origin)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.has(value.host)) {
  }
  res.redirect(value);
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (items.has(value.origin)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.hostname !== host) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.host !== host) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.origin !== origin) {
  }
  res.redirect(value);
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.origin === origin) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value.hostname === host) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  parsed = new URL(value);
  if (parsed.host !== expected) {
  }
  res.redirect(value);
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  parsed = new URL(value);
  if (check(parsed.host)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  const { host } = new URL(value);
  if (items.includes(host)) {
  }
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  parsed = new URL(value);
  if (items.includes(parsed.href)) {
  }
  res.redirect(value); // flagged
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  good = items.includes(value.href);
  if (good) {
  }
  res.redirect(value); // flagged
});
app.get('/start', (req, res) => {
  res.redirect(new URL(path, req.query.back));
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(new URL(value, value)); // flagged
});
app.get('/start', (req, res) => {
  res.redirect(req.nextUrl.clone());
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(value.origin === here ? then : value);
});

// --- open-redirect
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(value.host === here ? then : value);
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(value.hostname === here ? then : value);
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(items.includes(value.href) ? then : value);
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(items.has(value.href) ? then : value);
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  res.redirect(clean.origin === here ? value : clean); // flagged
});

// --- open-redirect
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (privateip()) {
  }
  res.redirect(value);
});
app.get('/finish', (req, res) => {
  const value = req.query.back;
  privateip();
  res.redirect(value);
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (clean[1] === '/') {
  }
  res.redirect(value); // flagged
});
app.get('/start', (req, res) => {
  const value = req.query.back;
  if (value[1] === '/') {
  }
  res.redirect(value);
});

// --- open-redirect
app.get('/start', (req, res) => {
  res.redirect(encodeURIComponent(req.query.back));
});

// --- server-side-request-forgery
axios({ method: 'post', url: 'https://api.example.com/orders', data: req.body });
got.post({ url: 'https://api.example.com/orders', json: req.body });
https.request({ host: 'api.example.com', headers: { 'X-Name': req.body.name } }, done);
axios({ method: 'post', url: req.body.webhook, data: order }); // flagged
axios({ ...req.body, method: 'post' }); // flagged
got.post({ url: req.body.webhook, json: order }); // flagged
app.post('/forward', async (req, res) => {
  const options = { method: 'post', url: 'https://api.example.com/orders', data: req.body };
  const answer = await axios(options);
});
app.post('/forward', async (req, res) => {
  const options = { host: 'api.example.com', headers: { 'X-Name': req.body.name } };
  https.request(options, done);
});
app.post('/hooks', async (req, res) => {
  const options = { method: 'post', url: req.body.webhook }; // flagged
  const answer = await axios(options);
});
app.post('/hooks', async (req, res) => {
  const options = { method: 'post' };
  options.url = req.body.webhook; // flagged
  const answer = await axios(options);
});
app.post('/hooks', async (req, res) => {
  const options = { host: req.body.host }; // flagged
  https.request(options, done);
});
app.post('/hooks', async (req, res) => {
  const options = { path: '/hook' };
  options.host = req.body.host; // flagged
  https.request(options, done);
});
