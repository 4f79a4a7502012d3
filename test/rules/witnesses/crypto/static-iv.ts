// --- static-iv
class Sealer {
  private count = 0;
  seal(text: string) {
    iv.writeUInt32BE(++this.count); // flagged
  }
}
class Sealer {
  private count = 0;
  seal(text: string) {
    iv.writeUInt32BE(BigInt(this.count++)); // flagged
  }
}
class Sealer {
  private count = 0;
  seal(text: string) {
    iv.thing(this.count++, 8);
  }
}
class Sealer {
  private count = thing;
  seal(text: string) {
    iv.writeUInt32BE(this.count++, 8);
  }
}

// --- static-iv
class Sealer {
  constructor() {
    iv = drawn;
  }
  other = () => {
    iv = fresh;
    crypto.createCipheriv('aes-256-gcm', this.key, iv)
  }
}
