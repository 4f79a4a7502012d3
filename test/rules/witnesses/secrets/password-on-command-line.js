// --- password-on-command-line
function dump(user, password, database) {
  return execFile('mysqldump', process.env.PGPASSWORD); // flagged
}
cp.exec(password) // flagged
cp.execSync(password) // flagged
value.exec(password)
cp.exec(
    password) // flagged
spawn('mysqldump', password) // flagged
spawnSync('mysqldump', password) // flagged
execa('mysqldump', password) // flagged
cp.spawn('mysqldump', password) // flagged
cp.execFile('mysqldump', password) // flagged
function dump(user, password, database) {
  return execFile('mysqldump', callee(password));
}
