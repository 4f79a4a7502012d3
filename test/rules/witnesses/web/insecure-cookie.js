// --- insecure-cookie
res.cookie('csrf', token, { httpOnly: false });
csrf({ cookie: { httpOnly: false } });
csurf({ cookie: { httpOnly: false } });
expect({ path: '/', httpOnly: false });

// --- insecure-cookie
const options = {
  maxAge: hour,
  httpOnly: false, // flagged
};

// --- insecure-cookie
const signed = {
  httpOnly: true,
  secure: false, // flagged
};
const strict = {
  sameSite: 'lax',
  secure: false, // flagged
};
const transport = {
  secure: false,
};
const mailer = {
  host: 'localhost',
  sameSite: 'lax',
  secure: false,
};
const server = {
  cookie: {
    maxAge: hour,
    secure: false, // flagged
  },
};
app.use(cookieSession({
  name: 'visit',
  secure: false, // flagged
}));
setCookie(context, 'visit', id, {
  secure: false, // flagged
});
connect({
  secure: false,
});

// --- insecure-cookie
reply.setCookie('session', id); // flagged
response.cookies.set('session', id); // flagged
cookies().set('session', id); // flagged
(await cookies()).set('session', id); // flagged
cookie.serialize('session', id); // flagged
setCookie(context, 'session', id); // flagged
cookieJar.set('session', id); // flagged
store.set('session', id);
res.cookie('theme', name);
ctx.cookies.set('theme', name);

// --- insecure-cookie
ctx.cookies.set('session', id, { maxAge: hour }); // flagged
ctx.cookies.set('session', id, { secure: true });

// --- insecure-cookie
res.cookie('session', id, { secure: true }); // flagged
reply.setCookie('session', id, { secure: true }); // flagged
response.cookies.set('session', id, { secure: true }); // flagged
cookies().set('session', id, { secure: true }); // flagged
(await cookies()).set('session', id, { secure: true }); // flagged
cookie.serialize('session', id, { secure: true }); // flagged
setCookie(context, 'session', id, { secure: true }); // flagged
cookieJar.set('session', id, { secure: true }); // flagged
store.set('session', id, { secure: true });
res.cookie('theme', name, { secure: true });
res.cookie('session', id, { secure: true, httpOnly });
res.cookie('session', id, { secure: true, ...options });

// --- insecure-cookie
res.cookie('session', id, { httpOnly: true }); // flagged
reply.setCookie('session', id, { httpOnly: true }); // flagged
response.cookies.set('session', id, { httpOnly: true }); // flagged
cookies().set('session', id, { httpOnly: true }); // flagged
(await cookies()).set('session', id, { httpOnly: true }); // flagged
cookie.serialize('session', id, { httpOnly: true }); // flagged
setCookie(context, 'session', id, { httpOnly: true }); // flagged
cookieJar.set('session', id, { httpOnly: true }); // flagged
store.set('session', id, { httpOnly: true });
res.cookie('theme', name, { httpOnly: true });
res.cookie('session', id, { httpOnly: true, secure });
res.cookie('session', id, { httpOnly: true, ...options });

// --- insecure-cookie
app.use(session({ secret })); // flagged
app.use(expressSession({ secret: process.env.SECRET })); // flagged
app.use(session({ secret, cookie }));
app.use(session({ secret, ...options }));
app.use(session({ cookie: { maxAge: hour } })); // flagged
app.use(expressSession({ cookie: { maxAge: hour } })); // flagged
app.use(session({ cookie: { secure } }));
app.use(session({ cookie: { ...options } }));

// --- insecure-cookie
if (isProduction) options.cookie.secure = true;
app.use(session({ secret }));

// --- insecure-cookie
res.setHeader('Set-Cookie', `session=${id}; Secure`); // flagged
res.header('Set-Cookie', `session=${id}; Secure`); // flagged
res.append('Set-Cookie', `session=${id}; Secure`); // flagged
res.set('Set-Cookie', `session=${id}; Secure`); // flagged
res.writeHead(200, { 'Set-Cookie': `session=${id}; Secure` }); // flagged
res.set('X-Answer', `session=${id}; Secure`);
res.set('Set-Cookie', `theme=${name}; Secure`);

// --- insecure-cookie
res.setHeader('Set-Cookie', `session=${id}; HttpOnly`); // flagged
res.header('Set-Cookie', `session=${id}; HttpOnly`); // flagged
res.append('Set-Cookie', `session=${id}; HttpOnly`); // flagged
res.set('Set-Cookie', `session=${id}; HttpOnly`); // flagged
res.writeHead(200, { 'Set-Cookie': `session=${id}; HttpOnly` }); // flagged
res.set('X-Answer', `session=${id}; HttpOnly`);
res.set('Set-Cookie', `theme=${name}; HttpOnly`);

// --- insecure-cookie
document.cookie = 'token=' + token; // flagged
document.cookie = 'theme=' + name;
document.cookie = `token=${token}`; // flagged
document.cookie = `theme=${name}`;

// --- insecure-cookie
import Cookies from 'js-cookie';
Cookies.set('session_token', token, lasting); // flagged
Cookies.set('theme', name);

// --- insecure-cookie
import Cookie from 'js-cookie';
Cookie.set('access_token', token, 7); // flagged

// --- insecure-cookie
import Universal from 'universal-cookie';
const cookies = new Universal();
cookies.set('access_token', token, lasting); // flagged

// --- insecure-cookie
import Cookies from './store.js';
Cookies.set('access_token', token, lasting);
