// --- account-existence-revealed
app.post('/login', async (req, res) => {
  if (!user) return res.status(404).send("User does not exist"); // flagged
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Incorrect password' });
  }
});
app.post('/login', async (req, res) => {
  if (!user) return res.status(404).end("User does not exist"); // flagged
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Incorrect password' });
  }
});
app.post('/login', async (req, res) => {
  if (!user) return res.status(404).render(view, "User does not exist"); // flagged
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Incorrect password' });
  }
});
app.post('/login', async (req, res) => {
  if (!user) return req.flash(kind, "User does not exist"); // flagged
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Incorrect password' });
  }
});

// --- account-existence-revealed
app.post('/login', async (req, res) => {
  if (!user) return done(null, false, "User does not exist"); // flagged
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Incorrect password' });
  }
});
app.post('/forgot-password', async (req, res) => {
  if (!user) return res.status(404).json("Unknown email"); // flagged
});
app.post('/forgot-password', async (req, res) => {
  if (!user) return res.status(404).end("Unknown email"); // flagged
});
app.post('/forgot-password', async (req, res) => {
  if (!user) return res.status(404).render(view, "Unknown email"); // flagged
});
app.post('/forgot-password', async (req, res) => {
  if (!user) return req.flash(kind, "Unknown email"); // flagged
});
app.post('/forgot-password', async (req, res) => {
  if (!user) return res.status(404).send('thing');
});
res.status(404).json("Unknown email")
