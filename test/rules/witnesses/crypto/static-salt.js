// --- static-salt
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: Buffer.alloc(size) }); // flagged
}
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: new Uint8Array(size) }); // flagged
}
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: new Date() }); // flagged
}
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: process.pid }); // flagged
}
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: name }); // flagged
}
crypto.pbkdf2(password, Date.now()) // flagged
pbkdf2Sync(password, Date.now()) // flagged
pbkdf2(password, Date.now()) // flagged
crypto.scrypt(password, Date.now()) // flagged
scryptSync(password, Date.now()) // flagged
scrypt(password, Date.now()) // flagged
CryptoJS.PBKDF2(password, Date.now()) // flagged
({name: 'PBKDF2', salt: Date.now()}) // flagged
hash(password, {salt: Date.now()}) // flagged

// --- static-salt
argon2id({salt: Date.now()}) // flagged
bcrypt.hashSync(password, Date.now()) // flagged
bcrypt.hash(password, Date.now()) // flagged
value.hashSync(password, Date.now())
derive = promisify(scrypt);
derive(password, Date.now()) // flagged

// --- static-salt
derive = promisify(crypto.scrypt);
derive(password, Date.now()) // flagged

// --- static-salt
derive = promisify(pbkdf2);
derive(password, Date.now()) // flagged

// --- static-salt
derive = promisify(crypto.pbkdf2);
derive(password, Date.now()) // flagged

// --- static-salt
derive = util.promisify(crypto.scrypt);
derive(password, Date.now()) // flagged
crypto.pbkdf2Sync(password, 
    Date.now()) // flagged
async function change(user, password) {
  return argon2.hash(password, { type: argon2id, salt: callee(Date.now()) });
}
async function change(user, password) {
  const extra = String(Date.now());
  crypto.getRandomValues(extra);
  return argon2.hash(password, { type: argon2id, salt: extra });
}
async function change(user, password) {
  const value = Date.now();
  crypto.getRandomValues(SALT);
  return argon2.hash(password, { type: argon2id, salt: value }); // flagged
}
salt = crypto.randomBytes(4) // flagged
salt = randomBytes(4) // flagged
salt = randomBytes(4).toString(data) // flagged
value = crypto.randomBytes(4)
const salt = crypto.randomBytes(
  4).toString('hex'); // flagged
SALT = name // flagged

// --- static-salt
extra = name
crypto.pbkdf2Sync(password, '') // flagged
crypto.pbkdf2(password, '') // flagged
pbkdf2Sync(password, '') // flagged
pbkdf2(password, '') // flagged
crypto.scryptSync(password, '') // flagged
crypto.scrypt(password, '') // flagged
scryptSync(password, '') // flagged
scrypt(password, '') // flagged
CryptoJS.PBKDF2(password, '') // flagged
({name: 'PBKDF2', salt: ''}) // flagged
