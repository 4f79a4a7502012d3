// --- cleartext-transport
fetch('http://api.acme.com/items'); // flagged
fetch(`http://api.acme.com/items/${id}`); // flagged
fetch('http://api.acme.com/items'.replace('http:', 'https:'));
fetch(upgrade('http://api.acme.com/items'));
fetch(String('http://api.acme.com/items')); // flagged
axios.create({ baseURL: 'http://api.acme.com/' }); // flagged
new WebSocket('ws://api.acme.com/items'); // flagged
io('http://api.acme.com/'); // flagged
io.connect('http://api.acme.com/'); // flagged
request.open('GET', 'http://api.acme.com/items'); // flagged
$.ajax({ url: 'http://api.acme.com/items' }); // flagged
$.get('http://api.acme.com/items', show); // flagged
$.post('http://api.acme.com/items', item); // flagged
new ApolloClient({ uri: 'http://api.acme.com/items' }); // flagged
navigator.sendBeacon('http://api.acme.com/items'); // flagged
new EventSource('http://api.acme.com/items'); // flagged
http.get('http://api.acme.com/items', show); // flagged
http.request('http://api.acme.com/items', show); // flagged
got('http://api.acme.com/items'); // flagged
crawler.post('http://api.acme.com/items'); // flagged
new EventSource(
  'http://api.acme.com/items', // flagged
);

// --- cleartext-transport
ldap.createClient({ url: 'ldap://dir.acme.com' }); // flagged
ldap.createClient({ url: 'ldaps://dir.acme.com' });
mqtt.connect('mqtt://queue.acme.com'); // flagged
amqp.connect('amqp://queue.acme.com'); // flagged
new Client({ url: 'ldap://dir.acme.com' }); // flagged
createClient({ url: 'redis://cache.acme.com' }); // flagged
redis.createClient({ url: 'redis://cache.acme.com' }); // flagged
new Redis('redis://cache.acme.com'); // flagged
new IORedis('redis://cache.acme.com'); // flagged
nats.connect({ servers: 'nats://queue.acme.com' }); // flagged
nodemailer.createTransport('smtp://mail.acme.com'); // flagged
nodemailer.createTransport({ port: 587, ignoreTLS: true }); // flagged
nodemailer.createTransport({ port: 587, ignoreTLS: isLocal });
client.access({ host, secure: false }); // flagged
client.access({ host, secure: isSecure });
grpc.credentials.createInsecure(); // flagged
new Telnet(); // flagged
helmet({ hsts: false }); // flagged
helmet({ strictTransportSecurity: false }); // flagged
helmet.hsts({ maxAge: 0 }); // flagged

// --- cleartext-transport
const client = new ftp.Client();
await client.access({ host, user, password }); // flagged

// --- cleartext-transport
const client = new ftp.Client();
await client.access({ host, user, password, secure: 'implicit' });
await vault.access({ host, user, password });

// --- cleartext-transport
sql.connect({ options: { encrypt: false } }); // flagged
sql.connect({ server: name, encrypt: false }); // flagged
sql.connect({ host: name, ssl: false }); // flagged
new Pool({ host: name, ssl: false }); // flagged
new Pool({ ssl: false }); // flagged
new Pool({ host: 'localhost', ssl: false });

// --- cleartext-transport
http.request({ host, auth }); // flagged
http.request({ host, headers: { Authorization: auth } }); // flagged
http.get({ host, auth }); // flagged
http.get({ host: 'localhost', auth });
http.get({ hostname: 'localhost', auth });
http.get({ socketPath: path, auth });

// --- cleartext-transport
const peer = net.connect(port, host);
peer.write(password); // flagged
peer.write(greeting);
file.write(password);

// --- cleartext-transport
const peer = net.createConnection(port, host);
peer.write(password); // flagged

// --- cleartext-transport
const peer = new net.Socket();
peer.write(password); // flagged

// --- cleartext-transport
const { get, request } = require('http');
get('http://api.acme.com/items', show); // flagged
request('http://api.acme.com/items', show); // flagged
