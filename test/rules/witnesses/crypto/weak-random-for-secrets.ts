// --- weak-random-for-secrets
class ApiKey {
  key = Math.random(); // flagged
}
class Sample {
  key = Math.random();
}
function randomString(length: number): string {
  while (out.length < length) {
    out += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  }
  return out;
}
function createInviteCode(team: string) {
  function resetToken() {
    return randomString(10) // flagged
  }
}

// --- weak-random-for-secrets
function randomString(length: number): string {
  while (out.length < length) {
    out += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  }
  return out;
}
function createInviteCode(team: string) {
  function resetToken() {
    return `${randomString(8)}.${randomString(40)}`
  }
}
function randomString(length: number): string {
  while (out.length < length) {
    out += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  }
  return out;
}
export class thing {
  async create(owner: string) {
    const key = `${randomString(8)}.${randomString(40)}`;
  }
}

// --- weak-random-for-secrets
function ApiKeys() {
  ({key: 
      Math.random()}) // flagged
}
