// --- command-injection
function run(command) {
  exec(Aa.parse(command));
}
function run(command) {
  exec(matchedData(command));
}
function run(command) {
  exec(schema.parse(command));
}
function run(command) {
  exec(schema.value(command)); // flagged
}

// --- nosql-injection
app.post('/login', async (req, res) => {
  const user = await User.findOne(Aa.value(req.body.email)); // flagged
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(lodash.pick(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(pick(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(schema.value(req.body.email)); // flagged
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(plainToInstance(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(plainToClass(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(sanitizeBody(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(pickFields(req.body.email));
});

// --- nosql-injection
app.post('/login', async (req, res) => {
  const user = await User.findOne(pickAllowed(req.body.email));
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(Object.fromEntries(value.filter(value)));
});
