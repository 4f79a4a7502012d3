// --- unsafe-rsa-padding
crypto.verify(({padding: crypto.constants.RSA_NO_PADDING}))
crypto.privateEncrypt(({padding: crypto.constants.RSA_NO_PADDING}))
crypto.publicDecrypt(({padding: crypto.constants.RSA_NO_PADDING}))
const sealed = crypto.publicEncrypt({ key, padding: 
  crypto.constants.RSA_PKCS1_PADDING }, data); // flagged
new NodeRSA(publicKey, {encryptionScheme: 'pkcs1'}) // flagged
new NodeRSA(publicKey, format, {encryptionScheme: 'pkcs1'}) // flagged
publicKey.setOptions({encryptionScheme: 'pkcs1'}) // flagged
publicKey.setOptions({encryptionScheme: {scheme: 'pkcs1'}}) // flagged
publicKey.decrypt(bytes, 'RSAES-PKCS1-V1_5') // flagged
recipient = forge.pki.publicKeyFromPem(pem);
recipient.encrypt(bytes) // flagged
own = forge.pki.privateKeyFromPem(pem);
own.decrypt(bytes) // flagged

// --- unsafe-rsa-padding
new JSEncrypt(data) // flagged
