// --- weak-random-for-secrets
inviteToken = _.random(data) // flagged
inviteToken = _.sample(data) // flagged
inviteToken = _.sampleSize(data) // flagged
inviteToken = Random.integer(data) // flagged
inviteToken = _.shuffle(data) // flagged
createOtp = () => {
  lodash.random(data) // flagged
}
createOtp = () => {
  lodash.sample(data) // flagged
}
createOtp = () => {
  sample(data) // flagged
}
createOtp = () => {
  sampleSize(data) // flagged
}
createOtp = () => {
  faker.internet.password(data) // flagged
}
createOtp = () => {
  faker.random.alphanumeric(data) // flagged
}

// --- weak-random-for-secrets
createOtp = () => {
  chance.string(data) // flagged
}
createOtp = () => {
  chance.integer(data) // flagged
}
createOtp = () => {
  chance.natural(data) // flagged
}
createOtp = () => {
  casual.alphanumeric // flagged
}
createOtp = () => {
  seedrandom(data) // flagged
}
inviteToken += Math.random() // flagged

// --- weak-random-for-secrets
({inviteToken: Math.random()}) // flagged
inviteToken.push(Math.random()) // flagged
code = Math.random()
res.cookie(Math.random()) // flagged
bcrypt.hash(Math.random()) // flagged
bcrypt.hashSync(Math.random()) // flagged
crypto.createHmac(Math.random()) // flagged
crypto.pbkdf2Sync(Math.random()) // flagged
crypto.scryptSync(Math.random()) // flagged
function start(res, user) {
  const number = `${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  token = number // flagged
}
function start(res, user) {
  const number = `${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  ({token: number}) // flagged
}
token = 
    faker.string.alphanumeric(20) // flagged
crypto.createCipheriv(cipher, faker.string.alphanumeric(20)) // flagged

// --- weak-random-for-secrets
import made from "nanoid/non-secure" // flagged
import { pseudoRandomBytes as importedPseudoRandomBytes } from 'crypto';
function start(res, user) {
  const number = `${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  crypto.createHmac(hash, number) // flagged
}
user.setPassword(faker.string.alphanumeric(20)) // flagged
crypto.createCipheriv(cipher, Math.random())
crypto.createCipheriv(cipher, 
    faker.string.alphanumeric(20)) // flagged
crypto.pseudoRandomBytes(data) // flagged
importedPseudoRandomBytes(data) // flagged
value.pseudoRandomBytes(data) // flagged
require("nanoid/non-secure") // flagged
function handle() { ({oauthstate: Math.random()}) } // flagged
function createOtp() { new seedrandom("text") } // flagged
function createOtp() { seedrandom.algorithm("text") } // flagged
function createOtp() { new MersenneTwister("text") } // flagged
function createOtp() { new Alea("text") } // flagged
function createOtp() { mulberry32("text") } // flagged
function createOtp() { faker.seed("text") } // flagged
function createOtp() { new seedrandom(seed) }
made = Math.random();
set(made)

// --- weak-random-for-secrets
function start(res, user) {
  sessionStorage.setItem('oauth_state', Math.random()); // flagged
}
function start(res, user) {
  sessionStorage.setItem('oauth_state', Math.floor(Math.random())); // flagged
}
function start(res, user) {
  sessionStorage.setItem('oauth_state', Array.from({ length: 20 }, () => Math.random())); // flagged
}
function start(res, user) {
  const number = `${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  res.cookie("session_id", number) // flagged
}
res.setHeader("set-cookie", Math.random()) // flagged
localStorage.setItem("state", Math.random()) // flagged
sessions[Math.random()] = 'sess_' + Math.random() // flagged
"password" + Math.random() // flagged
res.cookie("sid", 
    Math.random()) // flagged
where = () => {
  key = Math.random()
}

// --- weak-random-for-secrets
const drawn = Math.random();
export const inviteToken = () => drawn; // flagged
