// --- missing-input-validation
function handle(req) {
  const {amount} = req.body;
  accounts[to].balance -= amount // flagged
}
handle = (req) => {
  const {amount} = req.body;
  accounts[to].balance -= amount // flagged
}
async function handle() {
  const {amount} = req.body;
  accounts[to].balance -= amount // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  accounts[to].balance = accounts[to].balance - amount // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  accounts[to].balance = accounts[to].balance + amount // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  price * amount // flagged
}

// --- missing-input-validation
function handle(req) {
  const {amount: amount} = req.body;
  ({decrement: amount}) // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  ({increment: amount}) // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  ({$inc: {amount: amount}}) // flagged
}
function handle(req) {
  const {amount: amount} = req.body;
  ({$inc: {amount: -amount}}) // flagged
}
function handle(req) {
  const {amount: data} = req.body;
  accounts[to].balance += data
}
app.post('/transfer', (req, res) => {
  accounts[to].balance += amount;
});

// --- missing-input-validation
function handle(req) {
  const amount = form.get();
  accounts[to].balance += amount // flagged
}
function handle(req) {
  const amount = request.body;
  accounts[to].balance += amount // flagged
}
function handle(req) {
  const amount = request.query;
  accounts[to].balance += amount // flagged
}
function handle(req) {
  const amount = request.params;
  accounts[to].balance += amount // flagged
}
app.post('/transfer', (req, res) => accounts[to].balance -= req.body.amount) // flagged
app.post('/transfer', (req, res) => accounts[to].balance += request.body.value) // flagged
app.post('/transfer', (req, res) => price * request.body.value) // flagged
Person.create(req.body) // flagged
Person.insertOne(req.body) // flagged
Person.insertMany(req.body) // flagged
items.push(req.body) // flagged
new Person(req.body) // flagged

// --- missing-input-validation
Person.create({data: req.body}) // flagged
Person.insertOne({name: req.body.name}) // flagged
items.push({name: req.body.name}) // flagged
new Person({name: req.body.name}) // flagged
Person.create(value.body)

// --- missing-input-validation
Person.create(req.body)
validat();
