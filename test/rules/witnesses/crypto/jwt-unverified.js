// --- jwt-unverified
jwt.decode(token) // flagged
jsonwebtoken.decode(token) // flagged
jws.decode(token) // flagged
jwtService.decode(token) // flagged
this.jwtService.decode(token) // flagged
this.jwt.decode(token) // flagged
fastify.jwt.decode(token) // flagged
jwt.verify(token);
jwt.decode(token)

// --- jwt-unverified
jwt.decode(token, {complete: true})
jwt.decode(token, key, false)
jwt.decode(token, key, 'text')
jwt.sign(claims, key, {algorithm: 'none'}) // flagged
jwt({algorithms: ['none']}) // flagged
token.setProtectedHeader({alg: 'none'}) // flagged
jwt.sign({header: {alg: 'none'}}) // flagged
jwtVerify(token, key, {algorithms: ['none']}) // flagged
jwt.verify(token, null) // flagged
value.verify(token, null)
jose.decodeJwt(data) // flagged
decodeJwt(data) // flagged
UnsecuredJWT.decode(data) // flagged
new UnsecuredJWT(data) // flagged
jose.UnsecuredJWT.decode(data) // flagged
jwt.verify(token, key, {algorithms: [header.alg]}) // flagged
jwt_decode(token) // flagged
jwtDecode(token) // flagged

// --- jwt-unverified
const jwt = require('jwt-simple');
const claims = jwt.decode(token, key);
const unchecked = jwt.decode(token, key, true); // flagged

// --- jwt-unverified
import jwt from 'jwt-simple';
export const claimsOf = (token) => jwt.decode(token, key);
export const textOf = (token) => jwt.decode(token); // flagged
