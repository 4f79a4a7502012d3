// --- missing-request-limit
app.get('/rows', async (req, res) => {
  const limit = Number.parseInt(req.query.limit);
  res.json(await Row.find().limit(limit)); // flagged
});
app.get('/rows', async (req, res) => {
  const limit = Number(req.query.limit);
  res.json(await Row.find().limit(limit)); // flagged
});
app.get('/rows', async (req, res) => {
  const limit = parseFloat(req.query.limit);
  res.json(await Row.find().limit(limit)); // flagged
});
app.get('/rows', async (req, res) => {
  const limit = +req.query.limit;
  res.json(await Row.find().limit(limit)); // flagged
});
app.get('/rows', async (req, res) => {
  const limit = parseInt(thing, 10);
  res.json(await Row.find().limit(limit));
});
Array(c.req.json()) // flagged
Buffer.alloc(c.req.json()) // flagged
sharp().resize(width, c.req.json()) // flagged
image.resize(c.req.json()) // flagged

// --- missing-request-limit
db.query("limit", [c.req.json()]) // flagged
Buffer.allocUnsafe(c.req.json()) // flagged
new Uint8Array(c.req.json()) // flagged
new ArrayBuffer(c.req.json()) // flagged
req.query.limit.repeat(c.req.json()) // flagged
req.query.limit.padStart(c.req.json()) // flagged
req.query.limit.padEnd(c.req.json()) // flagged
crypto.randomBytes(c.req.json()) // flagged
Array.from({length: c.req.json()}) // flagged
Row.find().take(c.req.json()) // flagged
express.json({limit: c.req.json()}) // flagged
express.json({take: c.req.json()}) // flagged
setTimeout(done, c.req.json()) // flagged
for (let i = 0; i < c.req.json(); i += 1) body // flagged
for (let i = 0; i <= c.req.json(); i += 1) body // flagged
for (let i = 1; i <= c.req.json(); i += 1) body // flagged
if (c.req.json() > max) then
new Array(c.req.json())

// --- missing-request-limit
if (c.req.json() >= max) then
new Array(c.req.json())

// --- missing-request-limit
if (c.req.json() <= max) then
new Array(c.req.json())

// --- missing-request-limit
if (c.req.json() < max) then
new Array(c.req.json())

// --- missing-request-limit
new Array(
    c.req.json()) // flagged
({bodyLimit: '500mb'}) // flagged
({maxPayload: '500mb'}) // flagged
({maxHttpBufferSize: '500mb'}) // flagged
({limits: {fileSize: '500mb'}}) // flagged
({maxFileSize: '500mb'}) // flagged
app.get('/rows', async (req, res) => {
});
app.use(express.json({ limit: 
  '500mb' })); // flagged
multer() // flagged
multer({...options})
fileUpload() // flagged
fileUpload({ name: data }) // flagged
fileUpload({limits: l})
formidable() // flagged
formidable({ name: data }) // flagged
formidable({maxFileSize: l})
req.on('data', (chunk) => body.push(chunk)) // flagged
value.on('data', (chunk) => body += chunk)
Promise.all(c.req.json().map()) // flagged
Promise.allSettled(c.req.json().map()) // flagged
Promise.any(c.req.json().map()) // flagged

// --- missing-request-limit
Promise.all(
    c.req.json().map()) // flagged
for (start; i <= c.req.json().length; i += 1) body // flagged
app.post('/scores', async (c) => {
  for (let i = 0; i < ids.slice(c.req.json()).length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  for (let i = 0; i < ids.split(c.req.json()).length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  for (let i = 0; i < Object.keys(c.req.json()).length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  for (let i = 0; i < req.file.body.length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  for (let i = 0; i < req.files.length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  const value = c.req.json();
  if (ids.length > most) then
  for (let i = 0; i < value.length; i += 1) sum += Number(scores[i]); // flagged
});

// --- missing-request-limit
app.post('/scores', async (c) => {
  const { scores } = await c.req.json();
  if (scores.length > most) then
  for (let i = 0; i < scores.length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  const { scores } = await c.req.json();
  if (scores.length >= most) then
  for (let i = 0; i < scores.length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  const { scores } = await c.req.json();
  if (scores.length < most) then
  for (let i = 0; i < scores.length; i += 1) sum += Number(scores[i]);
});
app.post('/scores', async (c) => {
  const { scores } = await c.req.json();
  if (scores.length <= most) then
  for (let i = 0; i < scores.length; i += 1) sum += Number(scores[i]);
});

// --- missing-request-limit
if (Array.isArray(scores)) {
}
app.post('/thumbs', async (req, reply) => {
  const { scores } = await c.req.json();
  for (let i = 0; i < scores.length; i += 1) sum += Number(scores[i]);
});
ids = req.body.images.map(Number);
Promise.allSettled(ids.map(data)) // flagged

// --- missing-request-limit
ids = given.map(Number);
Promise.all(ids.map(data))
ids = req.body.images.map(Number);
if (req.body.images.length) then
Promise.all(ids.map(data))

// --- missing-request-limit
app.post('/thumbs', async (req, reply) => {
  const ids = req.body.images.map(Number);
  await Promise.all(
  ids.map((id) => thumb(id))); // flagged
});
