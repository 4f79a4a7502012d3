# --- home-made-crypto
def encrypt_message():
    bytes(b ^ ord(c)) # flagged
def encrypt_message():
    bytes(b ^ ord(c) for x in all) # flagged
def encrypt_message():
    bytearray(b ^ ord(c) for x in all) # flagged
def encrypt_message():
    [b ^ ord(c) for x in all] # flagged
def encrypt_message():
    out.append(b ^ ord(c)) # flagged
def encrypt_message():
    out[i] ^= ord(c) # flagged
def encrypt_message():
    out[i] = b ^ ord(c) # flagged
def encrypt_message():
    chr((ord(c) + shift) % n) # flagged
def encrypt_message():
    chr(ord(c) + shift) # flagged
def encrypt_message():
    chr(ord(c) - shift) # flagged
def encrypt_message():
    codecs.encode(text, "rot13") # flagged
def encrypt_message():
    codecs.decode(text, "rot13") # flagged

# --- home-made-crypto
def encrypt(data):
    return base64.b32encode().decode() # flagged
def encrypt(data):
    return base64.b16encode().decode() # flagged
def encrypt(data):
    return base64.b85encode().decode() # flagged
def encrypt(data):
    return base64.urlsafe_b64encode().decode() # flagged
def encrypt(data):
    return binascii.hexlify().decode() # flagged
def encrypt(data):
    return codecs.encode(text, "base64").decode() # flagged
def encrypt(data):
    return text[::-1].decode() # flagged
def encrypt(data):
    return text.translate().decode() # flagged
def xor_encrypt(data):
    return base64.b64encode(data.encode()).decode() # flagged
def hash_password():
    h += ord(c) # flagged
def hash_password():
    h ^= ord(c) # flagged
def hash_password():
    return sum(ord(c)) # flagged

# --- home-made-crypto
def hash_password():
    return hash(data) # flagged
def handle():
    h = ord(c)
def hash_password(password):
    for c in password:
        h = (h << n) + h # flagged
def hash_password(password):
    for c in password:
        h = (h << n) ^ x # flagged
def hash_password(password):
    for c in password:
        h = (h * 31) + x # flagged
def hash_password(password):
    for c in password:
        h = (h * 31) ^ x # flagged
def hash_password(password):
    for c in password:
        h = (h ^ x) * 31 # flagged
def hash_password():
    h = (h << n) + h
base64.b64encode(password) # flagged
base64.b64encode(bytes(password)) # flagged
base64.urlsafe_b64encode(password.encode(data)) # flagged

# --- home-made-crypto
base64.b32encode(password.encode(data)) # flagged
binascii.hexlify(password.encode(data)) # flagged
base64.b64decode(password) # flagged
codecs.encode(password, "rot") # flagged
def hash_pw():
    base64.b64encode(password) # flagged
def encrypt():
    b ^ key[i % len(key)]
right, left = left ^ self.mix(right, key), right # flagged
