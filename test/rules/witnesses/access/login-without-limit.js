// --- login-without-limit
app.post('/login', middleware, handle) // flagged
app.route('/login').post(handle) // flagged
value.post('/login', handle)

// --- login-without-limit
app.post('/login', handle)
attempts();

// --- login-without-limit
app.post(
  '/login', async (req, res) => { // flagged
});
