// --- weak-password-hash
import { hash as importedHash } from 'crypto';
CryptoJS.md4(password) // flagged
importedHash('sha256', password) // flagged
crypto.createHmac('sha256', key).update(password) // flagged
createHmac('sha256', key).update(password) // flagged
subtle.digest('sha256', password) // flagged
crypto.createHash(hash).update(password)
md5(password) // flagged
sha1(password) // flagged
sha256(password) // flagged
sha512(password) // flagged
SHA256(password) // flagged
Md5.hashStr(password) // flagged
digest = crypto.createHash();
digest.update(password) // flagged

// --- weak-password-hash
digest = createHash();
digest.update(password) // flagged

// --- weak-password-hash
digest = forge.md.kind.create();
digest.update(password) // flagged
function pwned() {
  crypto.createHash('sha256').update(password)
}
pwned = () => crypto.createHash('sha256').update(password)
bcrypt.hash(crypto.createHash('sha256').update(password))
bcrypt.hashSync(crypto.createHash('sha256').update(password))
bcrypt.compare(crypto.createHash('sha256').update(password))
({password: crypto.createHash(data)}) // flagged
({password: createHash(data)}) // flagged
({password: CryptoJS.SHA256(data)}) // flagged
({password: CryptoJS.SHA512(data)}) // flagged
({password: subtle.digest('text')}) // flagged
({password: value.digest('text')})
user.pinHash = crypto.createHash(data) // flagged
function hashpassword() { crypto.createHash(data) } // flagged
function signUp(user, password, pin) {
  const salted = Buffer.from(password + user.salt);
  user.digest = createHash("md5").update(salted).digest('hex'); // flagged
}

// --- weak-password-hash
function signUp(user, password, pin) {
  const salted = Buffer.from(password + user.salt);
  user.digest = subtle.digest('text', salted).digest('hex'); // flagged
}
function signUp(user, password, pin) {
  const salted = Buffer.from(password + user.salt);
  user.digest = CryptoJS.SHA256(salted).digest('hex'); // flagged
}
function signUp(user, password, pin) {
  const salted = Buffer.from(password + user.salt);
  user.digest = CryptoJS.SHA512(salted).digest('hex'); // flagged
}
function signUp(user, password, pin) {
  const salted = Buffer.from(password + user.salt);
  user.digest = crypto.createHash('sha256').update(
  salted).digest('hex'); // flagged
}
