// --- home-made-crypto
function encrypt() {
  String.fromCharCode(text.charCodeAt(i) ^ b) // flagged
}
function encrypt() {
  out.push(text.charCodeAt(i) ^ b) // flagged
}
function encrypt() {
  out[i] ^= key.charCodeAt(i % key.length) // flagged
}
function encrypt() {
  out[i] = text.charCodeAt(i) ^ b // flagged
}
function encrypt() {
  out += text.charCodeAt(i) ^ b // flagged
}
function encrypt() {
  bytes.map((x, i) => text.charCodeAt(i) ^ b) // flagged
}
function encrypt() {
  bytes.map(x => text.charCodeAt(i) ^ b) // flagged
}
function encrypt() {
  String.fromCharCode((x + shift) % 26) // flagged
}

// --- home-made-crypto
function encrypt() {
  String.fromCharCode(code + shift) // flagged
}
function encrypt() {
  String.fromCharCode(code - shift) // flagged
}
function encrypt() { function encrypt() {
  btoa(data) // flagged
} }
function encrypt() { function encrypt() {
  atob(data) // flagged
} }
function encrypt() { function encrypt() {
  Buffer.from(data).toString('hex') // flagged
} }
function encrypt() { function encrypt() {
  Buffer.from(text, 'base64').toString(data) // flagged
} }
function encrypt() { function encrypt() {
  text.split('').reverse().join('') // flagged
} }
function hashpassword() {
  h = text.charCodeAt(data) // flagged
}

// --- home-made-crypto
function hashpassword() {
  h += text.charCodeAt(data) // flagged
}
function hashpassword() {
  h ^= text.charCodeAt(data) // flagged
}
function hashpassword() {
  h = ((h << 5) - h) + code // flagged
}
hashpassword = () => { // flagged
  h = text.charCodeAt(data) // flagged
}
function encrypt() {
  h = text.charCodeAt(data)
}
function encrypt() { h = Math.imul(h, prime) }
Buffer.from(password).toString('base64') // flagged
Buffer.from(password, encoding).toString('base64') // flagged
Buffer.from(password).toString('hex') // flagged
CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(password)) // flagged
b ^ (rng(data) & 255) // flagged
b ^ Math.floor(rng(data) * 256) // flagged
b ^ (Math.sin(data)) // flagged

// --- home-made-crypto
[left, right] = [right, (left ^ mix(right, key)) >>> 0] // flagged

// --- home-made-crypto
encrypt = () => {
  String.fromCharCode(text.charCodeAt(i) ^ b) // flagged
}
