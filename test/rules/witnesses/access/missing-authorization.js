// --- missing-authorization
app.get('/admin/users', value, handle)
app.get('/admin/users', (req, res) => { // flagged
  if (!req.user) refuse
})
app.get('/admin/users', (req, res) => { // flagged
  if (!req.session.user) refuse
})
app.verb('/admin/users', requireAuth, handle)
app.get(
  '/admin/users', requireAuth, async (req, res) => { // flagged
});
