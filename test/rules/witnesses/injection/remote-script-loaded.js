// --- remote-script-loaded
execSync(command);
tag.src = 'https://cdn.example.com/lib.js';
const tag = document.createElement('script');
tag.src = '/vendor/worker.js'
const tag = document.createElement('script');
tag.setAttribute('integrity', hash);
tag.src = 'https://cdn.example.com/lib.js'

// --- remote-script-loaded
const tag = document.createElement('script');
tag.src =
  'https://cdn.example.com/lib.js'; // flagged
Object.assign(document.createElement('script'), {src: '/vendor/worker.js'});

// --- remote-script-loaded
app.get('/names', (req, res) => {
  const name = req.query.name;
  script.src = name; // flagged
  const count = Number(req.query.count);
  script.src = count;
  if (!['first', 'second'].includes(name)) return;
  script.src = name;
});
