// --- weak-cipher
"openssl des " // flagged
crypto.createDecipheriv('aes-128-ecb') // flagged
createCipheriv('aes-128-ecb') // flagged
createDecipheriv('aes-128-ecb') // flagged
forge.cipher.createCipher('aes-128-ecb') // flagged
forge.cipher.createDecipher('aes-128-ecb') // flagged
new NodeCipher('aes-128-ecb') // flagged
crypto.createDecipher(data) // flagged
createCipher(data) // flagged
createDecipher(data) // flagged
crypto.createCipher()
CryptoJS.DES.encrypt(data) // flagged
CryptoJS.DES.decrypt(data) // flagged
CryptoJS.cipher.encrypt(data)
this.algorithm.decrypt(text, key, {mode: CryptoJS.mode.ECB}) // flagged
this.algorithm.encrypt(text, key, {mode: name.mode.ECB}) // flagged
new aesjs.ModeOfOperation.ecb(data) // flagged
new Blowfish(data) // flagged
const CIPHERS = { legacy: 'rc4', modern: 'aes-256-gcm' };
function seal(name, key, text) {
  createCipheriv(CIPHERS[name]) // flagged
}

// --- weak-cipher
const CIPHERS = { legacy: 'rc4', modern: 'aes-256-gcm' };
function seal(name, key, text) {
  return crypto.createCipheriv(
  CIPHERS[name], key, null).update(text); // flagged
}
