// --- step-that-can-be-skipped
router.post('/orders/:id/complete', (req, res) => order.status = 'approved') // flagged
router.post('/orders/:id/complete', (req, res) => order.update(data, {status: 'approved'})) // flagged
router.post('/orders/:id/complete', (req, res) => order.update(data, {set: {status: 'approved'}})) // flagged
router.post('/orders/:id/complete', (req, res) => order.value = 'completed')
router.post('/orders/:id/complete', (req, res) => order.status = next)
function confirm(r) {
  order.status = 'completed' // flagged
}
confirm = (r) => {
  order.status = 'completed' // flagged
}
router.post(path, (req, res) => order.status = 'completed')
req.session.userId = user.id; // flagged
return res.json({ next: 'totp' });
req.session.set(userId, user.id) // flagged
return res.json({ next: 'totp' });
req.session.userId = user.id;
answer

// --- step-that-can-be-skipped
req.session.set(userId, user.id); // flagged
return res.json({ next: 'totp' });
req.session.set(userId, user.id);
req.session.userId = user.id
record = await store.findFirst();
function submit() { model.updateOne(where, {status: 'completed'}) } // flagged
record = await store.findFirst();
function submit() { model.updateOne(where, {$set: {status: 'completed'}}) } // flagged
record = await store.findFirst();
function submit() { model.findByIdAndUpdate(where, {status: 'completed'}) } // flagged
record = await store.findFirst();
function submit() { model.update({where: where, data: {value: 'completed'}}) }
record = await store.findFirst();
function submit() { model.update({where: where, data: {status: next}}) }

// --- step-that-can-be-skipped
record = await store.find();
function submit() { model.update({where: where, data: {status: 'completed'}}) }
record = await store.findFirst();
function handle() { model.update({where: where, data: {status: 'completed'}}) }
router.post('/login', async (req, res) => {
  const user = await check(req.body);
  req.session.thing = user.id;
  return res.json({ next: 'totp' });
});
function handle() { req.session.userId = user.id }
