# --- hardcoded-key
token = jwt.encode({"alg": "HS256"}, {"sub": "ann"}, "1")
AES.new(key="keyboard cat") # flagged
cipher.new("keyboard cat")
hmac.new(key="keyboard cat") # flagged
hmac.digest("keyboard cat") # flagged
hmac.HMAC("keyboard cat") # flagged
jwt.encode(token, key="keyboard cat") # flagged
jwt.decode(token, key="keyboard cat") # flagged
jose.jwt.encode(token, "keyboard cat") # flagged
jwe.encrypt(text, "keyboard cat") # flagged
jws.sign(text, "keyboard cat") # flagged
pyaes.mode("keyboard cat") # flagged
hashlib.blake2b(key="keyboard cat") # flagged
hashlib.blake2s(key="keyboard cat") # flagged
SessionMiddleware(secret_key="keyboard cat") # flagged
Middleware(SessionMiddleware, secret_key="keyboard cat") # flagged
app.config.update(JWT_SECRET_KEY="keyboard cat") # flagged
app.config.from_mapping(SECRET_KEY="keyboard cat") # flagged
app.config.update({"SECRET_KEY": "keyboard cat"}) # flagged
tornado.web.Application(cookie_secret="keyboard cat") # flagged
Application(cookie_secret="keyboard cat") # flagged
EncryptedCookieStorage("keyboard cat") # flagged
SignedCookieSessionFactory("keyboard cat") # flagged
AuthTktAuthenticationPolicy("keyboard cat") # flagged

# --- hardcoded-key
JWTStrategy(secret="keyboard cat") # flagged
signing.dumps(key="keyboard cat") # flagged
Signer(key="keyboard cat") # flagged
itsdangerous.Signer("keyboard cat") # flagged
token.serialize(key="keyboard cat") # flagged
rncryptor.encrypt(text, "keyboard cat") # flagged
gpg.decrypt(text, passphrase="keyboard cat") # flagged
jwt.encode({"alg": alg}, "keyboard cat", last)
jwt.encode(header, "keyboard cat", key)
jwt.encode(header, "keyboard cat", last) # flagged
value = "keyboard cat"
token = jwt.encode({"alg": "HS256"}, {"sub": "ann"}, value["name"])
value = "keyboard cat"
token = jwt.encode({"alg": "HS256"}, {"sub": "ann"}, either or value)
settings = {"secret": "s3cr3t-for-my-blog"}
JWT_SETTINGS = {"name": "s3cr3t-for-my-blog"}
JWT_SETTINGS = {"secret": "value"}
