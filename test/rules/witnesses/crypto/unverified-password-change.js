// --- unverified-password-change
app.get('/change-password', async (req, res) => {
  user.password = await bcrypt.hash(req.body.newPassword, 12);
});
app.post('/profile', async (req, res) => {
  user.password = await bcrypt.hash(req.body.newPassword, 12);
});
app.post(
  '/change-password', async (req, res) => { // flagged
  user.password = await bcrypt.hash(req.body.newPassword, 12);
});
