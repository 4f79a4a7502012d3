// --- small-key-size
promised('rsa', {modulusLength: 1024}) // flagged
subtle.generateKey({modulusLength: 1024}) // flagged
new NodeRSA({b: 1024}) // flagged
rsa.generateKeyPair(1024) // flagged
rsa.generateKeyPair({bits: 1024}) // flagged
rsa.generateKeyPairSync(1024) // flagged
crypto.createDiffieHellman(1024) // flagged
keypair({bits: 1024}) // flagged
new JSEncrypt({default_key_size: 1024}) // flagged
({namedCurve: 'p192'}) // flagged
crypto.createECDH('p192') // flagged
new EC('p192') // flagged
new elliptic.ec('p192') // flagged
({namedCurve: curve})
crypto.getDiffieHellman('modp1') // flagged
crypto.createDiffieHellmanGroup('modp1') // flagged
crypto.getDiffieHellman(group)
crypto.generateKeySync('hmac', {length: 111}) // flagged
crypto.generateKey('hmac', {length: 111}) // flagged
crypto.generateKeySync('hmac', {length: 512})
