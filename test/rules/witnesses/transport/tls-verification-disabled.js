// --- tls-verification-disabled
connect({ host, rejectUnauthorized: false }); // flagged
connect({ host, strictSSL: false }); // flagged
options.rejectUnauthorized = false; // flagged
options.strictSSL = false; // flagged
connect({ host, sslValidate: false }); // flagged
connect({ host, strictSsl: false }); // flagged
connect({ host, verifySSL: false }); // flagged
connect({ host, sslVerify: false }); // flagged
connect({ host, validateCertificate: false }); // flagged
connect({ host, verifyCertificate: false }); // flagged
connect({ host, rejectUnauthorized: isProduction });
connect({
  host,
  rejectUnauthorized: false, // flagged
});

// --- tls-verification-disabled
let isStrict = false;
connect({ host, rejectUnauthorized: isStrict }); // flagged
options.rejectUnauthorized = isStrict; // flagged

// --- tls-verification-disabled
function load(host, isStrict = false) {
  connect({ host, strictSSL: isStrict }); // flagged
  return connect({ host, rejectUnauthorized: isStrict }); // flagged
}

// --- tls-verification-disabled
function load({ host, isStrict = false }) {
  return connect({ host, rejectUnauthorized: isStrict }); // flagged
}

// --- tls-verification-disabled
function load({ host, isStrict = false } = {}) {
  return connect({
    host,
    rejectUnauthorized: isStrict, // flagged
  });
}

// --- tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // flagged
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0; // flagged
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
process.env.NODE_TLS_REJECT_UNAUTHORIZED =
  '0'; // flagged

// --- tls-verification-disabled
connect({ host, checkServerIdentity: () => undefined }); // flagged
options.checkServerIdentity = () => null; // flagged
connect({ host, checkServerIdentity: () => compare(host) });
connect({ host, checkServerIdentity: function (name) {} }); // flagged
connect({ host, checkServerIdentity: function (name) { return undefined; } }); // flagged
connect({ host, checkServerIdentity: function (name) { return null; } }); // flagged
connect({ host, checkServerIdentity(name) { log(name); return null; } }); // flagged
connect({ host, checkServerIdentity: (name) => { log(name); return null; } }); // flagged
connect({ host, checkServerIdentity: function (name) { log(name); return null; } }); // flagged
connect({ host, checkServerIdentity(name) { return compare(name); } });
connect({ host, checkServerIdentity: { type: 'any' } });
connect({ host, checkServerIdentity: isStrict ? tls.checkServerIdentity : function () { return undefined; } });
connect({ host, checkServerIdentity(name) {} }); // flagged
connect({ host, checkServerIdentity(name) { return undefined; } }); // flagged

// --- tls-verification-disabled
connect({ host, tlsAllowInvalidCertificates: true }); // flagged
connect({ host, tlsAllowInvalidHostnames: true }); // flagged
connect({ host, tlsInsecure: true }); // flagged
connect({ host, insecureSkipVerify: true }); // flagged
connect({ host, trustServerCertificate: true }); // flagged
connect({ host, ignoreCertificateErrors: true }); // flagged
connect({ host, allowInvalidCertificates: true }); // flagged
connect({ host, disableCertificateVerification: true }); // flagged
connect({ host, trustAllCerts: true }); // flagged
connect({ host, trustAllCerts: isDevelopment });
connect({
  host,
  tlsInsecure: true, // flagged
});
connect({ host, sslmode: 'no-verify' }); // flagged
puppeteer.launch({ args: ['--ignore-certificate-errors'] }); // flagged

// --- tls-verification-disabled
const command = ['curl', '-k', url]; // flagged
spawn('curl', ['-k', url]); // flagged
spawn('curl', ['-s', url]);
exec('curl -k https://files.example.org/setup.sh'); // flagged
exec('curl -s https://files.example.org/setup.sh');

// --- tls-verification-disabled
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  callback(true); // flagged
});
session.setCertificateVerifyProc((request, callback) => {
  callback(0); // flagged
});
session.setCertificateVerifyProc((request, callback) => callback(0)); // flagged
app.commandLine.appendSwitch('ignore-certificate-errors'); // flagged
app.commandLine.appendSwitch('allow-insecure-localhost', 'true'); // flagged
puppeteer.launch({ ignoreHTTPSErrors: true }); // flagged
start({ acceptInsecureCerts: true }); // flagged

// --- tls-verification-disabled
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  if (certificate.fingerprint === known) {
    callback(true);
  }
});
session.setCertificateVerifyProc((request, callback) => {
  if (request.certificate.fingerprint === known) {
    callback(0);
  }
});
reply(true);
reply(0);

// --- tls-verification-disabled
createProxyMiddleware({ target, secure: false }); // flagged
createProxyMiddleware('/api', { target, secure: false }); // flagged
proxy({ target, secure: false }); // flagged
httpProxy.createProxyServer({ target, secure: false }); // flagged
httpProxy.createServer({ target, secure: false }); // flagged
httpProxy.createProxy({ target, secure: false }); // flagged
gateway.web(req, res, { target, secure: false }); // flagged
proxy({ target: 'http://localhost:3000', secure: false });
