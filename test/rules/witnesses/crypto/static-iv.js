// --- static-iv
iv = Math.random() // flagged
iv[i] = Math.random() // flagged
iv.push(Math.random()) // flagged
name = Math.random()
function nextIv() {
  Math.random() // flagged
}
nextIv = () => Math.random() // flagged
function encrypt() {
  Math.random()
}
crypto.createCipheriv(Math.random()) // flagged
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, "1");
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, Buffer.from([])); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, id); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, a.key.slice(0, n)); // flagged
}

// --- static-iv
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, a.key.subarray(0, n)); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, a.key.substring(0, n)); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, crypto.createHash(hash).update(a.key)); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, createHash(hash).update(a.key)); // flagged
}
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, value.slice(0, n));
}
createCipheriv('aes-256-cbc', key, '1234567890123456') // flagged
library.encrypt(text, key, {iv: '1234567890123456'}) // flagged
subtle.encrypt({iv: '1234567890123456'}) // flagged
subtle.encrypt({counter: '1234567890123456'}) // flagged
cipher.start({iv: '1234567890123456'}) // flagged
nacl.secretbox(text, '1234567890123456', key) // flagged
nacl.box(text, '1234567890123456') // flagged
new aesjs.ModeOfOperation.cbc(key, '1234567890123456') // flagged
new aesjs.ModeOfOperation.ofb(key, '1234567890123456') // flagged

// --- static-iv
sodium.crypto_box_easy(text, '1234567890123456') // flagged
sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, more, nothing, '1234567890123456', key) // flagged
sodium.crypto_aead_chacha20poly1305_ietf_encrypt(text, more, nothing, '1234567890123456', key) // flagged
xchacha20poly1305(key, '1234567890123456') // flagged
chacha20poly1305(key, '1234567890123456') // flagged
library.encrypt(text, key, {iv: 
    '1234567890123456'}) // flagged
function encrypt(text, key) {
  const other = crypto.createCipheriv('aes-256-cbc', key, callee('1234567890123456'));
}
function encrypt(text, key) {
  const value = '1234567890123456';
  crypto.getRandomValues(iv);
  const other = crypto.createCipheriv('aes-256-cbc', key, value); // flagged
}
function encrypt(text, key) {
  crypto.randomFillSync(Buffer.alloc(24));
  const other = crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(24));
}
crypto.createCipheriv('aes-256-cbc', key, key) // flagged
createCipheriv('aes-256-cbc', key, key) // flagged

// --- static-iv
IV = crypto.randomBytes(12);
encrypt = (key, text) => { createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged
IV = crypto.randomBytes(12);
encrypt = (key, text) => { subtle.encrypt({iv: IV}, key, text) } // flagged
const thing = crypto.randomBytes(12);
export const encrypt = (key, text) => crypto.createCipheriv('aes-256-gcm', key, thing).update(text);

// --- static-iv
IV = crypto.randomBytes(12);
function encrypt() { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged

// --- static-iv
IV = randomBytes(12);
function encrypt() { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged

// --- static-iv
IV = crypto.getRandomValues(new Uint8Array(12));
function encrypt() { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged

// --- static-iv
IV = randomBytes(12);
encrypt = () => { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged

// --- static-iv
IV = crypto.getRandomValues(new Uint8Array(12));
encrypt = () => { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) } // flagged
IV = crypto.randomBytes(12);
function handle() { crypto.createCipheriv('aes-256-gcm', key, IV).update(text) }
counter = 0;
function nextIv() { new DataView(iv.buffer).setUint32(0, ++counter) } // flagged
counter = 0;
function nextIv() { new DataView(iv.buffer).setUint32(0, BigInt(counter++)) } // flagged
counter = 0;
function nextIv() { new DataView(iv.buffer).put(0, counter++) }

// --- static-iv
counter = zero;
function nextIv() { new DataView(iv.buffer).setUint32(0, counter++) }
counter = 0;
nextIv = () => { new DataView(iv.buffer).setUint32(0, counter++) } // flagged

// --- static-iv
class Sample {
  constructor() {
    IV = fresh;
    crypto.createCipheriv('aes-256-gcm', key, IV)
  }
}
class Sample {
  constructor() {
    counter = 0;
  }
  nextIv() { new DataView(iv.buffer).setUint32(data, counter++) } // flagged
}
class Sample {
  counter = 0;
  handle() { buffer.setUint32(data, this.counter++) }
}
