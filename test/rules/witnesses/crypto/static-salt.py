# --- static-salt
derivation = PBKDF2HMAC(hashes.SHA256(), 32, b"text" * times, 600_000) # flagged
derivation = PBKDF2HMAC(hashes.SHA256(), 32, bytes(size), 600_000) # flagged
derivation = PBKDF2HMAC(hashes.SHA256(), 32, name, 600_000) # flagged
hashlib.pbkdf2_hmac(salt="sha256") # flagged
PBKDF2HMAC(salt="sha256") # flagged
Scrypt(b"") # flagged
Argon2id(b"") # flagged
crypt.crypt(password.encode(), b"") # flagged
argon2.low_level.hash_secret_raw(password.encode(), b"") # flagged
nacl.pwhash.scheme.kdf(size, password.encode(), b"") # flagged
Scrypt(salt="sha256") # flagged
scrypt.hash(password.encode(), b"") # flagged
scrypt(password.encode(), b"") # flagged
PBKDF2(password.encode(), "sha256") # flagged
argon2.low_level.hash_secret(password.encode(), b"") # flagged
hash_secret_raw(password.encode(), b"") # flagged
make_password(password.encode(), salt=b"") # flagged
make_password(password.encode(), b"") # flagged
scheme.using(salt=b"") # flagged
scheme.hash(password.encode(), salt=b"") # flagged
Argon2id(salt=b"") # flagged
derivation = PBKDF2HMAC(hashes.SHA256(), 32, callee(b""), 600_000)
salt = secrets.token_bytes(4) # flagged
salt = secrets.token_hex(4) # flagged

# --- static-salt
salt = get_random_bytes(4) # flagged
value = os.urandom(4)
salt = os.urandom(
  4) # flagged
SALT = name # flagged
SALT = hashlib.hash(name).digest() # flagged
value = name
hashlib.pbkdf2_hmac("sha256", password.encode(), bytes()) # flagged
hashlib.pbkdf2_hmac(data, salt=bytes()) # flagged
hashlib.scrypt(data, salt=bytes()) # flagged
PBKDF2HMAC(data, salt=bytes()) # flagged
Scrypt(data, salt=bytes()) # flagged
PBKDF2(password.encode(), bytes()) # flagged
