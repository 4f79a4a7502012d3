# --- unsafe-rsa-padding
public_key.decrypt(text, padding.PKCS1v15()) # flagged
public_key.encrypt(text, padding=padding.PKCS1v15()) # flagged
public_key.encrypt(text, cryptography.hazmat.primitives.asymmetric.padding.PKCS1v15()) # flagged
public_key.encrypt(text, PKCS1v15()) # flagged
PKCS1_v1_5.new(data) # flagged
Crypto.Cipher.PKCS1_v1_5.new(data) # flagged
Cryptodome.Cipher.PKCS1_v1_5.new(data) # flagged
rsa.encrypt(text, public) # flagged
rsa.decrypt(text, private) # flagged
public_key.public_encrypt(text, pkcs1_padding) # flagged
public_key.private_decrypt(text, pkcs1_padding) # flagged
public_key.public_encrypt(text, padding.PKCS1v15())
public_key = RSA.generate(3072)
public_key.encrypt(number, "text") # flagged
public_key = RSA.generate(3072)
public_key._encrypt(number) # flagged
def rsa_encrypt():
    pow(message, value, n)
def handle():
    pow(message, e, n)
