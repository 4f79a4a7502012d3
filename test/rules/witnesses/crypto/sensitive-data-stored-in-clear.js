// --- sensitive-data-stored-in-clear
fs.writeFile('profile.json', ssn) // flagged
fs.appendFileSync('profile.json', ssn) // flagged
fs.appendFile('profile.json', ssn) // flagged
fs.promises.writeFile('profile.json', ssn) // flagged
fsp.writeFile('profile.json', ssn) // flagged
db.query("insert into", [ssn]) // flagged
db.execute("insert into", [ssn]) // flagged
db.prepare("insert into").run(ssn) // flagged
statement = db.prepare("insert into");
statement.run(ssn) // flagged
collection.insertOne(ssn) // flagged
collection.insertMany(ssn) // flagged
appendFile('profile.json', ssn) // flagged
writeFile('profile.json', ssn) // flagged
writeFileSync('profile.json', ssn) // flagged
Bun.write('profile.json', ssn) // flagged
Deno.writeTextFile('profile.json', ssn) // flagged
table.insert({ssn: ssn}) // flagged
table.insert({cvv: ssn}) // flagged
table.insert({card_number: ssn}) // flagged
table.insert({cardNumber: ssn}) // flagged
model.create({data: {cardNumber: ssn}}) // flagged
model.create({data: {cvv: ssn}}) // flagged
model.create({data: {iban: ssn}}) // flagged

// --- sensitive-data-stored-in-clear
redis.setEx('card', ttl, ssn) // flagged
redis.setex('card', ttl, ssn) // flagged
redis.hset('card', cvv, ssn) // flagged
redis.hSet('card', cvv, ssn) // flagged
value.set('card', ssn)
model.create({ssn: ssn}) // flagged
model.create({cardNumber: ssn}) // flagged
model.create({creditCard: ssn}) // flagged
model.create({cvv: ssn}) // flagged
model.create({data: {ssn: ssn}}) // flagged
res.cookie(cookie, ssn) // flagged
fs.writeFileSync('profile.json', 
    ssn) // flagged
export const keep = (redis, id, ssn) => redis.set(`person:${id}`, new protect(ssn));
new Schema({ card: {cvv: String} }) // flagged
sequelize.define('card', {cvv: String}) // flagged
pgTable('card', {cvv: String}) // flagged
mysqlTable('card', {cvv: String}) // flagged
sqliteTable('card', {cvv: String}) // flagged
sessionStorage.setItem('card', JSON.stringify({ number: cardNumber, cvv })) // flagged
AsyncStorage.setItem('card', JSON.stringify({ number: cardNumber, cvv })) // flagged
