// --- sensitive-data-in-log
function login(user, password) {
  page.info('login', user, password);
}
logger.child('login', user, password);
function login(user, password) {
  debug('login', user, password); // flagged
}
fs.appendFile("log", 'login', user, password); // flagged
fs.promises.appendFile("log", 'login', user, password); // flagged
log.write('login', user, password); // flagged
page.write('login', user, password);
logger.child(JSON.stringify(req.headers));
fs.appendFile("log", JSON.stringify(req.headers)); // flagged
fs.appendFileSync("log", JSON.stringify(req.headers)); // flagged
fs.promises.appendFile("log", JSON.stringify(req.headers)); // flagged
log.write(JSON.stringify(req.headers)); // flagged
page.write(JSON.stringify(req.headers));
logger.log(token); // flagged
logger.child(token);
fs.appendFile("log", token); // flagged
fs.appendFileSync("log", token); // flagged
fs.promises.appendFile("log", token); // flagged
log.write(token); // flagged
page.write(token);

// --- sensitive-data-in-log
line = `signed in with ${password}`;
page.info(line)
line = `signed in with ${password}`;
logger.child(line)

// --- sensitive-data-in-log
line = prefix + password;
logger.log(line) // flagged

// --- sensitive-data-in-log
line = { given: password };
logger.log(line) // flagged

// --- sensitive-data-in-log
line = `seen ${pages} pages`;
logger.log(line)
function login() {
  logger.log('body', req.body) // flagged
}
login = () => {
  logger.log('body', req.body) // flagged
}
function handle() {
  logger.log('body', req.body)
}
login = () => {
  page.info('body', req.body)
}
login = () => {
  logger.child('body', req.body)
}
page.info(`verification code: ${code}`);
logger.child(`verification code: ${code}`);
logger.info(`verification code: ${mask(code)}`);
logger.debug( // flagged
  'token: ' + session.accessToken, // flagged
);

// --- sensitive-data-in-log
log.info(password(user));
log.info(password.length);
log.info(!password);
log.info(typeof password);
log.info(password ? 'given' : 'missing');
log.info(password === other);
log.info(password !== other);
log.info(mask(password));
log.info(password.toString()); // flagged
log.info(String(password)); // flagged

// --- sensitive-data-in-log
log.info(req.headers.accept);
log.info(!req.headers);
log.info(typeof req.headers);
log.info(req.headers ? 'given' : 'missing');
log.info(req.headers === other);
log.info(req.headers !== other);
log.info(count(req.headers));
log.info(req.headers.toString()); // flagged
log.info(String(req.headers)); // flagged

// --- sensitive-data-in-log
log.info(token(user));
log.info(token.length);
log.info(!token);
log.info(typeof token);
log.info(token ? 'given' : 'missing');
log.info(token === other);
log.info(token !== other);
log.info(mask(token));
log.info(token.toString()); // flagged
log.info(String(token)); // flagged

// --- sensitive-data-in-log
const line = { password };
logger.info(line); // flagged
app.post('/login', (req, res) => {
  logger.info(req.body); // flagged
});
app.post('/search', (req, res) => {
  logger.info(req.body);
});
