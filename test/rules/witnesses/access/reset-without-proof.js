// --- reset-without-proof
app.thing('/reset-password', async (req, res) => {
  user.password = await bcrypt.hash(req.body.password, 12);
});
function resetpassword(data) { user.password = value } // flagged
resetpassword = (data) => { user.password = value } // flagged
function path(data) { user.password = value }
resetpassword = (data) => { handle }
app.post('/reset-password', async (req, res) => { // flagged
  user.passwordHash = await bcrypt.hash(req.body.password, 12);
});
app.post('/reset-password', async (req, res) => { // flagged
  model.update(where, {password: await bcrypt.hash(req.body.password, 12)});
});
app.post('/reset-password', async (req, res) => { // flagged
  model.update(where, {set: {password: await bcrypt.hash(req.body.password, 12)}});
});
app.post('/reset-password', async (req, res) => { // flagged
  model.update({data: {password: await bcrypt.hash(req.body.password, 12)}});
});
app.post('/reset-password', async (req, res) => { // flagged
  db.query("update a set pass");
});

// --- reset-without-proof
app.post(
  '/reset-password', async (req, res) => { // flagged
  user.password = await bcrypt.hash(req.body.password, 12);
});
app.post('/reset-password', async (req, res) => {
  res.send({token: token}); // flagged
});
app.post('/reset-password', async (req, res) => {
  res.send(token); // flagged
});
res.json({token: token})
res.json({reseturl: token}) // flagged
function forgotpassword() {
  res.json({token: token}) // flagged
}
function handle() {
  res.json({token: token})
}

// --- reset-without-proof
router.post('/password/reset', async (req, res) => {
  if (user.petName === req.body.petName) return res.sendStatus(403); // flagged
});
router.post('/password/reset', async (req, res) => {
  if (user.petName == req.body.petName) return res.sendStatus(403); // flagged
});
router.post('/password/reset', async (req, res) => {
  if (user.petName != req.body.petName) return res.sendStatus(403); // flagged
});
router.post('/password/reset', async (req, res) => {
  if (bcrypt.compare(user.petName, req.body.petName)) return res.sendStatus(403); // flagged
});
router.post('/password/reset', async (req, res) => {
  if (user.petName !== thing) return res.sendStatus(403);
});

// --- reset-without-proof
user.petName === req.body.petName

// --- reset-without-proof
router.post('/password/reset', async (req, res) => {
  const thing = Buffer.from(user.email).toString('base64');
});

// --- reset-without-proof
resetToken = Buffer.from(user.email).toString('base64')
app.thing('/recover', async (c) => {
  if (user) await users.setHash(user.id, await argon2.hash(password));
});

// --- reset-without-proof
function recover(data) { users.setHash() } // flagged
function passw(data) { users.setPassword() }
function set(data) { users.setPassword() }
function recover(data) { users.setPassword() } // flagged
function recover(data) { users.updatePassword() } // flagged
function recover(data) { users.changePassword() } // flagged
function recover(data) { users.setPasswordHash() } // flagged
function recover(data) { users.savePassword() } // flagged
function recover(data) { users.resetPassword() } // flagged
app.post('/recover', async (c) => { // flagged
  if (user) await model.update({data: {passwordHash: await bcrypt.hash(req.body.password, 12)}});
});
app.post('/recover', async (c) => { // flagged
  if (user) await model.update(where, {passwordHash: await bcrypt.hash(req.body.password, 12)});
});
app.post('/recover', async (c) => { // flagged
  if (user) await query.set({passwordHash: await bcrypt.hash(req.body.password, 12)});
});
app.post('/recover', async (c) => { // flagged
  if (user) await query.set({password: await bcrypt.hash(req.body.password, 12)});
});

// --- reset-without-proof
app.post(
  '/recover', async (c) => { // flagged
  if (user) await users.setHash(user.id, await argon2.hash(password));
});

// --- reset-without-proof
app.post('/recover', async (req, res) => {
  if (req.body.answer === user.securityAnswer) return res.sendStatus(403); // flagged
  user.passwordHash = await bcrypt.hash(req.body.newPassword, 12);
});

// --- reset-without-proof
app.post('/recover', async (req, res) => {
  if (req.body.answer == user.securityAnswer) return res.sendStatus(403); // flagged
  user.passwordHash = await bcrypt.hash(req.body.newPassword, 12);
});

// --- reset-without-proof
app.post('/recover', async (req, res) => {
  if (req.body.answer != user.securityAnswer) return res.sendStatus(403); // flagged
  user.passwordHash = await bcrypt.hash(req.body.newPassword, 12);
});
app.post('/recover', async (req, res) => {
  if (req.body.answer !== thing) return res.sendStatus(403);
  user.passwordHash = await bcrypt.hash(req.body.newPassword, 12);
});

// --- reset-without-proof
function handle() { req.body.answer === user.securityAnswer }
