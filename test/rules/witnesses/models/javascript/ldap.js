// --- ldap-injection
ad.searchAsync(base, {filter: req.body.user}) // flagged
options = {filter: req.body.user, attributes: items} // flagged
ad.find({filter: req.body.user}) // flagged
ad.findUsers({filter: req.body.user}) // flagged
ad.findGroups({filter: req.body.user}) // flagged
ad.findUser({filter: req.body.user}) // flagged
ad.findGroup({filter: req.body.user}) // flagged
ad.findUsers(req.body.user, done) // flagged
ad.findGroups(req.body.user, done) // flagged
ad.searchReturnAll(base, {filter: req.body.user}) // flagged
ldapjs.parseFilter(req.body.user) // flagged
FilterParser.parseString(req.body.user) // flagged
{searchFilter: req.body.user} // flagged
ldap.parseFilter(req.body.user) // flagged
parseFilter(req.body.user) // flagged
ad.search(req.body.user) // flagged
ad.bind(req.body.user) // flagged
ad.modify(req.body.user) // flagged
ad.add(req.body.user) // flagged
ad.del(req.body.user) // flagged
ad.compare(req.body.user) // flagged
ad.modifyDN(req.body.user) // flagged
client.search(req.body.user)

// --- ldap-injection
ad.search(
    req.body.user) // flagged
client = ldap.createClient();
client.search(req.body.user, {scope: scope}) // flagged

// --- ldap-injection
client = ldapjs.createClient();
client.search(req.body.user, {scope: scope}) // flagged

// --- ldap-injection
client = new Client();
client.search(req.body.user, {scope: scope}) // flagged
client = ldap.createClient();
client.bind(req.body.user, password) // flagged
client = ldap.createClient();
client.search(req.body.user, options, done) // flagged
ad = ldap.createClient();
ad.search(
    req.body.user, {scope: scope}) // flagged
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new ldap.EqualityFilter(req.body.user), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new ldap.AndFilter(req.body.user), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new AndFilter(req.body.user), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new ldap.DN(req.body.user), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new SubstringFilter(req.body.user), scope: 'sub' }, done);
});

// --- ldap-injection
app.post('/login', (req, res) => {
  client.search('dc=example,dc=com', { filter: new PresenceFilter(req.body.user), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  const value = req.body.user;
  client.search('dc=example,dc=com', { filter: value.replace(/[*]/g), scope: 'sub' }, done);
});
app.post('/login', (req, res) => {
  const value = req.body.user;
  client.search('dc=example,dc=com', { filter: x.replace(value), scope: 'sub' }, done); // flagged
});
app.post('/login', (req, res) => {
  const value = req.body.user;
  client.search('dc=example,dc=com', { filter: value.replace(/\\/g), scope: 'sub' }, done);
});
