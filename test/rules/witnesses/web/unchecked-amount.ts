// --- unchecked-amount
app.post('/transfer', async (req: Request, res: Response) => {
  const steps = Number(req.body.steps);
  await db.wallet.update({ where: { id }, data: { balance: { decrement: steps } } });
});
app.post('/transfer', async (req: Request, res: Response) => {
  const amount = Number(req.body.amount);
  Page.decrement(amount, { by: step })
});
