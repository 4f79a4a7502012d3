// --- remote-script-loaded
const response = await axios();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await got();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await got.get();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await superagent.get();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await needle.get();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await nodeFetch();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await download();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await undici.request();
const code = await response.text();
return new Function('api', code); // flagged

// --- remote-script-loaded
const response = await fetch("/");
const code = await response.text();
return new Function('api', code);

// --- remote-script-loaded
const response = await fetch(".");
const code = await response.text();
return new Function('api', code);
