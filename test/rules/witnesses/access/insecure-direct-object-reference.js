// --- insecure-direct-object-reference
function accountId(req, res) {
  User.delete({where: {id: userId}}) // flagged
}
app.delete('/notes/:id', prisma.note.findById(Number(req.params.id)))
accountId = (req, res) => {
  prisma.note.findById(Number(req.params.id)) // flagged
}
function accountId(req, res) {
  prisma.note.delete(Number(req.params.id))
}
function accountId(req, res) {
  pool.query('SELECT * FROM invoices WHERE id = $1', [req.params.id]) // flagged
}
function accountId(req, res) {
  pool.find('SELECT * FROM invoices WHERE id = $1', [req.params.id])
}
function accountId(req, res) {
  pool.query(prisma.note, [Number(req.params.id)])
}
function accountId(req, res) {
  orders.get(Number(req.params.id)) // flagged
}

// --- insecure-direct-object-reference
function accountId(req, res) {
  orders[Number(req.params.id)] // flagged
}
function accountId(req, res) {
  orders.get(Number(req.params.id)) // flagged
}
function accountId(req, res) {
  orders.find((x) => x.id === Number(req.params.id)) // flagged
}
function accountId(req, res) {
  orders.find((x) => x.id == Number(req.params.id)) // flagged
}
function accountId(req, res) {
  prisma.note.get(Number(req.params.id))
}
function accountId(req, res) {
  prisma.note.delete({where: {id: value}})
}
({updateNote(parent, args, context) {
  context.prisma.note.findById(args.id) // flagged
}})

// --- insecure-direct-object-reference
(parent, args, context) => context.prisma.note.findById(args.id) // flagged

// --- insecure-direct-object-reference
({updateNote(parent, value, context) {
  context.prisma.note.findById(args.id)
}})
({updateNote(parent, args, context) {
  context.prisma.note.findById(args.id) // flagged
}})
({updateNote(parent, args, context) {
  context.prisma.note.update(args.id)
}})
({updateNote(parent, args, context) {
  context.prisma.note.update({id: args.id}) // flagged
}})
({updateNote(parent, args, context) {
  context.prisma.note.find({id: args.id})
}})
({updateNote(parent, args, context) {
  context.prisma.note.update({key: args.id})
}})
({updateNote(parent, args, context) {
  context.prisma.note.findById(value)
}})
({updateNote(parent, args, context) {
  model.findById(args.id)
}})

// --- insecure-direct-object-reference
accountId = form.get('userid');
function handle() { requireUser(); prisma.note.change({where: {accountId: accountId}}) }
accountId = form.get('userid');
function handle() { requireUser(); prisma.note.findByIdAndDelete(accountId) } // flagged

// --- insecure-direct-object-reference
accountId = form.get(accountId);
function handle() { requireUser(); prisma.note.deleteMany({where: {accountId: accountId}}) }
accountId = req.body.name;
function handle() { requireUser(); prisma.note.deleteMany({where: {accountId: accountId}}) }
const {id} = req.body;
function handle() { requireUser(); prisma.note.deleteMany({where: {accountId: id}}) }
app.post('/address', requireAuth, async (req, res) => {
  const accountId = req.body.accountId;
  await prisma.note.deleteMany({ where: { 
  accountId } }); // flagged
});
