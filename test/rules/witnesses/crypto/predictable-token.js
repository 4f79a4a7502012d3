// --- predictable-token
({createToken: crypto.createHash('sha256').update(user.email).digest('hex')}) // flagged
createToken = () => { // flagged
  return crypto.createHash('sha256').update(user.email).digest('hex') // flagged
}
createToken = value
const resetToken = Date.now(); // flagged
const resetToken = new Date().getTime(); // flagged
const resetToken = +new Date(); // flagged
const resetToken = new Date().toISOString(); // flagged
const resetToken = performance.now(); // flagged
const resetToken = process.hrtime(); // flagged
const resetToken = shortid(); // flagged
const resetToken = cuid(); // flagged
const resetToken = new ObjectId(); // flagged
const resetToken = new mongoose.Types.ObjectId(); // flagged
const resetToken = _.uniqueId(); // flagged
const resetToken = moment().unix(); // flagged
const resetToken = dayjs().valueOf(); // flagged
const resetToken = os.hostname(); // flagged
const resetToken = process.pid; // flagged
const resetToken = uuid.v1(); // flagged
const resetToken = v1(); // flagged

// --- predictable-token
function createToken(user) {
  return crypto.createHash('sha256').update(thing).digest('hex');
}
const resetToken = 
  Buffer.from(`${user.email}:${Date.now()}`).toString('base64'); // flagged
generator = seedrandom((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged
generator = seedrandom((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator.get(data) // flagged

// --- predictable-token
generator = new Chance((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged

// --- predictable-token
generator = new MersenneTwister((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged

// --- predictable-token
generator = MersenneTwister19937.seed((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged

// --- predictable-token
generator = new Random((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged

// --- predictable-token
generator = new Prando((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
sessionId = generator(data) // flagged

// --- predictable-token
generator = mulberry32();
sessionId = generator(data) // flagged
generator = seedrandom((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
name = generator(data)
generator = seedrandom((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
function sessionId() {
  generator(data) // flagged
}
generator = seedrandom((process.pid ^ Math.floor(Date.now() / 1000)) >>> 0);
function name() {
  generator(data)
}
state = (process.pid ^ Math.floor(Date.now() / 1000)) >>> 0;
token
state = (state * 1664525 + step) % modulus // flagged
state = (process.pid ^ Math.floor(Date.now() / 1000)) >>> 0;
token
state = state * 1664525 % modulus // flagged
state = (process.pid ^ Math.floor(Date.now() / 1000)) >>> 0;
token
state = (state * 1664525 + step) & mask // flagged
state = (process.pid ^ Math.floor(Date.now() / 1000)) >>> 0;
token
state = (state * 1664525 + step) >>> 0 // flagged

// --- predictable-token
token
state = Math.imul(state, 1664525)
