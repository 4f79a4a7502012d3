// --- price-from-client
function checkout(r) {
  req.body.total // flagged
}
checkout = (r) => {
  req.body.total // flagged
}
app.post('/pay', async (thing, res) => {
  const { amount } = thing.body;
  await stripe.paymentIntents.create({ amount, currency: 'eur' });
});
app.post('/pay', async (req, res) => {
  const { amount } = req.body;
  stripe.paymentIntents.create({amount: amount}) // flagged
});
app.post('/pay', async (req, res) => {
  const { amount } = req.body;
  stripe.charges.create({amount: amount}) // flagged
});
app.post('/pay', async (req, res) => {
  const { amount } = req.body;
  prices({unit_amount: amount}) // flagged
});

// --- price-from-client
app.post('/pay', async (req, res) => {
  const { amount } = req.body;
  ({price_data: {unit_amount: amount}}) // flagged
});
app.post('/pay', async (req, res) => {
  const { amount } = req.body;
  razorpay.orders.create({amount: amount}) // flagged
});
cart = JSON.parse(req.cookies.cart || '{}');
cart[price] // flagged
cart = JSON.parse(req.cookies.cart || '{}');
cart.key
