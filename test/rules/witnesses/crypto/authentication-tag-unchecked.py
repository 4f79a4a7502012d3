# --- authentication-tag-unchecked
cipher = AES.new(key, AES.MODE_EAX)
cipher.decrypt(data) # flagged

# --- authentication-tag-unchecked
cipher = AES.new(key, AES.MODE_CCM)
cipher.decrypt(data) # flagged

# --- authentication-tag-unchecked
cipher = AES.new(key, AES.MODE_OCB)
cipher.decrypt(data) # flagged

# --- authentication-tag-unchecked
cipher = ChaCha20_Poly1305.new()
cipher.decrypt(data) # flagged
cipher = AES.new(key, AES.MODE_GCM)
try:
    cipher.verify()
except error:
    cipher.decrypt(data)
AES.new(key, AES.mode).decrypt(data)
ChaCha20_Poly1305.new(data).decrypt(data) # flagged
def seal():
    cipher.encrypt(data) # flagged
    cipher = AES.new(key, AES.MODE_EAX)
