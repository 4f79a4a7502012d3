# --- static-iv
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=bytes([]) * 16) # flagged
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=bytes(size)) # flagged
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=bytearray(size)) # flagged
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=id) # flagged
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=a.key[:n]) # flagged
def encrypt(key, data):
    other = AES.new(key, AES.MODE_CBC, iv=a.key[0:n]) # flagged
AES.new(IV=b"\x00" * 16) # flagged
AES.new(nonce=b"\x00" * 16) # flagged
AES.new(initial_value=b"\x00" * 16) # flagged
modes.AES(b"\x00" * 16) # flagged
modes.AES(initialization_vector=b"\x00" * 16) # flagged
modes.AES(nonce=b"\x00" * 16) # flagged
cipher.new(key, AES.MODE_CBC, b"\x00" * 16)
AES.new(key, AES.MODE_CBC, 
    b"\x00" * 16) # flagged
Cipher(AES.new(key, AES.MODE_CBC, b"\x00" * 16)).decryptor()
self._aead.encrypt(b"\x00" * 16, text, None) # flagged

# --- static-iv
self._aead.encrypt(
    b"\x00" * 16, text, None) # flagged
SecretBox(key).encrypt(text, nonce=b"\x00" * 16) # flagged
value.encrypt(text, b"\x00" * 16)
SecretBox(key).encrypt(text, 
    b"\x00" * 16) # flagged
Counter.new(initial_value=b"\x00" * 16) # flagged
pyaes.AESModeOfOperationCBC(key, iv=b"\x00" * 16) # flagged
pyaes.AESModeOfOperationCTR(key, iv=b"\x00" * 16) # flagged
nacl.bindings.crypto_secretbox(text, b"\x00" * 16, key) # flagged
nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(text, None, b"\x00" * 16, key) # flagged
EVP.Cipher(algorithm, key, b"\x00" * 16) # flagged
pyDes.des(key, AES.MODE_CBC, b"\x00" * 16) # flagged
pyDes.triple_des(key, AES.MODE_CBC, b"\x00" * 16) # flagged
Counter.new(initial_value=
    b"\x00" * 16) # flagged
AES.new(key, AES.MODE_CBC, key) # flagged
AES.new(key, AES.MODE_CBC, iv=key) # flagged
AES.new(key, AES.MODE_CBC, nonce=key) # flagged
cipher.new(key, AES.MODE_CBC, key)
AES.new(key, AES.MODE_CTR, counter=counter)

# --- static-iv
def encrypt(key, text):
    counter = Counter.new(128)
    return AES.new(key, AES.MODE_CTR, counter=counter).encrypt(text) # flagged
counter = Counter.new(128, initial_value=number)
AES.new(key, AES.MODE_CTR, counter=counter) # flagged
AES.new(key, AES.MODE_CTR, counter=Counter.new(128)) # flagged
counter = Counter.new(128)
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def encrypt(self, text):
        AES.new(key, AES.MODE_CBC, IV) # flagged
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def encrypt(self, text):
        AES.new(key, AES.MODE_CBC, nonce=IV) # flagged
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def encrypt(self, text):
        AES.new(key, AES.MODE_CBC, iv=IV) # flagged

# --- static-iv
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def encrypt(self, text):
        modes.mode(IV) # flagged
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def encrypt(self, text):
        self._aead.encrypt(IV, text, None) # flagged
class Sealer():
    def __init__(self):
        blob[:16] = os.urandom(16)
    def encrypt(self, text):
        AES.new(key, AES.MODE_CBC, blob[:16])
class Sealer():
    def __init__(self):
        IV = os.urandom(16)
    def handle():
        AES.new(key, AES.MODE_CBC, IV)
def encrypt(self, text):
    AES.new(key, AES.MODE_CBC, nonce=IV)
iv = random.randbytes(16) # flagged
iv = np.random.randbytes(16) # flagged

# --- static-iv
iv = random.SystemRandom(data)
iv = random.randbytes(16) # flagged
name = random.randbytes(16)
AES.new(random.randbytes(16)) # flagged
modes.mode(random.randbytes(16)) # flagged
def _iv():
    random.randbytes(16) # flagged
def handle():
    random.randbytes(16)
class Sealer:
    def __init__(self, key):
        return nonce + AESGCM(self.key).encrypt(random.randint(data), text, None) # flagged
class Sealer:
    def __init__(self, key):
        return nonce + AESGCM(self.key).encrypt(random.getrandbits(96), text, None) # flagged
class Sealer:
    def __init__(self, key):
        return nonce + AESGCM(self.key).encrypt(random.randbytes(12), text, None) # flagged
class Sealer:
    def __init__(self, key):
        return nonce + AESGCM(self.key).encrypt(random.choice(data), text, None) # flagged

# --- static-iv
class Sealer:
    def __init__(self, key):
        return nonce + AESGCM(self.key).encrypt(random.choices(data), text, None) # flagged
class Sealer():
    def __init__(self):
        self.counter = 0
        self.counter.to_bytes(data)

# --- static-iv
modes.mode(random.randbytes(data)) # flagged
