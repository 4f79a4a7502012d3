// --- csrf-disabled
csrf({ignoreMethods: ['POST']}); // flagged
csurf({ignoreMethods: ['POST']}); // flagged
const options = {checkOrigin: false}; // flagged
const options = {xsrfCookieName: ''}; // flagged
const options = {csrfProtection: false}; // flagged
const options = {csrfCheck: false}; // flagged
csurf({ignoreMethods: ['PUT']}); // flagged
csurf({ignoreMethods: ['DELETE']}); // flagged
doubleCsrf({ignoredMethods: ['POST']}); // flagged
lusca.csrf({csrf: false}); // flagged
const options = {csrf: {enabled: false}}; // flagged
config.csrf = false; // flagged

// --- csrf-disabled
page.post('/email', req.session.userId);
app.get('/email', req.session.userId);
app.post(path, req.session.userId);
app.post('/email', req.cookies.name); // flagged
app.post('/email', req.isAuthenticated()); // flagged
app.post(
  '/email', async (req, res) => { // flagged
  await User.updateOne({ _id: req.session.userId }, { email: req.body.email });
});
app.use(session(options));
app.get('/transfer', handle); // flagged
page.get('/transfer', handle);
app.get(
  '/posts/:id/delete', async (req, res) => { // flagged
  await Post.deleteOne({ _id: req.params.id, author: req.session.userId });
});
page.use(express.urlencoded({ extended: false }));
page.post('/transfer', async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
});
const upload = multer(options);
app.post('/search', (req, res) => find(req.session));

// --- csrf-disabled
app.use(express.urlencoded({ extended: false }));
app.post('/transfer', handle);
app.use(express.urlencoded({ extended: false }));
app.post(
  '/transfer', async (req, res) => { // flagged
  await bank.transfer(req.session.userId, req.body.to, Number.parseInt(req.body.amount, 10));
});
page.get('/posts/:id/delete', async (req, res) => {
  await Post.deleteOne({ _id: req.params.id, author: req.session.userId });
});
app.get(path, async (req, res) => {
  await Post.deleteOne({ _id: req.params.id, author: req.session.userId });
});

// --- csrf-disabled
app.get('/transfer', handle);

// --- csrf-disabled
app.get(
  '/posts/:id/delete', async (req, res) => { // flagged
  await Post.deleteOne({ _id: req.params.id, author: req.session.userId });
});
