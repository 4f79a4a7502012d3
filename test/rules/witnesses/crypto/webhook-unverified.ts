// --- webhook-unverified
app.post(
  '/stripe', express.json(), async (req, res) => { // flagged
  const event = req.body;
  if (event.type === 'checkout.session.completed') {
  }
});
