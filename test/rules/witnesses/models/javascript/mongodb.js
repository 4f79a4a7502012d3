// --- nosql-injection
User.findOneAndUpdate(req.body.email) // flagged
User.findOneAndDelete(req.body.email) // flagged
User.findOneAndReplace(req.body.email) // flagged
User.findOneAndRemove(req.body.email) // flagged
User.updateOne(req.body.email) // flagged
User.updateMany(req.body.email) // flagged
User.deleteOne(req.body.email) // flagged
User.countDocuments(req.body.email) // flagged
User.exists(req.body.email) // flagged
User.aggregate(req.body.email) // flagged
User.replaceOne(req.body.email) // flagged
User.distinct(field, req.body.email) // flagged
value.find({owner: req.body.email}) // flagged
value.find({...req.body.email}) // flagged
User.find(req.body.email) // flagged
value.find(req.body.email)
User.where(field).equals(req.body.email) // flagged
db.eval(req.body.email) // flagged
{$function: {body: req.body.email}} // flagged
collection.mapReduce(`this.owner === '${req.query.owner}'`) // flagged
collection.mapReduce(map, `this.owner === '${req.query.owner}'`) // flagged
new Code(req.body.email) // flagged
context.eval(req.body.email)

// --- nosql-injection
{$where: 
    req.body.email} // flagged
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(value.trim());
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(value.toLowerCase());
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(value.toUpperCase());
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(request.params);
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(req.headers);
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(new ObjectId(req.body.email));
});

// --- nosql-injection
app.post('/login', async (req, res) => {
  const user = await User.findOne(ObjectId(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(ObjectId.createFromHexString(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(new mongoose.Types.ObjectId(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(mongoose.Types.ObjectId(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(new Types.ObjectId(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(new mongo.ObjectId(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(sanitize(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(mongoSanitize(req.body.email));
});

// --- nosql-injection
app.post('/login', async (req, res) => {
  const user = await User.findOne(mongoSanitize.sanitize(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(sanitizeFilter(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(mongoose.sanitizeFilter(req.body.email));
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne({$eq: value});
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(`a ${value} b`);
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(searchParams.get(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(createHash(req.body.email));
});

// --- nosql-injection
app.post('/login', async (req, res) => {
  const value = req.body.email;
  const user = await User.findOne(value.digest(value));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(asstring(req.body.email));
});
app.post('/login', async (req, res) => {
  const user = await User.findOne(cast(req.body.email)); // flagged
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  if (typeof value) {
  }
  const user = await User.findOne(value);
});
app.post('/login', async (req, res) => {
  const value = req.body.email;
  if (typeof body.field) {
  }
  const user = await User.findOne(value); // flagged
});

// --- nosql-injection
app.post('/login', async (req, res) => {
  const value = req.body.email;
  app.use(mongoSanitize());
  const user = await User.findOne(value); // flagged
});
