// --- short-secret
resetToken = crypto.randomInt(100) // flagged
resetToken = crypto.randomInt(least, 100) // flagged
resetToken = randomInt(100) // flagged
resetToken = randomInt(least, 100) // flagged
resetToken = crypto.randomInt(limit)

// --- short-secret
({resetToken: crypto.randomInt(100)}) // flagged
function resetToken() {
  crypto.randomInt(100) // flagged
}
createSessionId = crypto.randomInt(100)
customAlphabet(alphabet, 7) // flagged
customAlphabet(alphabet, length)
resetToken = randomBytes(4) // flagged
resetToken = crypto.getRandomValues(new Uint8Array(4)) // flagged

// --- short-secret
({resetToken: crypto.randomBytes(4)}) // flagged
function resetToken() {
  crypto.randomBytes(4) // flagged
}
function name() {
  crypto.randomBytes(4)
}
