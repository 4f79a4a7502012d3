// --- reset-link-from-host-header
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers['host']}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.get('host')}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.get('Host')}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.header('host')}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.hostname}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.host}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});

// --- reset-link-from-host-header
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers.origin}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.headers['x-forwarded-host']}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (req, res) => {
  const link = `https://${req.get('origin')}/reset/${token}`; // flagged
  await mailer.sendMail({ to: req.body.email, subject: 'Reset', text: link });
});
app.post('/forgot', async (thing, res) => {
  const link = `https://${thing.headers.host}/reset/${token}`;
  await mailer.sendMail({ to: thing.body.email, subject: 'Reset', text: link });
});
