// --- mass-assignment
app.post('/users', async (req, res) => {
  const user = await User.create(request.body); // flagged
});
app.post('/users', async (req, res) => {
  const user = await User.create(ctx.request.body); // flagged
});
app.post('/users', async (req, res) => {
  const user = await User.create(await req.json()); // flagged
});
app.post('/users', async (req, res) => {
  const user = await User.create(await request.json()); // flagged
});
app.post('/users', async (req, res) => {
  const user = await User.create(req.body[part]);
});
app.post('/users', async (req, res) => {
  const value = req.body;
  const user = await User.create(value.field);
});
app.post('/users', async (req, res) => {
  const user = await User.create(choose(req.body));
});

// --- mass-assignment
user = await users.findOneBy({ id });
function handle(data) {
  for (const [key, value] of Object.entries(data)) { user[key] = value; } // flagged
}
user = await users.findOneBy({ id });
function handle(data) {
  for (const key in data) { user[key] = data[key]; } // flagged
}
user = await users.findOneBy({ id });
function handle(data) {
  Object.keys(data).forEach((key) => { user[key] = data[key]; }) // flagged
}
user = await users.findOneBy({ id });
function handle(data) {
  repo.merge(user, data) // flagged
}
user = await users.findOneBy({ id });
function handle(data) {
  wrap(user).assign(data) // flagged
}

// --- mass-assignment
user = await users.shape();
function handle(data) {
  Object.assign(user, data)
}
user = await users.findOneBy({ id });
function handle(tenant) {
  Object.assign(user, tenant)
}
export async function POST(request) {
  const { password, ...profile } = await request.json();
  return Response.json(await Account.create({
    ...profile, // flagged
    user: user.id,
  }), { status: 201 });
}
