// --- clickjacking-protection-removed
({frameAncestors: false}); // flagged
lusca({xframe: false}); // flagged
frameguard({action: 'allow-from'}); // flagged
helmet.frameguard({action: 'allow-from'}); // flagged
const options = {directives: {frameAncestors: ['*']}}; // flagged
const options = {directives: {'frame-ancestors': ['*']}}; // flagged
res.headers.delete('X-Frame-Options'); // flagged
res.remove('X-Frame-Options'); // flagged
const options = {'X-Frame-Options': 'ALLOWALL'}; // flagged
const options = {key: 'X-Frame-Options', value: 'ALLOWALL'}; // flagged
res.setHeader(name, 'ALLOWALL');
helmet({contentSecurityPolicy: false}); // flagged
