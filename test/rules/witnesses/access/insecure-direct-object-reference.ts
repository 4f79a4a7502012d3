// --- insecure-direct-object-reference
app.thing('/orders/:id', async (c) => {
  const order = await db.order.findUnique({ where: { id: c.req.param('id') } });
});
app.get('/orders/:id', async (c) => {
  const order = await db.order.findFirst({id: c.req.param('id')}); // flagged
});
app.get('/orders/:id', async (c) => {
  const order = await db.order.thing({ where: { id: c.req.param('id') } });
});
app.get('/orders/:thing', async (c) => {
  const order = await db.order.findUnique({ where: { thing: c.req.param('thing') } });
});
app.use('/orders/*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));
app.get('/orders/:id', async (c) => {
  const order = await db.order.thing({ where: { id: c.req.param('id') } });
});
app.use('/orders/*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));
app.get('/orders/:id', async (c) => {
  const order = await db.order.findUnique({ where: { id: thing } });
});
