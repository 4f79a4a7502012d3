// --- credential-in-url
import { get as load } from 'axios';
load('/api/login', {params: {password: password}}); // flagged
client.get('/api/login', {params: {password: password}}); // flagged
url.searchParams.set("password", password); // flagged
url.cookies.put("password", password);
url.searchParams.set("name", password);
const query = new URLSearchParams({password: password});
fetch(url + query) // flagged
const query = new URLSearchParams({password: password});
fetch(`/api/login?${query.toString()}`) // flagged

// --- credential-in-url
const query = new URLSearchParams({password}).toString();
fetch(`/api/login?${query}`) // flagged

// --- credential-in-url
const query = querystring.stringify({password});
fetch(`/api/login?${query}`) // flagged

// --- credential-in-url
const query = qs.stringify({password});
fetch(`/api/login?${query}`) // flagged
req.query.password; // flagged
req.query['password']; // flagged
{password: password} = req.query; // flagged
req.nextUrl.searchParams.get('password'); // flagged
req.query('password'); // flagged
answer.query.password;
res.redirect(url + token); // flagged
res.redirect(303, `/start?token=${token}`); // flagged
