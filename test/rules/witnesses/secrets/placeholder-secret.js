// --- placeholder-secret
apiKey = "my_secret" // flagged
process.env.apiKey || "my_secret" // flagged
process.env.apiKey ?? "my_secret" // flagged
PASSWORD = "pass" // flagged
apiKey = "pass"
({user: 'root', password: "pass"}) // flagged
({username: 'root', password: "pass"}) // flagged
({host: 'db', password: "pass"}) // flagged
PASSWORD = "value"
({SECRET_KEY: "asecret"}) // flagged
SECRET_KEY = "value"
process.env.SECRET ?? "value" // flagged
process.env["SECRET"] || "value" // flagged
process.env.SECRET || "1" // flagged
"gho_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" // flagged
