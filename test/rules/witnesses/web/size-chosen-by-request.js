// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const rows = new Array(Number.parseInt(req.query.rows)); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(parseFloat(req.query.rows)); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(BigInt(req.query.rows)); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(Number(input));
});
Buffer.alloc(req.query.rows) // flagged
Buffer.allocUnsafe(req.query.rows) // flagged
Array(req.query.rows) // flagged
Array.from({length: req.query.rows}) // flagged
new ArrayBuffer(req.query.rows) // flagged
new Uint8Array(req.query.rows) // flagged
'-'.padStart(req.query.rows) // flagged
'-'.padEnd(req.query.rows) // flagged
crypto.randomBytes(req.query.rows) // flagged
randomBytes(req.query.rows) // flagged
setInterval(callback, req.query.rows) // flagged
_.times(req.query.rows) // flagged

// --- size-chosen-by-request
_.range(req.query.rows) // flagged
bcrypt.hash(password, req.query.rows) // flagged
bcrypt.hashSync(password, req.query.rows) // flagged
bcrypt.genSalt(req.query.rows) // flagged
crypto.pbkdf2(password, salt, req.query.rows) // flagged
crypto.pbkdf2Sync(password, salt, req.query.rows) // flagged
pbkdf2Sync(password, salt, req.query.rows) // flagged
pbkdf2(password, salt, req.query.rows) // flagged
sharp({create: {width: req.query.rows}}) // flagged
sharp({create: {height: req.query.rows}}) // flagged
new Jimp(req.query.rows) // flagged
QRCode.toBuffer('-', {width: req.query.rows}) // flagged
image.resize(req.query.rows) // flagged
createCanvas(req.query.rows) // flagged
createCanvas(width, req.query.rows) // flagged
for (let i = start; i < req.query.rows; step) { // flagged
}
for (let i = start; i <= req.query.rows; step) { // flagged
}
app.get('/blank', (req, res) => {
  const rows = new Array(crypto.subtle.value(req.query.rows));
});

// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const rows = new Array(new TextEncoder().encode(req.query.rows));
});
app.get('/blank', (req, res) => {
  const value = req.query.rows;
  const rows = new Array(value.arrayBuffer());
});
app.get('/blank', (req, res) => {
  const rows = new Array(this.header.readUInt32LE()); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(this.header.readUint32BE()); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(this.header.readUint32LE()); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(this.header.readInt32BE()); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(this.header.readInt32LE()); // flagged
});

// --- size-chosen-by-request
app.get('/blank', (req, res) => {
  const rows = new Array(view.getInt32()); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(Number(this.header.readBigUInt64BE())); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(Number(this.header.readBigUInt64LE())); // flagged
});
app.get('/blank', (req, res) => {
  const rows = new Array(Number(view.getBigUint64())); // flagged
});
Buffer.allocUnsafe(this.header.readUInt32BE(0)) // flagged
new ArrayBuffer(this.header.readUInt32BE(0)) // flagged
Buffer.alloc(
    this.header.readUInt32BE(0)) // flagged
