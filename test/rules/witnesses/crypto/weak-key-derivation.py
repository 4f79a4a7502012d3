# --- weak-key-derivation
hashlib.pbkdf2_hmac(data, iterations=1000) # flagged
PBKDF2HMAC("sha256", length, salt, 1000) # flagged
PBKDF2(password, salt, length, 1000) # flagged
PBKDF2(data, count=1000) # flagged
PBKDF2(data, iterations=1000) # flagged
pbkdf2_sha256.using(data, rounds=1000) # flagged
pbkdf2_sha512.using(data, rounds=1000) # flagged
pbkdf2_sha256.encrypt(data, rounds=1000) # flagged
pbkdf2_sha256.hash(data, rounds=1000) # flagged
pbkdf2(password, salt, 1000) # flagged
CryptContext(data, pbkdf2_sha512__rounds=1000) # flagged
CryptContext(data, pbkdf2_sha256__default_rounds=1000) # flagged
CryptContext(data, sha512_crypt__rounds=1000) # flagged
CryptContext(data, sha256_crypt__rounds=1000) # flagged
Crypto.Protocol.KDF.PBKDF2(password, salt) # flagged
Crypto.Protocol.KDF.PBKDF2(password, salt, length) # flagged
Crypto.Protocol.KDF.PBKDF2(password, salt, dkLen=length) # flagged
PBKDF2(password, salt, dkLen=length) # flagged
bcrypt.gensalt(9) # flagged
bcrypt.using(data, rounds=9) # flagged
bcrypt.generate_password_hash(password, 9) # flagged
bcrypt.generate_password_hash(password, rounds=9) # flagged
CryptContext(data, bcrypt__rounds=9) # flagged

# --- weak-key-derivation
stored = bcrypt.hashpw(password, bcrypt.gensalt(rounds=
  4)) # flagged
Scrypt(data, n=1024) # flagged
scrypt(data, N=1024) # flagged
scrypt.hash(data, N=1024) # flagged
key = hashlib.scrypt(password, salt=salt, n=
  1024, r=8, p=1) # flagged
PasswordHasher(data, memory_cost=1024) # flagged
argon2.PasswordHasher(data, memory_cost=1024) # flagged
PasswordHasher(data, memory_cost=cost)
PBKDF1(data) # flagged
Crypto.Protocol.KDF.PBKDF1(data) # flagged
hashlib.pbkdf2_hmac('md5') # flagged
hashlib.pbkdf2_hmac(hash_name='md5') # flagged
{"PBKDF2_ROUNDS": 1000} # flagged
object.PBKDF2_ROUNDS = 1000 # flagged
{"PBKDF2_ROUNDS": rounds}
