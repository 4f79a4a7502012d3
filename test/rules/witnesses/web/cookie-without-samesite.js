// --- cookie-without-samesite
start({ cookie: { sameSite: 'none' } }); // flagged
start(cookieSession({ sameSite: 'none' })); // flagged
start({ sameSite: 'none' });
start({ httpOnly: true, sameSite: 'none' }); // flagged
start({ secure: true, sameSite: 'none' }); // flagged
start({ secure: true, sameSite: 'strict' });
res.cookie('visit', id, { sameSite: 'none' }); // flagged
start({
  secure: true,
  sameSite: 'none', // flagged
});

// --- cookie-without-samesite
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
res.cookie('session', id, { secure: true, sameSite: 'lax' });
res.cookie('session', id, { secure: true, ...options });
