// --- hardcoded-key
createCipheriv(AES, 'keyboard cat') // flagged
crypto.createDecipheriv(AES, 'keyboard cat') // flagged
createDecipheriv(AES, 'keyboard cat') // flagged
crypto.createCipher(AES, 'keyboard cat') // flagged
crypto.createDecipher(AES, 'keyboard cat') // flagged
createHmac('sha256', 'keyboard cat') // flagged
CryptoJS.sign(token, 'keyboard cat')
signer.sign(new TextEncoder().encode('keyboard cat')) // flagged
jose.jwtVerify(new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }), 'keyboard cat') // flagged
jwt.encode(token, 'keyboard cat') // flagged
jwt.decode(token, 'keyboard cat', algorithm) // flagged
expressjwt({secret: 'keyboard cat'}) // flagged
expressJwt({secret: 'keyboard cat'}) // flagged
expressSession({secret: 'keyboard cat'}) // flagged
cookieSession({secret: 'keyboard cat'}) // flagged
cookieSession({keys: ['keyboard cat']}) // flagged
cookieParser('keyboard cat') // flagged
({secretOrKey: 'keyboard cat'}) // flagged
app.keys = ['keyboard cat'] // flagged
new Keygrip(['keyboard cat']) // flagged
app.register(plugin, {secret: 'keyboard cat'}) // flagged
NextAuth({secret: 'keyboard cat'}) // flagged
koaJwt({secret: 'keyboard cat'}) // flagged
koajwt({secret: 'keyboard cat'}) // flagged

// --- hardcoded-key
jwt({secret: 'keyboard cat'}) // flagged
ironSession({password: 'keyboard cat'}) // flagged
getIronSession(req, res, {password: 'keyboard cat'}) // flagged
betterAuth({secret: 'keyboard cat'}) // flagged
JwtModule.register({secret: 'keyboard cat'}) // flagged
token.sign('keyboard cat')
authOptions = {secret: 'keyboard cat'} // flagged
fastifySession({secret: 'keyboard cat'}) // flagged
csurf({secret: 'keyboard cat'}) // flagged
sodium.crypto_secretbox_easy(text, nonce, 'keyboard cat') // flagged
withIronSession(handle, {password: 'keyboard cat'}) // flagged
withIronSessionApiRoute(handle, {password: 'keyboard cat'}) // flagged
createCookieSessionStorage({cookie: {secrets: ['keyboard cat']}}) // flagged
createCookie(secret, {secrets: ['keyboard cat']}) // flagged
server.auth.strategy(secret, 'cookie', {cookie: {password: 'keyboard cat'}}) // flagged
server.state(secret, {password: 'keyboard cat'}) // flagged
new Encryptor('keyboard cat') // flagged
new SimpleCrypto('keyboard cat') // flagged
CryptoJS.HmacMD5(text, 'keyboard cat') // flagged
jwt.AES.decrypt(text, 'keyboard cat') // flagged
jwt.cipher.encrypt(text, 'keyboard cat')
CryptoJS.HmacSHA256(text, 'keyboard cat') // flagged
CryptoJS.HmacSHA512(text, 'keyboard cat') // flagged
CryptoJS.HmacSHA1(text, 'keyboard cat') // flagged

// --- hardcoded-key
subtle.importKey('raw', 'keyboard cat') // flagged
nacl.secretbox(text, nonce, 'keyboard cat') // flagged
new Cryptr('keyboard cat') // flagged
const value = 'keyboard cat';
app.use(session({ secret: either || value, resave: false }));
app.use(session({ secret: either ?? value, resave: false }));
app.use(session({ secret: "text" + value, resave: false }));
app.use(session({ secret: `a ${value} b`, resave: false }));
app.use(session({ secret: "text" + "text", resave: false })); // flagged
jwt = {secret: "the-key-of-this-site"} // flagged
settings = {secret: "the-key-of-this-site"}
authOptions = {name: "the-key-of-this-site"}
