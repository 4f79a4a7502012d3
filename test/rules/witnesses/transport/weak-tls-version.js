// --- weak-tls-version
({maxVersion: 'TLSv1'}); // flagged
tls.DEFAULT_MIN_VERSION = 'TLSv1'; // flagged
tls.DEFAULT_MAX_VERSION = 'TLSv1'; // flagged
({secureProtocol: 'TLSv1'});
const agent = new https.Agent({ secureProtocol: 
  'TLSv1_method' }); // flagged
({ciphers: 'ALL'}); // flagged
tls.DEFAULT_CIPHERS = 'ALL'; // flagged
({ciphers: ciphers});
const agent = new https.Agent({
  ciphers: 'ALL', // flagged
});
