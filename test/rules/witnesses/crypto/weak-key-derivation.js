// --- weak-key-derivation
const key = crypto.pbkdf2Sync(password, salt, 
  1000, 32, 'sha256'); // flagged
CryptoJS.PBKDF2(password, salt) // flagged
CryptoJS.PBKDF2(password, salt, options)
CryptoJS.PBKDF2(password, salt, { name: data }) // flagged
CryptoJS.PBKDF2(password, salt, {iterations: rounds})
bcrypt.hashSync(password, 9) // flagged
bcrypt.genSalt(9) // flagged
value.hash(password, 9)
const hash = await bcrypt.hash(password, 
  4); // flagged
crypto.scryptSync(password, salt, 32, {N: 8191}) // flagged
crypto.scrypt(password, salt, 32, {N: 8191}) // flagged
scryptSync(password, salt, 32, {N: 8191}) // flagged
crypto.scryptSync(password, salt, 32, {cost: 8191}) // flagged
crypto.scryptSync(password, salt, 32, {N: cost})
argon2.hash(password, {memoryCost: 7167}) // flagged
argon2.hash(password, {memoryCost: cost})
CryptoJS.EvpKDF(data) // flagged
crypto.pbkdf2Sync(password, salt, rounds, 32, 'md5') // flagged
crypto.pbkdf2(password, salt, rounds, 32, 'md5') // flagged

// --- weak-key-derivation
export async function register(password, salt) {
  const iterations = 1000;
  derive(password, salt, iterations, 32, hash)
}
object.pbkdf2Iterations = 1000 // flagged
defaults = {pbkdf2Iterations: rounds}
const defaults = { pbkdf2Iterations: 
  1000 }; // flagged

// --- weak-key-derivation
class defaults {
  pbkdf2Iterations = 1000; // flagged
}
