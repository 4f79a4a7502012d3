# --- weak-hash
a.md5(text.encode())
{etag: hashlib.md5(text.encode())}
call(etag=hashlib.md5(text.encode()))
call(etag, hashlib.md5(text.encode()))
hashlib.sha1("258EAFA5")
sha1(data)
hashlib.file_digest(file, "md5") # flagged
getattr(hashlib, "md5") # flagged
hashes.MD5(data) # flagged
hashes.SHA1(data) # flagged
cryptography.hazmat.primitives.hashes.MD5() # flagged
cryptography.hazmat.primitives.hashes.SHA1() # flagged
hmac.new(data, digestmod=hashlib.md5) # flagged
hmac.digest(data, hashlib.md5) # flagged
hmac.HMAC(data, hashlib.md5) # flagged
hmac.new(data, digestmod)
key.sign_digest(data, 'md5') # flagged
cert.sign("fast", 'md5') # flagged
key.sign_digest(data, hashlib.md5)

# --- weak-hash
from hashlib import sha1
def digest(text):
    b = sha1(usedforsecurity=False).hexdigest()
padding.OAEP(hashlib.new(name="md5"))
padding.MGF1(hashlib.new(name="md5"))
{etag: hashlib.new(name="md5")}
etag = hashlib.new(name="md5")
call(etag=hashlib.new(name="md5"))
call(etag, hashlib.new(name="md5"))
def etag():
    hashlib.new(name="md5")
def sha1(data, name=hashlib.md5): # flagged
    pass
callee(data, hash_option=hashlib.md5) # flagged
callee(data, digestmod=hashlib.md5)
HASHES = {"fast": 
  hashlib.md5, "safe": hashlib.sha256} # flagged
def digest(data, manifest):
    algorithm = manifest.get("algorithm", "md5")
    return hashlib.new(
  algorithm, data), legacy # flagged
checksum = hashlib.md5(data) # flagged
checksum = hashlib.sha1(data) # flagged
integrity = zlib.crc32(data) # flagged

# --- weak-hash
integrity = binascii.crc32(data) # flagged
integrity = zlib.adler32(data) # flagged
checksum = hashlib.md5(data, usedforsecurity=False)
{checksum: hashlib.md5(data)} # flagged
call(checksum=hashlib.md5(data)) # flagged
call(checksum, hashlib.md5(data)) # flagged
def checksum():
    hashlib.md5(data) # flagged
call(name=zlib.crc32(data))
checksum = hashlib.md5(data) # flagged
hmac.new(data, hashlib.sha1) # flagged
hmac.new(data, digestmod=hashlib.sha1) # flagged
hmac.digest(data, hashlib.sha1) # flagged
hmac.new(data, digestmod)
def otp():
    hmac.new(data, hashlib.sha1)
def name():
    hmac.new(data, hashlib.sha1) # flagged
md5(data).hexdigest() == expected # flagged
md5(data).hexdigest() != expected # flagged
digest = hashlib.md5() # flagged
digest.hexdigest() == expected # flagged
digest = hashlib.md5() # flagged
digest.hexdigest() != expected # flagged

# --- weak-hash
hash(data).hexdigest() == expected
md5(data).hexdigest() == value
