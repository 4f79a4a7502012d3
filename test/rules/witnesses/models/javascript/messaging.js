// --- command-injection
import { formData as importedFormData } from 'request';
bot.on(event, function handle(message) {
spawn(message.content, []);
})
value.subscribe(channel, function handle(payload) {
app.get('/ping', (req, res) => {
  spawn(payload, []);
});
})
new Worker(queue, function handle(self.value) {
exec(self.value.data);
})
function run(command) {
  exec(read(event));
}
export async function get({}) {
exec(url.searchParams); // flagged
}
const load = async ({}) => {
exec(importedFormData()); // flagged
}

// --- command-injection
import { json as importedJson } from 'request';
const load = async ({}) => {
exec(importedJson()); // flagged
}
const load = async ({}) => {
exec(params.name); // flagged
}

// --- open-redirect
sendRedirect(event, 
    req.query.back) // flagged
redirect(status, req.query.back)
redirect(302, 
    req.query.back) // flagged
