// --- unchecked-amount
app.post('/orders', async (req, res) => {
  account.balance -= parseInt(req.body.quantity); // flagged
});
app.post('/orders', async (req, res) => {
  account.balance -= parseFloat(req.body.quantity); // flagged
});
app.post('/orders', async (req, res) => {
  account.balance -= Number(input);
});
const price = req.body.amount * product.price // flagged
product.price += req.body.amount // flagged
const left = product.price - req.body.amount // flagged
const size = width * req.body.amount
update({ balance: { increment: req.body.amount } }) // flagged
Account.decrement('balance', {by: req.body.amount}) // flagged
Account.increment('balance', {by: req.body.amount}) // flagged
update({ $inc: { balance: req.body.amount } }) // flagged
Joi.object({quantity: z.number()}); // flagged
yup.object({quantity: z.number()}); // flagged
z.object({width: z.number()});
