# --- weak-password-hash
hashlib.value(password)
hashlib.new(algorithm, password) # flagged
MD5.new(password) # flagged
module.new(password)
zlib.crc32(password) # flagged
binascii.crc32(password) # flagged
def pwned():
    hashlib.sha256(password)
bcrypt.hashpw(hashlib.sha256(password))
bcrypt.checkpw(hashlib.sha256(password))
hashlib.pbkdf2_hmac(hashlib.sha256(password))
hashlib.scrypt(hashlib.sha256(password))
hasher.hash(hashlib.sha256(password))
digest = hashlib.md5()
digest.update(pw) # flagged

# --- weak-password-hash
digest = module.new()
digest.update(pw) # flagged

# --- weak-password-hash
digest = hashes.Hash()
digest.update(pw) # flagged
digest = hashlib.md5()
digest.update(value)
digest = hashlib.md5()
def pwned():
    digest.update(pw)
digest = hashlib.md5()
def sign_up():
    digest.update(pw) # flagged
def hashpassword():
    hashlib.md5(data) # flagged
def hashpassword():
    hashlib.hash(data)
def hashpassword():
    MD5.new(data) # flagged
def hashpassword():
    module.new(data)
password = hashlib.md5(data) # flagged
{"password": hashlib.md5(data)} # flagged
generate_password_hash(pw, 'plain') # flagged
generate_password_hash(data, method='plain') # flagged
generate_password_hash(pw, get)
make_password(data, hasher='md5') # flagged

# --- weak-password-hash
make_password(data, hasher=get)
md5_crypt.hash(data) # flagged
md5_crypt.encrypt(data) # flagged
md5_crypt.using(data).hash(data) # flagged
scheme.hash(data)
CryptContext(data, schemes=['md5_crypt']) # flagged
CryptContext(data, schemes=[scheme])
crypt.crypt(data) # flagged
def sign_up(user, password, pin):
    salted = password + "pepper"
    user.digest = digest.update(salted.encode()).hexdigest() # flagged
def sign_up(user, password, pin):
    salted = password + "pepper"
    user.digest = hashlib.sha256(
  salted.encode()).hexdigest() # flagged

# --- weak-password-hash
PASSWORD_HASHERS = ("django.contrib.auth.hashers.MD5PasswordHasher",) # flagged
