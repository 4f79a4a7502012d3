// --- session-never-expires
jsonwebtoken.sign({ id: user.id }, key) // flagged
jwt.sign({ id: user.id }, key, (error, t) => body) // flagged
jwtService.sign({ id: user.id }, key) // flagged
jwt.sign({ id: user.id }, key, {...options})
payload = {exp: x};
jwt.sign(payload, key)

// --- session-never-expires
payload.exp = x;
jwt.sign(payload, key)
({ignoreExpiration: true}) // flagged
cookieSession({maxAge: 2678400001}) // flagged
res.cookie(name, value, {maxAge: 2678400001})
app.verb('/logout', (req, res) => res.redirect('/'))
app.post(path, (req, res) => res.redirect('/'))
app.post('/logout', handle)
app.post(
  '/logout', (req, res) => res.redirect('/')); // flagged
