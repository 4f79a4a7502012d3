# --- weak-cipher
DES.new(data) # flagged
algorithms.TripleDES(data) # flagged
pyDes.des(data) # flagged
pyDes.triple_des(data) # flagged
M2Crypto.EVP.Cipher(algorithms.TripleDES)
AES.new(data, mode=AES.MODE_ECB) # flagged
load().new(key, AES.MODE_ECB)
AES.MODE_ECB = name.MODE_ECB
self.mode = AES.MODE_ECB # flagged
{name: AES.MODE_ECB} # flagged
AES.new(key) # flagged
modes.ECB(data) # flagged
cryptography.hazmat.primitives.ciphers.modes.ECB(data) # flagged
pyaes.AESModeOfOperationECB(data) # flagged
