// --- hardcoded-secret
import { get as importedGet } from 'config';
({dbPassword: "Tr0ub4dor&3"}) // flagged
object["dbPassword"] = "Tr0ub4dor&3" // flagged
process.env.dbPassword ?? "Tr0ub4dor&3" // flagged
process.env["dbPassword"] || "Tr0ub4dor&3" // flagged
process.env.dbPassword ? process.env.dbPassword : "Tr0ub4dor&3" // flagged
function handle(data, apassword = "Tr0ub4dor&3") { // flagged
}
importedGet("dbPassword", "Tr0ub4dor&3") // flagged
value.get('dbPassword', "Tr0ub4dor&3") // flagged
token = "f8a7c3e1b2d94f60" // flagged

// --- hardcoded-secret
import { get as importedGet } from 'config';
({token: "f8a7c3e1b2d94f60"}) // flagged
object["token"] = "f8a7c3e1b2d94f60" // flagged
process.env.token || "f8a7c3e1b2d94f60" // flagged
process.env.token ?? "f8a7c3e1b2d94f60" // flagged
process.env["token"] || "f8a7c3e1b2d94f60" // flagged
process.env["token"] ?? "f8a7c3e1b2d94f60" // flagged
process.env.token ? process.env.token : "f8a7c3e1b2d94f60" // flagged
function handle(data, token = "f8a7c3e1b2d94f60") { // flagged
}
importedGet("token", "f8a7c3e1b2d94f60") // flagged
value.get('token', "f8a7c3e1b2d94f60") // flagged
name = "f8a7c3e1b2d94f60"
process.env.ADMIN_PASSWORD == "admin123" // flagged
process.env.ADMIN_PASSWORD !== "admin123" // flagged
process.env.ADMIN_PASSWORD != "admin123" // flagged
"admin123" === process.env.ADMIN_PASSWORD // flagged
initial === "admin123"
new sequelize.Sequelize(db, 'root', "admin123") // flagged
ftp.login('root', "admin123") // flagged
Redis.call(data, {auth: {username: 'root', password: "foobared"}}) // flagged
({user: 'root', pass: "admin123"}) // flagged
({username: 'root', pass: "admin123"}) // flagged

// --- hardcoded-secret
basicAuth({users: {'root': "admin123"}}) // flagged
basicAuth('root', "admin123") // flagged
request.auth('root', "admin123") // flagged
new Sequelize(db, 'root', "1")
bcrypt.compare(initial, "$2a$00$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") // flagged
bcrypt.compare(initial, "admin123")
({Authorization: "admin123"})
code = "text";
initial === code
value({user: 'root', password: ''})
bcrypt.hashSync("Winter2024!") // flagged
value.hash("Winter2024!")
hashSync("Winter2024!") // flagged
hashPassword("Winter2024!") // flagged
user.setPassword("Winter2024!") // flagged
User.register('root', "Winter2024!") // flagged
mysql.createConnection({password: "value"}) // flagged
value({password: "value"})
new Redis(port, host, {password: "value"}) // flagged
function handle(data, password = "value") { // flagged
}
function handle(data, name = "Winter2024!") {
}
neo4j.auth.basic('root', "Winter2024!") // flagged

// --- hardcoded-secret
bcrypt.hash("1")
const connection = mysql.createConnection({ host: 'localhost', user: 'root', password: 'other.name' }); // flagged
"first" + "51HyQp2KZf8sW3mNbVcXeRt7Yu"
async function up(table) {
  const initial = 'Admin@2024';
  await table.insert({ name: 'admin', hash: await bcrypt.hashSync(initial) }); // flagged
}
async function up(table) {
  const initial = 'Admin@2024';
  await table.insert({ name: 'admin', hash: await cache.hash(initial, 12) });
}
async function up(table) {
  const initial = 'Admin@2024';
  await table.insert({ name: 'admin', hash: await hashPassword(initial) }); // flagged
}
async function up(table) {
  const initial = 'Admin@2024';
  await table.insert({ name: 'admin', hash: await hashSync(initial) }); // flagged
}
async function up(table) {
  const initial = 'Admin@2024';
  await table.insert({ name: 'admin', hash: await bcrypt.hash(
  initial, 12) }); // flagged
}

// --- hardcoded-secret
use('github_pat_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('glpat-aaaaaaaaaaaaaaaaaaaa') // flagged
use('xoxa-aaaaaaaaaaaaaaaaaaaa') // flagged
use('xapp-0-A-0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('hooks.slack.com/services/TAAAAAAAA/BAAAAAAAA/aaaaaaaaaaaaaaaaaaaa') // flagged
use('rk_live_aaaaaaaaaaaaaaaaaaaa') // flagged
use('whsec_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('sq0atp-aaaaaaaaaaaaaaaaaaaaaa') // flagged
use('EAAAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('sk-ant-a-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('sk-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('sk-or-v1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('gsk_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('AIzaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('GOCSPX-aaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('ya29.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('SG.aaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('key-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-us0') // flagged
use('pypi-AgEIaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('hf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('doo_v1_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('dckr_pat_aaaaaaaaaaaaaaaaaaaa') // flagged
use('dapiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged

// --- hardcoded-secret
use('shpat_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('hvb.aaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('aaaaaaaaaaaaaa.atlasv1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('glsa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_aaaaaaaa') // flagged
use('lin_api_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('ATATT3aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('PMAK-aaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('NRAK-AAAAAAAAAAAAAAAAAAAAAAAAAAA') // flagged
use('pscale_tkn_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('Maaaaaaaaaaaaaaaaaaaaaaa.aaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('SKaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') // flagged
use('gho_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
use('eyJaaaaaaaaaa.eyJaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaa') // flagged
use('server=a;password=aaaa') // flagged
