// --- permissive-host-check
host.search('example.com') // flagged
host.match('example.com') // flagged
allowedHosts.some((entry) => host.startsWith(entry)) // flagged
allowedHosts.some((entry) => host.endsWith(entry)) // flagged
allowedHosts.some((entry) => host.indexOf(entry) !== -1) // flagged
allowedHosts.find((entry) => host.includes(entry)) // flagged
allowedHosts.some(function (entry) { return host.includes(entry); }) // flagged
items.some((entry) => host.includes(entry))
origin.indexOf(item) // flagged
origin.endsWith(item) // flagged
host.includes(allowedorigin) // flagged
host.part(allowedorigin)
value.includes('example.com')

// --- permissive-host-check
/example\.com/.exec(origin) // flagged
origin.match(/example\.com/) // flagged

// --- permissive-host-check
/example\.com/.test(value)
({allowed: [/^https:\/\/app.example.com/]}) // flagged
allowed = /^https:\/\/app.example.com/ // flagged
name = [/^https:\/\/app.example.com/]
const allowed = [
  /^https:\/\/app.example.com/, /^https:\/\/admin\.example\.com/]; // flagged
email.match(/@partner\.io/) // flagged
email.includes(/@partner\.io/)
email.endsWith('a.com') // flagged

// --- permissive-host-check
/@partner\.io/.test(value)
