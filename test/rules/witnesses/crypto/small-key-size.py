# --- small-key-size
RSA.generate(1024) # flagged
RSA.generate(bits=1024) # flagged
RSA.generate_parameters(data, key_size=1024) # flagged
RSA.gen_key(1024) # flagged
kind.generate(1024)
rsa.generate_private_key(exponent, 1024) # flagged
dsa.generate_private_key(1024) # flagged
generate_private_key(data, key_size=1024) # flagged
rsa.newkeys(1024) # flagged
key.generate_key(crypto.TYPE_RSA, 1024) # flagged
key.generate_key(crypto.TYPE_DSA, 1024) # flagged
key.generate_key(OpenSSL.crypto.TYPE_RSA, 1024) # flagged
ec.SECP192R1(data) # flagged
SECP192R1() # flagged
ECC.generate(data, curve='p192') # flagged
crypto.get_elliptic_curve('p192') # flagged
ECC.generate(data, curve=curve)
ecdsa.SigningKey.generate(curve=NIST192p) # flagged
ecdsa.SigningKey.generate(curve=curve)
AES.new(urandom(15)) # flagged
cipher.new(urandom(15))
AES.new(draw(15))

# --- small-key-size
AES.new(urandom(bytes))
def make(bits):
    rsa.generate_private_key(exponent, bits) # flagged
make(1024)
def make(bits):
    RSA.generate(bits) # flagged
make(1024)
def make(bits):
    DSA.generate(bits) # flagged
make(1024)
def make(bits):
    Crypto.PublicKey.RSA.generate(bits) # flagged
make(1024)
def make(bits):
    rsa.newkeys(bits) # flagged
make(1024)
def make(bits):
    paramiko.RSAKey.generate(bits) # flagged
make(1024)
rsa.generate_private_key(3) # flagged
RSA.generate(bits, e=3) # flagged
rsa.newkeys(bits, exponent=3) # flagged
key = rsa.generate_private_key(public_exponent=
  3, key_size=3072) # flagged
