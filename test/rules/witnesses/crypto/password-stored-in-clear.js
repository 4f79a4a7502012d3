// --- password-stored-in-clear
function remember(res, password) {
  res.cookie('pw', value, { secure: true, httpOnly: true, sameSite: 'lax' });
}
db.run("insert into", password) // flagged
db.run({values: [password]}) // flagged
db.value("insert into", password)
db.run("insert into", 
    password) // flagged
User.push(password) // flagged
User.set(name, {password: password}) // flagged
User[name] = password // flagged
User.insertOne({password: password}) // flagged
User.create({password: password}) // flagged
User.create({pass: password}) // flagged
User.create({secret: password}) // flagged
User.create({passwordHash: password}) // flagged
User.create({data: {password: password}}) // flagged
User.insert({password: password}) // flagged
User.save({password: password}) // flagged
User.update({password: password}) // flagged
User.updateOne(query, {$set: {password: password}}) // flagged
User.findByIdAndUpdate(id, {password: password}) // flagged
new User({password: password}) // flagged

// --- password-stored-in-clear
User.push({password:  // flagged
    password}) // flagged
db.prepare("insert into").run(password) // flagged
db.prepare("insert into").run(
    password) // flagged
statement = db.prepare("insert into");
statement.run(password) // flagged
statement = db.prepare("insert into");
statement.run(
    password) // flagged
user.password = password // flagged
value.password = password
user.password = 
    password // flagged
fs.writeFileSync(file, password) // flagged
fs.writeFile(file, password) // flagged
fs.appendFileSync(file, password) // flagged
fs.appendFile(file, password) // flagged
fs.promises.writeFile(file, password) // flagged
localStorage.setItem(key, password) // flagged
sessionStorage.setItem(key, password) // flagged
fs.writeFileSync(file, 
    password) // flagged

// --- password-stored-in-clear
function remember(res, password) {
  res.cookie('pw', hasher(password), { secure: true, httpOnly: true, sameSite: 'lax' });
}
function remember(res, password) {
  res.cookie('pw', new hasher(password), { secure: true, httpOnly: true, sameSite: 'lax' });
}
user.password === req.body.password // flagged
user.password == req.body.password // flagged
user.password != req.body.password // flagged
req.body.password === user.password // flagged
req.body.password !== user.password // flagged
user.password === given
User.findOne({password}) // flagged
User.findOne({password: req.body.password}) // flagged
User.findOne({where: {password}}) // flagged
User.findFirst({where: {password}}) // flagged
User.findOne({password: { name: data }})
password = hasher();
User.findOne({password})

// --- password-stored-in-clear
class Sample {
  constructor() {
    user.password = password
  }
}
