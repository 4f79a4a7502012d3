// --- weak-hash
crypto.createHmac('md5') // flagged
createHmac('md5') // flagged
crypto.hash('md5') // flagged
crypto.createVerify('md5') // flagged
createSign('md5') // flagged
createVerify('md5') // flagged
crypto.sign('md5') // flagged
crypto.verify('md5') // flagged
({etag: crypto.createHash('md5')})
function etag() {
  crypto.createHash('md5')
}
CryptoJS.MD5(data) // flagged
CryptoJS.HmacMD5(data) // flagged
CryptoJS.RIPEMD160(data) // flagged
MD5(data) // flagged
SHA1(data) // flagged
md5(data) // flagged
sha1(data) // flagged
md5.create(data) // flagged
forge.md.md5.create(data) // flagged
forge.md.sha1.create(data) // flagged

// --- weak-hash
Md5.hashStr(data) // flagged
Md5.hashAsciiStr(data) // flagged
SparkMD5.hash(data) // flagged
Bun.MD5.hash(data) // flagged
Bun.SHA1.hash(data) // flagged
new Bun.MD5(data) // flagged
new Bun.SHA1(data) // flagged
createMD5() // flagged
createSHA1() // flagged
sjcl.hash.sha1.hash(data) // flagged
ssri.fromData(document, {algorithms: ['md5']}) // flagged
ssri.create({algorithms: ['md5']}) // flagged
new KJUR.crypto.MessageDigest({alg: 'md5'}) // flagged
new jsSHA('sha1') // flagged
etag = CryptoJS.MD5(data)

// --- weak-hash
({etag: CryptoJS.MD5(data)})
call(etag, CryptoJS.MD5(data))
function etag() {
  CryptoJS.MD5(data)
}
const ALGORITHMS = { fast: 'md5', safe: 'sha256' };
function digestBy(kind, text) {
  createHash(ALGORITHMS[kind]) // flagged
}
function digestBy(kind, text) {
  crypto.createSign(ALGORITHMS[kind]) // flagged
}
function digestBy(kind, text) {
  crypto.createVerify(ALGORITHMS[kind]) // flagged
}
function digestBy(kind, text) {
  crypto.subtle.digest(ALGORITHMS[kind]) // flagged
}
checksum = crypto.createHash('md5') // flagged
checksum = createHash('md5') // flagged
checksum = crypto.createHash('RSA-SHA1')

// --- weak-hash
({checksum: crypto.createHash('md5')}) // flagged
call(checksum, crypto.createHash('md5')) // flagged
function checksum() {
  crypto.createHash('md5') // flagged
}
crypto.createHmac('sha1') // flagged
createHmac('sha1') // flagged
otp = crypto.createHmac('sha1')

// --- weak-hash
({otp: crypto.createHmac('sha1')})
call(otp, crypto.createHmac('sha1'))
function otp() {
  crypto.createHmac('sha1')
}
name = crypto.createHmac('sha1') // flagged
integrity = crc32(data) // flagged
integrity = CRC32.str(data) // flagged
integrity = zlib.crc32(data) // flagged

// --- weak-hash
({integrity: crc32(data)}) // flagged
call(integrity, crc32(data)) // flagged
function integrity() {
  crc32(data) // flagged
}
name = crc32(data)

// --- weak-hash
const cryptoJs = require('crypto-js');
cryptoJs.MD5(data) // flagged
cryptoJs.SHA1(data) // flagged

// --- weak-hash
import cryptoJs from 'crypto-js';
cryptoJs.MD5(data) // flagged

// --- weak-hash
import * as cryptoJs from 'crypto-js';
cryptoJs.MD5(data) // flagged
cryptography.MD5(data)
